package io.perfcycle.spi;

import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.TenantId;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A message to a person.
 *
 * @param tenant whose
 * @param id the same for every repetition
 * @param recipient to whom
 * @param topic what happened, such as {@code goal.agreed}
 * @param about the document
 * @param arguments names and values, chosen so that the recipient may see them
 * @param createdAt when it happened
 */
public record Notification(
        TenantId tenant,
        String id,
        EmployeeId recipient,
        String topic,
        DocumentKey about,
        Map<String, String> arguments,
        Instant createdAt) {
    /** Copies the arguments. */
    public Notification {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }
}
