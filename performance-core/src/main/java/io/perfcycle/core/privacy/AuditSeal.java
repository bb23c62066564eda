package io.perfcycle.core.privacy;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.internal.FactStyle;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A seal: the heads of audit chains at one time, chained to the seal before. Whoever rewrites a chain and all hashes in
 * it would have to rewrite every later seal too, and cannot where the host keeps the newest seal's hash elsewhere.
 *
 * <p>Seals are made in rounds over all documents; a round takes one seal or more.
 */
@FactStyle
@Value.Immutable
public sealed interface AuditSeal extends Document permits ImmutableAuditSeal {
    /** How many heads a seal holds at most. */
    int MAX_HEADS = 2000;

    /** {@return its number; 1 is the first} */
    long number();

    /** {@return when it was made} */
    Instant at();

    /** {@return the hash of the seal before; empty for the first} */
    String previous();

    /** {@return when the round began} */
    Instant roundStartedAt();

    /** {@return the instant from which on changes are sealed in this round} */
    Instant changedSince();

    /** {@return the last document that was looked at; empty where this seal ends its round} */
    Optional<DocumentKey> lookedTo();

    /** {@return the sealed heads in key order} */
    List<SealedHead> heads();

    /** {@return the hash over all of the above; 64 small hexadecimal digits} */
    String hash();

    @Override
    default DocumentKey key() {
        return keyOf(number());
    }

    /**
     * The key of a seal; keys are in the order of numbers.
     *
     * @param number the number
     * @return the key
     */
    static DocumentKey keyOf(long number) {
        return new DocumentKey(DocumentKind.AUDIT_SEAL, String.format(Locale.ROOT, "%012d", number));
    }

    /**
     * The newest audit entry of a document.
     *
     * @param about the document
     * @param version its version
     * @param hash the entry's hash
     */
    record SealedHead(DocumentKey about, long version, String hash) {}

    /** Checks number and length. */
    @Value.Check
    default void check() {
        if (number() < 1 || heads().size() > MAX_HEADS) {
            throw new IllegalArgumentException("A seal has a number from 1 and at most " + MAX_HEADS + " heads");
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a seal; not thread safe. */
    final class Builder extends ImmutableAuditSeal.Builder {
        Builder() {}
    }
}
