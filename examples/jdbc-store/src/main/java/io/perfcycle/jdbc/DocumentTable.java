package io.perfcycle.jdbc;

import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.TenantId;
import io.perfcycle.jdbc.codec.DocumentCodec;
import io.perfcycle.spi.IndexField;
import io.perfcycle.spi.Loaded;
import io.perfcycle.spi.Query;
import io.perfcycle.spi.Write;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table of documents. */
final class DocumentTable {
    private static final int CHUNK = 200;
    private static final DocumentCodec CODEC = DocumentCodec.standard();
    private static final List<IndexField> TEXT_FIELDS =
            List.of(IndexField.EMPLOYEE, IndexField.UNIT, IndexField.CYCLE, IndexField.PARENT, IndexField.STATE);
    private static final String INSERT =
            "INSERT INTO perfcycle_document (version, deleted, body, employee, unit, cycle,"
                    + " parent, state, due, row_key, tenant, kind, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String UPDATE =
            "UPDATE perfcycle_document SET version = ?, deleted = ?, body = ?, employee = ?,"
                    + " unit = ?, cycle = ?, parent = ?, state = ?, due = ? WHERE row_key = ?";

    private DocumentTable() {}

    static Map<DocumentKey, Loaded> load(Connection connection, TenantId tenant, Collection<DocumentKey> keys)
            throws SQLException {
        Map<DocumentKey, Loaded> found = new LinkedHashMap<>();
        keys.forEach(key -> found.put(key, new Loaded.Absent()));
        List<DocumentKey> all = new ArrayList<>(found.keySet());
        for (int from = 0; from < all.size(); from += CHUNK) {
            List<DocumentKey> chunk = all.subList(from, Math.min(all.size(), from + CHUNK));
            String sql = "SELECT kind, id, version, deleted, body FROM perfcycle_document WHERE row_key IN ("
                    + marks(chunk.size()) + ")";
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                bindKeys(select, tenant, chunk);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        DocumentKind kind = DocumentKind.valueOf(rows.getString(1));
                        found.put(new DocumentKey(kind, rows.getString(2)), loaded(kind, rows));
                    }
                }
            }
        }
        return found;
    }

    private static Loaded loaded(DocumentKind kind, ResultSet row) throws SQLException {
        long version = row.getLong(3);
        return row.getBoolean(4)
                ? new Loaded.Tombstone(version)
                : new Loaded.Present(version, CODEC.decode(kind, row.getString(5)));
    }

    /** The versions of documents, locked until the transaction ends; absent ones are left out. */
    static Map<DocumentKey, Long> lockVersions(Connection connection, TenantId tenant, Collection<DocumentKey> keys)
            throws SQLException {
        Map<DocumentKey, Long> versions = new LinkedHashMap<>();
        List<DocumentKey> all = new ArrayList<>(keys);
        Collections.sort(all);
        for (int from = 0; from < all.size(); from += CHUNK) {
            List<DocumentKey> chunk = all.subList(from, Math.min(all.size(), from + CHUNK));
            String sql = "SELECT kind, id, version FROM perfcycle_document WHERE row_key IN (" + marks(chunk.size())
                    + ") ORDER BY row_key FOR UPDATE";
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                bindKeys(select, tenant, chunk);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        versions.put(
                                new DocumentKey(DocumentKind.valueOf(rows.getString(1)), rows.getString(2)),
                                rows.getLong(3));
                    }
                }
            }
        }
        return versions;
    }

    private static void bindKeys(PreparedStatement select, TenantId tenant, List<DocumentKey> keys)
            throws SQLException {
        for (int i = 0; i < keys.size(); i++) {
            select.setBytes(i + 1, Keys.of(tenant, keys.get(i)));
        }
    }

    private static String marks(int n) {
        return String.join(", ", Collections.nCopies(n, "?"));
    }

    /** The stored form of each document, in the order of writes; empty for a deletion. */
    static List<Optional<String>> encode(List<Write> writes) {
        List<Optional<String>> bodies = new ArrayList<>();
        for (Write write : writes) {
            bodies.add(write instanceof Write.Put put ? Optional.of(CODEC.encode(put.document())) : Optional.empty());
        }
        return bodies;
    }

    static void write(
            Connection connection,
            TenantId tenant,
            List<Write> writes,
            List<Optional<String>> bodies,
            Map<DocumentKey, Long> expected)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT);
                PreparedStatement update = connection.prepareStatement(UPDATE)) {
            for (int i = 0; i < writes.size(); i++) {
                Write write = writes.get(i);
                long before = expected.getOrDefault(write.key(), 0L);
                PreparedStatement statement = before == 0 ? insert : update;
                bind(statement, write, bodies.get(i), before + 1);
                statement.setBytes(10, Keys.of(tenant, write.key()));
                if (before == 0) {
                    insert.setString(11, tenant.value());
                    insert.setString(12, write.key().kind().name());
                    insert.setString(13, write.key().id());
                }
                statement.addBatch();
            }
            insert.executeBatch();
            update.executeBatch();
        }
    }

    private static void bind(PreparedStatement statement, Write write, Optional<String> body, long version)
            throws SQLException {
        Map<IndexField, String> index = write instanceof Write.Put put ? put.index() : Map.of();
        statement.setLong(1, version);
        statement.setBoolean(2, body.isEmpty());
        statement.setString(3, body.orElse(null));
        for (int i = 0; i < TEXT_FIELDS.size(); i++) {
            statement.setString(4 + i, index.get(TEXT_FIELDS.get(i)));
        }
        String due = index.get(IndexField.DUE);
        if (due == null) {
            statement.setNull(9, Types.DATE);
        } else {
            statement.setObject(9, LocalDate.parse(due));
        }
    }

    static List<DocumentKey> find(
            Connection connection, TenantId tenant, Query query, @Nullable DocumentKey after, int max)
            throws SQLException {
        StringBuilder sql = new StringBuilder(
                "SELECT id FROM perfcycle_document WHERE tenant = ? AND kind = ? AND deleted = FALSE");
        List<Map.Entry<IndexField, String>> equal =
                new ArrayList<>(query.equal().entrySet());
        equal.sort(Map.Entry.comparingByKey());
        for (Map.Entry<IndexField, String> wanted : equal) {
            sql.append(" AND ")
                    .append(wanted.getKey().name().toLowerCase(Locale.ROOT))
                    .append(" = ?");
        }
        query.dueBefore().ifPresent(day -> sql.append(" AND due < ?"));
        if (after != null) {
            sql.append(" AND row_key > ?");
        }
        sql.append(" ORDER BY row_key FETCH FIRST ").append(max).append(" ROWS ONLY");
        try (PreparedStatement select = connection.prepareStatement(sql.toString())) {
            int at = 1;
            select.setString(at++, tenant.value());
            select.setString(at++, query.kind().name());
            for (Map.Entry<IndexField, String> wanted : equal) {
                if (wanted.getKey() == IndexField.DUE) {
                    select.setObject(at++, LocalDate.parse(wanted.getValue()));
                } else {
                    select.setString(at++, wanted.getValue());
                }
            }
            if (query.dueBefore().isPresent()) {
                select.setObject(at++, query.dueBefore().get());
            }
            if (after != null) {
                select.setBytes(at, Keys.of(tenant, after));
            }
            List<DocumentKey> keys = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    keys.add(new DocumentKey(query.kind(), rows.getString(1)));
                }
            }
            return keys;
        }
    }
}
