package io.perfcycle.spi;

import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.EmployeeId;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something to be told to someone. It names the document and holds no contents: what the recipient may see is decided
 * again when the message is made.
 *
 * @param id its id, unique in the tenant; also the key by which a receiver recognises a repetition
 * @param orderingKey entries with the same key are delivered in the order in which they were committed
 * @param topic what happened, such as {@code goal.agreed}
 * @param recipient who is told
 * @param about the document
 * @param arguments names and values for the message; no text that a user typed
 * @param createdAt the engine's instant
 */
public record OutboxEntry(
        String id,
        String orderingKey,
        String topic,
        EmployeeId recipient,
        DocumentKey about,
        Map<String, String> arguments,
        Instant createdAt) {
    /** Copies the arguments. */
    public OutboxEntry {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }
}
