package io.perfcycle.jdbc;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.TenantId;
import io.perfcycle.jdbc.codec.DocumentCodec;
import io.perfcycle.spi.IndexField;
import io.perfcycle.spi.Loaded;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The table of documents: rows by primary key, one batch for many. */
final class DocumentTable {
    private static final int CHUNK = 500;
    private static final List<IndexField> TEXT_FIELDS =
            List.of(IndexField.EMPLOYEE, IndexField.UNIT, IndexField.CYCLE, IndexField.PARENT, IndexField.STATE);

    private DocumentTable() {}

    /** What is stored under keys; keys without a row are missing. One statement for each chunk. */
    static Map<DocumentKey, Loaded> load(Connection connection, TenantId tenant, List<DocumentKey> keys)
            throws SQLException {
        Map<DocumentKey, Loaded> found = new HashMap<>();
        select(
                connection,
                tenant,
                keys,
                marks -> "SELECT kind, id, version, body, head FROM perfcycle_document" + " WHERE row_key IN (" + marks
                        + ")",
                rows -> {
                    DocumentKey key = keyOf(rows);
                    found.put(key, loaded(key, rows.getLong(3), rows.getString(4), rows.getString(5)));
                });
        return found;
    }

    /** Locks the rows of keys in key order and tells their versions; keys without a row are missing. */
    static Map<DocumentKey, Long> lock(Connection connection, TenantId tenant, List<DocumentKey> keys)
            throws SQLException {
        Map<DocumentKey, Long> versions = new HashMap<>();
        select(
                connection,
                tenant,
                keys,
                marks -> "SELECT kind, id, version FROM perfcycle_document" + " WHERE row_key IN (" + marks
                        + ") ORDER BY row_key FOR UPDATE",
                rows -> versions.put(keyOf(rows), rows.getLong(3)));
        return versions;
    }

    static void insert(Connection connection, List<DocumentRow> rows) throws SQLException {
        String sql =
                "INSERT INTO perfcycle_document (version, deleted, body, head, employee, unit, cycle, parent, state, due,"
                        + " row_key, tenant, kind, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        batch(connection, sql, rows, (statement, row) -> {
            int next = setContents(statement, row);
            statement.setString(next, row.tenant().value());
            statement.setString(next + 1, row.key().kind().name());
            statement.setString(next + 2, row.key().id());
        });
    }

    static void update(Connection connection, List<DocumentRow> rows) throws SQLException {
        String sql =
                "UPDATE perfcycle_document SET version = ?, deleted = ?, body = ?, head = ?, employee = ?, unit = ?,"
                        + " cycle = ?, parent = ?, state = ?, due = ? WHERE row_key = ? AND version = ?";
        batch(connection, sql, rows, (statement, row) -> {
            int next = setContents(statement, row);
            statement.setLong(next, row.version() - 1);
        });
    }

    /** Removes guard rows. */
    static void delete(Connection connection, List<DocumentRow> guards) throws SQLException {
        String sql = "DELETE FROM perfcycle_document WHERE row_key = ? AND version = 0";
        batch(connection, sql, guards, (statement, row) -> statement.setBytes(1, RowKey.of(row.tenant(), row.key())));
    }

    static DocumentKey keyOf(ResultSet rows) throws SQLException {
        return new DocumentKey(DocumentKind.valueOf(rows.getString(1)), rows.getString(2));
    }

    private static Loaded loaded(DocumentKey key, long version, @Nullable String body, @Nullable String stored) {
        String head = stored == null ? "" : stored;
        if (body == null) {
            return version == 0 ? new Loaded.Absent() : new Loaded.Tombstone(version, head);
        }
        Document document = DocumentCodec.standard().decode(key.kind(), body);
        if (!document.key().equals(key)) {
            throw new IllegalStateException("A stored document of kind " + key.kind() + " is not the one of its row");
        }
        return new Loaded.Present(version, document, head);
    }

    private static void select(
            Connection connection, TenantId tenant, List<DocumentKey> keys, UnaryOperator<String> sql, RowReader reader)
            throws SQLException {
        for (int from = 0; from < keys.size(); from += CHUNK) {
            List<DocumentKey> chunk = keys.subList(from, Math.min(keys.size(), from + CHUNK));
            String marks = String.join(", ", Collections.nCopies(chunk.size(), "?"));
            try (PreparedStatement statement = connection.prepareStatement(sql.apply(marks))) {
                for (int i = 0; i < chunk.size(); i++) {
                    statement.setBytes(i + 1, RowKey.of(tenant, chunk.get(i)));
                }
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        reader.read(rows);
                    }
                }
            }
        }
    }

    private static int setContents(PreparedStatement statement, DocumentRow row) throws SQLException {
        statement.setLong(1, row.version());
        statement.setBoolean(2, row.body() == null);
        statement.setString(3, row.body());
        statement.setString(4, row.head());
        int next = 5;
        for (IndexField field : TEXT_FIELDS) {
            statement.setString(next++, row.index().get(field));
        }
        if (row.due() == null) {
            statement.setNull(next++, Types.DATE);
        } else {
            statement.setObject(next++, row.due());
        }
        statement.setBytes(next++, RowKey.of(row.tenant(), row.key()));
        return next;
    }

    private static void batch(Connection connection, String sql, List<DocumentRow> rows, Filler filler)
            throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (DocumentRow row : rows) {
                filler.fill(statement, row);
                statement.addBatch();
            }
            for (int count : statement.executeBatch()) {
                if (count != 1 && count != Statement.SUCCESS_NO_INFO) {
                    throw new SQLException("A locked row has changed", "40001");
                }
            }
        }
    }

    private interface RowReader {
        void read(ResultSet rows) throws SQLException;
    }

    private interface Filler {
        void fill(PreparedStatement statement, DocumentRow row) throws SQLException;
    }
}
