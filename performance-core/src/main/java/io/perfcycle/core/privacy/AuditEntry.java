package io.perfcycle.core.privacy;

import java.util.Optional;

/**
 * A link in the audit chain of one document: each entry holds the hash of the one before, so nobody can change, remove,
 * add or reorder entries without breaking it.
 *
 * @param act what was done
 * @param previous the hash of the entry of the version before; empty for the first
 * @param commitment the salted hash of who did it
 * @param hash the hash of {@code act}, {@code previous} and {@code commitment}; 64 small hexadecimal digits
 * @param opening who did it, unless that was taken away
 */
public record AuditEntry(
        AuditedAct act, String previous, String commitment, String hash, Optional<AuditOpening> opening) {
    /** {@return the same entry, with nobody's name} */
    public AuditEntry withoutOpening() {
        return opening.isEmpty() ? this : new AuditEntry(act, previous, commitment, hash, Optional.empty());
    }
}
