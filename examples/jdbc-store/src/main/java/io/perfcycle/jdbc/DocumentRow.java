package io.perfcycle.jdbc;

import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.TenantId;
import io.perfcycle.spi.IndexField;
import io.perfcycle.spi.Write;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of documents.
 *
 * @param tenant whose
 * @param key which document
 * @param version its version; 0 only while a commit guards that the document is absent
 * @param head the hash of the audit entry of this version; empty if there is none
 * @param body its JSON; null if there is no document
 * @param index by what it is found
 * @param due the same for the day, which is compared by order
 */
record DocumentRow(
        TenantId tenant,
        DocumentKey key,
        long version,
        String head,
        @Nullable String body,
        Map<IndexField, String> index,
        @Nullable LocalDate due) {
    static DocumentRow present(TenantId tenant, Write.Put put, long version, String body) {
        String due = put.index().get(IndexField.DUE);
        LocalDate day = due == null ? null : LocalDate.parse(due);
        return new DocumentRow(tenant, put.key(), version, put.head(), body, put.index(), day);
    }

    static DocumentRow tombstone(TenantId tenant, DocumentKey key, long version, String head) {
        return new DocumentRow(tenant, key, version, head, null, Map.of(), null);
    }

    static DocumentRow guard(TenantId tenant, DocumentKey key) {
        return tombstone(tenant, key, 0, "");
    }
}
