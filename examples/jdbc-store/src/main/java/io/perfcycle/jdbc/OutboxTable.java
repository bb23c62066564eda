package io.perfcycle.jdbc;

import io.perfcycle.core.id.TenantId;
import io.perfcycle.jdbc.codec.EntryCodec;
import io.perfcycle.spi.Claim;
import io.perfcycle.spi.ClaimedEntry;
import io.perfcycle.spi.DeliveryOutcome;
import io.perfcycle.spi.OutboxEntry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The table of messages that are to be sent. */
final class OutboxTable {
    private static final String OPEN = "OPEN";

    private OutboxTable() {}

    /** Appends entries under rising numbers; the counter's row is locked, so numbers follow the order of commits. */
    static void append(Connection connection, TenantId tenant, List<OutboxEntry> entries) throws SQLException {
        if (entries.isEmpty()) {
            return;
        }
        long seq = lastNumber(connection, tenant);
        String sql =
                "INSERT INTO perfcycle_outbox (tenant, seq, id, ordering_key, state, fencing_token, attempts, body)"
                        + " VALUES (?, ?, ?, ?, ?, 0, 0, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (OutboxEntry entry : entries) {
                insert.setString(1, tenant.value());
                insert.setLong(2, ++seq);
                insert.setString(3, entry.id());
                insert.setString(4, entry.orderingKey());
                insert.setString(5, OPEN);
                insert.setString(6, EntryCodec.outbox().encode(entry));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE perfcycle_outbox_counter SET last_seq = ? WHERE tenant = ?")) {
            update.setLong(1, seq);
            update.setString(2, tenant.value());
            update.executeUpdate();
        }
    }

    private static long lastNumber(Connection connection, TenantId tenant) throws SQLException {
        String sql = "SELECT last_seq FROM perfcycle_outbox_counter WHERE tenant = ? FOR UPDATE";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, tenant.value());
            try (ResultSet rows = select.executeQuery()) {
                if (rows.next()) {
                    return rows.getLong(1);
                }
            }
        }
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO perfcycle_outbox_counter (tenant, last_seq) VALUES (?, 0)")) {
            insert.setString(1, tenant.value());
            insert.executeUpdate();
        }
        return 0;
    }

    private record Head(long seq, long token, int attempts, String body) {}

    static List<ClaimedEntry> claim(Connection connection, TenantId tenant, Instant now, Claim claim)
            throws SQLException {
        List<Head> heads = heads(connection, tenant, now, claim.max());
        List<ClaimedEntry> claimed = new ArrayList<>();
        String sql = "UPDATE perfcycle_outbox SET fencing_token = ?, attempts = ?, relay = ?, lease_until = ?"
                + " WHERE tenant = ? AND seq = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (Head head : heads) {
                update.setLong(1, head.token() + 1);
                update.setInt(2, head.attempts() + 1);
                update.setString(3, claim.relay());
                update.setBigDecimal(4, ReceiptTable.nanos(now.plus(claim.lease())));
                update.setString(5, tenant.value());
                update.setLong(6, head.seq());
                update.addBatch();
                claimed.add(new ClaimedEntry(
                        EntryCodec.outbox().decode(head.body()), head.token() + 1, head.attempts() + 1));
            }
            update.executeBatch();
        }
        return claimed;
    }

    /** The oldest open entry of each ordering key that neither a lease nor a date holds back. */
    private static List<Head> heads(Connection connection, TenantId tenant, Instant now, int max) throws SQLException {
        String sql = "SELECT o.seq, o.fencing_token, o.attempts, o.body FROM perfcycle_outbox o"
                + " WHERE o.tenant = ? AND o.state = 'OPEN'"
                + " AND (o.lease_until IS NULL OR o.lease_until <= ?)"
                + " AND (o.not_before IS NULL OR o.not_before <= ?)"
                + " AND NOT EXISTS (SELECT 1 FROM perfcycle_outbox p WHERE p.tenant = o.tenant"
                + " AND p.ordering_key = o.ordering_key AND p.state = 'OPEN' AND p.seq < o.seq)"
                + " ORDER BY o.seq FETCH FIRST " + max + " ROWS ONLY FOR UPDATE";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, tenant.value());
            select.setBigDecimal(2, ReceiptTable.nanos(now));
            select.setBigDecimal(3, ReceiptTable.nanos(now));
            List<Head> heads = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    heads.add(new Head(rows.getLong(1), rows.getLong(2), rows.getInt(3), rows.getString(4)));
                }
            }
            return heads;
        }
    }

    static boolean acknowledge(
            Connection connection, TenantId tenant, String entryId, long token, DeliveryOutcome outcome)
            throws SQLException {
        boolean retry = outcome instanceof DeliveryOutcome.Retry;
        String sql = retry
                ? "UPDATE perfcycle_outbox SET lease_until = NULL, not_before = ?, fencing_token = fencing_token + 1"
                        + " WHERE tenant = ? AND id = ? AND fencing_token = ? AND state = 'OPEN' AND attempts > 0"
                : "UPDATE perfcycle_outbox SET state = ?"
                        + " WHERE tenant = ? AND id = ? AND fencing_token = ? AND state = 'OPEN' AND attempts > 0";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            if (outcome instanceof DeliveryOutcome.Retry later) {
                update.setBigDecimal(1, ReceiptTable.nanos(later.notBefore()));
            } else {
                update.setString(1, outcome.getClass().getSimpleName().toUpperCase(java.util.Locale.ROOT));
            }
            update.setString(2, tenant.value());
            update.setString(3, entryId);
            update.setLong(4, token);
            return update.executeUpdate() == 1;
        }
    }
}
