package io.perfcycle.jdbc;

import io.perfcycle.core.id.TenantId;
import io.perfcycle.spi.OutboxEntry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Adds to the outbox. Entries are numbered in the order in which their commits become visible: the tenant's counter is
 * the last lock that a commit takes and stays locked until its end. Whoever takes an entry off takes the same lock, so
 * that of each ordering key exactly the oldest open entry is its head.
 */
final class OutboxTable {
    /** At the head of its ordering key and free. */
    static final String READY = "READY";
    /** At the head of its ordering key, leased or waiting for another attempt. */
    static final String HELD = "HELD";
    /** Behind the head of its ordering key. Every further state is a final one. */
    static final String BEHIND = "BEHIND";

    private static final String NEXT =
            "SELECT seq FROM perfcycle_outbox WHERE tenant = ? AND ordering_key = ? AND state = 'BEHIND'"
                    + " ORDER BY tenant, ordering_key, state, seq FETCH FIRST 1 ROWS ONLY";
    private static final String RAISE = "UPDATE perfcycle_outbox SET state = 'READY' WHERE tenant = ? AND seq = ?";

    /** By two equal states: with a list of them H2 walks through everything of the ordering key. */
    private static final String HEAD =
            "SELECT seq FROM perfcycle_outbox WHERE tenant = ? AND ordering_key = ? AND state = 'READY' UNION ALL"
                    + " SELECT seq FROM perfcycle_outbox WHERE tenant = ? AND ordering_key = ? AND state = 'HELD'";

    private OutboxTable() {}

    static void append(Connection connection, EncodedWork encoded) throws SQLException {
        List<OutboxEntry> entries = encoded.work().outbox();
        if (entries.isEmpty()) {
            return;
        }
        long last = reserve(connection, encoded.tenant(), entries.size());
        Set<String> occupied = occupied(connection, encoded.tenant(), entries);
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
                statement.setString(5, occupied.add(entry.orderingKey()) ? READY : BEHIND);
                statement.setString(6, encoded.outbox().get(i));
                statement.setString(7, entry.recipient().value());
                statement.setBigDecimal(8, Nanos.of(entry.createdAt()));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Locks the counter until the end of the transaction: nothing is added meanwhile. */
    static void lock(Connection connection, TenantId tenant) throws SQLException {
        String sql = "SELECT last_seq FROM perfcycle_outbox_counter WHERE tenant = ? FOR UPDATE";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, tenant.value());
            statement.executeQuery().close();
        }
    }

    /** Makes the oldest entry of an ordering key its head, after the head was taken off; the counter is locked. */
    static void raiseTheNext(Connection connection, String tenant, String orderingKey) throws SQLException {
        try (PreparedStatement next = connection.prepareStatement(NEXT);
                PreparedStatement raise = connection.prepareStatement(RAISE)) {
            next.setString(1, tenant);
            next.setString(2, orderingKey);
            try (ResultSet rows = next.executeQuery()) {
                if (rows.next()) {
                    raise.setString(1, tenant);
                    raise.setLong(2, rows.getLong(1));
                    raise.executeUpdate();
                }
            }
        }
    }

    /** The ordering keys among those of the entries that have a head. */
    private static Set<String> occupied(Connection connection, TenantId tenant, List<OutboxEntry> entries)
            throws SQLException {
        Set<String> asked = new HashSet<>();
        Set<String> occupied = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(HEAD)) {
            for (OutboxEntry entry : entries) {
                if (asked.add(entry.orderingKey())) {
                    statement.setString(1, tenant.value());
                    statement.setString(2, entry.orderingKey());
                    statement.setString(3, tenant.value());
                    statement.setString(4, entry.orderingKey());
                    try (ResultSet rows = statement.executeQuery()) {
                        if (rows.next()) {
                            occupied.add(entry.orderingKey());
                        }
                    }
                }
            }
        }
        return occupied;
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
