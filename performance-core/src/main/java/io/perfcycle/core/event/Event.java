package io.perfcycle.core.event;

import io.perfcycle.core.id.EmployeeId;
import java.time.Instant;
import java.util.List;

/**
 * Something that happened, with the document as it is after it. Decisions return events; the engine saves the
 * documents, tells the audience and writes the audit entry.
 *
 * <p>Implemented by the event records of core's capabilities. Immutable.
 */
public interface Event {
    /** {@return when it happened, by the engine's clock} */
    Instant at();

    /** {@return the document after it} */
    Document after();

    /** {@return who is to be told, each once, in order; the right to see is decided again when the message is made} */
    List<EmployeeId> audience();

    /** {@return the stable name, such as {@code goal.agreed}; the topic of its notification} */
    String topic();
}
