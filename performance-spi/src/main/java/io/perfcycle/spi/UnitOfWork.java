package io.perfcycle.spi;

import io.perfcycle.core.id.CommandId;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.privacy.AuditEntry;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one command changes, saved together or not at all.
 *
 * @param command the command's id
 * @param fingerprint a digest of what the command says, so that a reused id is noticed
 * @param expected the version of every document that the decision read, 0 for absent; holds every key of
 *     {@code writes}
 * @param writes the changes, each key once
 * @param outbox what is to be told
 * @param audit what is to be remembered: at most one entry for each write, about its document and new version
 * @param receipt the result that a repetition of the command gets; its versions are expected + 1
 * @param redactions what is to be forgotten, after all else of the unit is there
 */
public record UnitOfWork(
        CommandId command,
        String fingerprint,
        Map<DocumentKey, Long> expected,
        List<Write> writes,
        List<OutboxEntry> outbox,
        List<AuditEntry> audit,
        Receipt receipt,
        List<Redaction> redactions) {
    /**
     * Copies the collections and checks that every write has an expected version and stands once, and that every audit
     * entry belongs to a write.
     */
    public UnitOfWork {
        expected = Collections.unmodifiableMap(new LinkedHashMap<>(expected));
        writes = List.copyOf(writes);
        outbox = List.copyOf(outbox);
        audit = List.copyOf(audit);
        redactions = List.copyOf(redactions);
        if (writes.stream().map(Write::key).distinct().count() != writes.size()) {
            throw new IllegalArgumentException("A unit of work writes a document twice");
        }
        for (Write write : writes) {
            if (!expected.containsKey(write.key())) {
                throw new IllegalArgumentException("No expected version for " + write.key());
            }
        }
        requireOwnAudit(expected, writes, audit);
    }

    /** A unit that forgets nothing. */
    public UnitOfWork(
            CommandId command,
            String fingerprint,
            Map<DocumentKey, Long> expected,
            List<Write> writes,
            List<OutboxEntry> outbox,
            List<AuditEntry> audit,
            Receipt receipt) {
        this(command, fingerprint, expected, writes, outbox, audit, receipt, List.of());
    }

    private static void requireOwnAudit(Map<DocumentKey, Long> expected, List<Write> writes, List<AuditEntry> audit) {
        Set<AuditPosition> places = new HashSet<>();
        for (Write write : writes) {
            places.add(new AuditPosition(write.key(), expected.getOrDefault(write.key(), 0L) + 1));
        }
        for (AuditEntry entry : audit) {
            if (!places.remove(AuditPosition.of(entry))) {
                throw new IllegalArgumentException(
                        "An audit entry is about " + entry.act().about() + ", which this unit does not write so");
            }
        }
    }
}
