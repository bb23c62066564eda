package io.perfcycle.spi;

import io.perfcycle.core.id.CommandId;
import io.perfcycle.core.id.DocumentKey;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one command changes, saved together or not at all.
 *
 * @param command the command's id
 * @param fingerprint a digest of what the command says, so that a reused id is noticed
 * @param expected the version of every document that the decision read, 0 for absent; holds every key of
 *     {@code writes}
 * @param writes the changes, each key once
 * @param outbox what is to be told
 * @param audit what is to be remembered
 * @param receipt the result that a repetition of the command gets; its versions are expected + 1
 */
public record UnitOfWork(
        CommandId command,
        String fingerprint,
        Map<DocumentKey, Long> expected,
        List<Write> writes,
        List<OutboxEntry> outbox,
        List<AuditEntry> audit,
        Receipt receipt) {
    /** Copies the collections and checks that every write has an expected version and stands once. */
    public UnitOfWork {
        expected = Collections.unmodifiableMap(new LinkedHashMap<>(expected));
        writes = List.copyOf(writes);
        outbox = List.copyOf(outbox);
        audit = List.copyOf(audit);
        if (writes.stream().map(Write::key).distinct().count() != writes.size()) {
            throw new IllegalArgumentException("A unit of work writes a document twice");
        }
        for (Write write : writes) {
            if (!expected.containsKey(write.key())) {
                throw new IllegalArgumentException("No expected version for " + write.key());
            }
        }
    }
}
