package io.perfcycle.jdbc;

import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.TenantId;
import java.nio.charset.StandardCharsets;

/**
 * The primary key of a document's row: tenant, kind and id in UTF-8, with a byte between them that no id may hold. Byte
 * order is key order, because ids stay in the basic plane, where UTF-8 sorts as {@code char} does.
 */
final class RowKey {
    private static final char BETWEEN = '\u001f';

    private RowKey() {}

    /** Before every key of a tenant. */
    static byte[] start(TenantId tenant) {
        return (tenant.value() + BETWEEN).getBytes(StandardCharsets.UTF_8);
    }

    /** Behind every key of a tenant. */
    static byte[] end(TenantId tenant) {
        return (tenant.value() + (char) (BETWEEN + 1)).getBytes(StandardCharsets.UTF_8);
    }

    static byte[] of(TenantId tenant, DocumentKey key) {
        String text = tenant.value() + BETWEEN + key.kind().name() + BETWEEN + key.id();
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
