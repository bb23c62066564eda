package io.perfcycle.jdbc;

import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.TenantId;
import java.nio.charset.StandardCharsets;

/** Row keys: tenant, kind and id in UTF-8 with the byte 1F between them, so that bytes sort like keys. */
final class Keys {
    private static final char SEPARATOR = '\u001F';

    private Keys() {}

    static byte[] of(TenantId tenant, DocumentKey key) {
        return (tenant.value() + SEPARATOR + key.kind().name() + SEPARATOR + key.id()).getBytes(StandardCharsets.UTF_8);
    }
}
