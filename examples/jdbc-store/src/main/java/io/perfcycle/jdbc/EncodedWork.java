package io.perfcycle.jdbc;

import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.TenantId;
import io.perfcycle.jdbc.codec.DocumentCodec;
import io.perfcycle.jdbc.codec.EntryCodec;
import io.perfcycle.spi.StoreCapabilities;
import io.perfcycle.spi.UnitOfWork;
import io.perfcycle.spi.Write;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A unit of work in the form of rows, made before the transaction begins so that no lock waits for it.
 *
 * @param tenant whose
 * @param work the work
 * @param expected the expected versions in key order
 * @param rows the rows to be written, in key order
 * @param outbox the outbox entries as JSON
 * @param audit the audit entries as JSON, without their openings
 * @param receipt the receipt as JSON
 * @param exceeded the limit that the work is beyond, if any
 */
record EncodedWork(
        TenantId tenant,
        UnitOfWork work,
        Map<DocumentKey, Long> expected,
        Map<DocumentKey, DocumentRow> rows,
        List<String> outbox,
        List<String> audit,
        String receipt,
        Optional<String> exceeded) {
    static EncodedWork of(TenantId tenant, UnitOfWork work, StoreCapabilities limits) {
        Map<DocumentKey, Long> expected = new TreeMap<>(work.expected());
        Map<DocumentKey, DocumentRow> rows = new TreeMap<>();
        Optional<String> exceeded =
                work.writes().size() > limits.maxWrites() ? Optional.of("maxWrites") : Optional.empty();
        if (exceeded.isEmpty()) {
            for (Write write : work.writes()) {
                DocumentRow row = row(tenant, write, work.expected().getOrDefault(write.key(), 0L) + 1);
                rows.put(write.key(), row);
                String body = row.body();
                if (body != null && body.length() > limits.maxDocumentChars()) {
                    exceeded = Optional.of("maxDocumentChars");
                }
            }
        }
        return new EncodedWork(
                tenant,
                work,
                new LinkedHashMap<>(expected),
                new LinkedHashMap<>(rows),
                work.outbox().stream().map(EntryCodec.outbox()::encode).toList(),
                work.audit().stream()
                        .map(entry -> EntryCodec.audit().encode(entry.withoutOpening()))
                        .toList(),
                EntryCodec.receipt().encode(work.receipt()),
                exceeded);
    }

    private static DocumentRow row(TenantId tenant, Write write, long version) {
        if (write instanceof Write.Put put) {
            String body = DocumentCodec.standard().encode(put.document());
            return DocumentRow.present(tenant, put, version, body);
        }
        return DocumentRow.tombstone(tenant, write.key(), version, write.head());
    }
}
