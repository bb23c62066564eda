package io.perfcycle.spi;

import java.time.Instant;

/** How a delivery went. */
public sealed interface DeliveryOutcome {
    /** The host's notifier has it. The entry is done. */
    record Delivered() implements DeliveryOutcome {}

    /** There is nothing to tell any more, because the recipient may not see it. The entry is done. */
    record Dropped() implements DeliveryOutcome {}

    /**
     * It failed; try again. The ordering key waits until then.
     *
     * @param notBefore when to try again
     */
    record Retry(Instant notBefore) implements DeliveryOutcome {}

    /** It failed too often. The entry is put aside for people and its ordering key goes on. */
    record Parked() implements DeliveryOutcome {}
}
