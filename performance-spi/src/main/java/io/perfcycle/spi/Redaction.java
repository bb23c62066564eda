package io.perfcycle.spi;

import io.perfcycle.core.id.EmployeeId;
import java.time.Instant;

/**
 * Something to be forgotten that is not a document. It happens together with the unit of work that asks for it, or not
 * at all, and never touches hashes.
 */
public sealed interface Redaction {
    /**
     * Forgets a person: the openings of all audit entries that name them, also of this unit, and all outbox entries for
     * them that are not delivered, parked ones too.
     *
     * @param person who
     */
    record Person(EmployeeId person) implements Redaction {}

    /**
     * Forgets who is behind old audit entries.
     *
     * @param before the instant before which an act must lie
     */
    record OpeningsBefore(Instant before) implements Redaction {}

    /**
     * Forgets old receipts; a command that is repeated after that runs as new.
     *
     * @param before the instant before which the commit must lie
     */
    record ReceiptsBefore(Instant before) implements Redaction {}

    /**
     * Forgets old messages that are done: parked ones that nobody has looked after, and what is kept of delivered ones.
     *
     * @param before the instant before which they must have been created
     */
    record ParkedBefore(Instant before) implements Redaction {}
}
