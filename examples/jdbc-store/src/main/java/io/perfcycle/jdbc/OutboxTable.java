package io.perfcycle.jdbc;

import io.perfcycle.core.id.TenantId;
import io.perfcycle.spi.OutboxEntry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * Adds to the outbox. Entries are numbered in the order in which their commits become visible: the tenant's counter is
 * the last lock that a commit takes and stays locked until its end.
 */
final class OutboxTable {
    /** Not done yet; every other state is. */
    static final String OPEN = "OPEN";

    private OutboxTable() {}

    static void append(Connection connection, EncodedWork encoded) throws SQLException {
        List<OutboxEntry> entries = encoded.work().outbox();
        if (entries.isEmpty()) {
            return;
        }
        long last = reserve(connection, encoded.tenant(), entries.size());
        String sql =
                "INSERT INTO perfcycle_outbox (tenant, seq, id, ordering_key, state, fencing_token, attempts, body,"
                        + " recipient, created_at) VALUES (?, ?, ?, ?, ?, 0, 0, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < entries.size(); i++) {
                OutboxEntry entry = entries.get(i);
                statement.setString(1, encoded.tenant().value());
                statement.setLong(2, last - entries.size() + 1 + i);
                statement.setString(3, entry.id());
                statement.setString(4, entry.orderingKey());
                statement.setString(5, OPEN);
                statement.setString(6, encoded.outbox().get(i));
                statement.setString(7, entry.recipient().value());
                statement.setBigDecimal(8, Nanos.of(entry.createdAt()));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Takes the next numbers and returns the last of them. */
    private static long reserve(Connection connection, TenantId tenant, int count) throws SQLException {
        String add = "UPDATE perfcycle_outbox_counter SET last_seq = last_seq + ? WHERE tenant = ?";
        String first = "INSERT INTO perfcycle_outbox_counter (last_seq, tenant) VALUES (?, ?)";
        if (change(connection, add, tenant, count) == 0) {
            change(connection, first, tenant, count);
        }
        String sql = "SELECT last_seq FROM perfcycle_outbox_counter WHERE tenant = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, tenant.value());
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new SQLException("The outbox counter has gone", "40001");
                }
                return rows.getLong(1);
            }
        }
    }

    private static int change(Connection connection, String sql, TenantId tenant, int count) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, count);
            statement.setString(2, tenant.value());
            return statement.executeUpdate();
        }
    }
}
