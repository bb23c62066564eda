package io.perfcycle.jdbc;

import static io.perfcycle.jdbc.Fixture.key;

import io.perfcycle.core.id.TenantId;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A database as the first version of the tables left it, with rows as that version wrote them. */
final class FirstVersion {
    static final String RECEIPT =
            "{\"schema\":1,\"kind\":\"RECEIPT\",\"body\":{\"command\":\"c1\",\"fingerprint\":\"f\","
                    + "\"main\":\"U\",\"saved\":[{\"key\":{\"kind\":\"UNIT\",\"id\":\"U\"},\"version\":3}],\"notes\":[],"
                    + "\"committedAt\":\"2026-05-06T07:08:09.000000001Z\"}}";
    static final BigDecimal LEASE_END = Nanos.of(Fixture.NOW.plusSeconds(60));
    static final BigDecimal RETRY_AT = Nanos.of(Fixture.NOW.plusSeconds(30));

    private FirstVersion() {}

    /** Makes the tables by the script of the first version and fills them. */
    static void fill(DataSource source) {
        try (Connection connection = source.getConnection()) {
            for (String sql : SchemaScript.ALL.get(0).statements()) {
                run(connection, sql);
            }
            document(connection, "U", 3, "{\"schema\":1,\"kind\":\"UNIT\",\"body\":{\"id\":\"U\",\"name\":\"a\"}}");
            document(connection, "gone", 2, null);
            run(connection, "INSERT INTO perfcycle_receipt VALUES ('T', 'c1', 'f', ?)", RECEIPT);
            outbox(connection, 1, "parked", "k1", "PARKED", null, null);
            outbox(connection, 2, "leased", "k1", "OPEN", LEASE_END, null);
            outbox(connection, 3, "behind", "k1", "OPEN", null, null);
            outbox(connection, 4, "retried", "k2", "OPEN", null, RETRY_AT);
            outbox(connection, 5, "free", "k3", "OPEN", null, null);
            outbox(connection, 6, "after", "k3", "OPEN", null, null);
            run(connection, "INSERT INTO perfcycle_outbox_counter VALUES ('T', 6)");
            run(
                    connection,
                    "INSERT INTO perfcycle_audit VALUES ('T', 'c1', 0, ?, 'E', 'UNIT', 'U', ?)",
                    Nanos.of(Fixture.NOW),
                    "{\"schema\":1,\"kind\":\"AUDIT_ENTRY\",\"body\":{\"at\":\"2026-05-06T07:08:09.000000001Z\","
                            + "\"actor\":\"E\",\"facet\":\"DIRECTORY\",\"action\":\"EDIT\",\"about\":{\"kind\":\"UNIT\","
                            + "\"id\":\"U\"},\"version\":3,\"directoryAsOf\":\"\"}}");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void document(Connection connection, String id, long version, String body) throws SQLException {
        run(
                connection,
                "INSERT INTO perfcycle_document VALUES (?, 'T', 'UNIT', ?, ?, ?, ?, NULL, NULL, ?, NULL, NULL, NULL)",
                RowKey.of(TenantId.of("T"), key(id)),
                id,
                version,
                body == null,
                body,
                body == null ? null : "C");
    }

    private static void outbox(
            Connection connection, long seq, String id, String key, String state, BigDecimal lease, BigDecimal retry)
            throws SQLException {
        String body = "{\"schema\":1,\"kind\":\"OUTBOX_ENTRY\",\"body\":{\"id\":\"" + id + "\",\"orderingKey\":\"" + key
                + "\",\"topic\":\"unit.changed\",\"recipient\":\"E\",\"about\":{\"kind\":\"UNIT\",\"id\":\"U\"},"
                + "\"arguments\":{},\"createdAt\":\"2026-05-06T07:08:09.000000001Z\"}}";
        int attempts = lease == null && retry == null ? 0 : 1;
        run(
                connection,
                "INSERT INTO perfcycle_outbox VALUES ('T', ?, ?, ?, ?, NULL, ?, ?, ?, ?, ?)",
                seq,
                id,
                key,
                state,
                lease,
                retry,
                (long) attempts,
                attempts,
                body);
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                if (values[i] == null) {
                    statement.setNull(i + 1, sql.contains("outbox") ? java.sql.Types.NUMERIC : java.sql.Types.VARCHAR);
                } else {
                    statement.setObject(i + 1, values[i]);
                }
            }
            statement.execute();
        }
    }
}
