package io.perfcycle.spi;

import io.perfcycle.core.outcome.Outcome;
import java.util.List;

/** How a commit went. */
public sealed interface CommitResult {
    /**
     * Everything is saved.
     *
     * @param receipt the receipt
     * @param joined whether it joined a transaction of the host and becomes final only with it
     */
    record Committed(Receipt receipt, boolean joined) implements CommitResult {}

    /**
     * The command was committed before; nothing was saved now.
     *
     * @param receipt the first receipt
     */
    record AlreadyCommitted(Receipt receipt) implements CommitResult {}

    /**
     * Some expected version does not hold; nothing was saved.
     *
     * @param versions all that do not hold, in key order
     */
    record Conflict(List<Outcome.VersionConflict> versions) implements CommitResult {
        /** Copies the list. */
        public Conflict {
            versions = List.copyOf(versions);
        }
    }

    /** The command id was used with another fingerprint before; nothing was saved. */
    record IdempotencyMismatch() implements CommitResult {}

    /**
     * The work is larger than the store declares; nothing was saved.
     *
     * @param limit which limit, by the name of the component of {@link StoreCapabilities}
     */
    record TooLarge(String limit) implements CommitResult {}
}
