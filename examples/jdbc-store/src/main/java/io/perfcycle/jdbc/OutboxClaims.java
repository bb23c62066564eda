package io.perfcycle.jdbc;

import io.perfcycle.jdbc.codec.EntryCodec;
import io.perfcycle.spi.Claim;
import io.perfcycle.spi.ClaimedEntry;
import io.perfcycle.spi.DeliveryOutcome;
import io.perfcycle.spi.StoreContext;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;

/**
 * Leases of outbox entries. Candidates are read without a lock and then taken one by one with a condition that repeats
 * everything a candidate must fulfil, its fencing token included, so two relays never take the same.
 */
final class OutboxClaims {
    private static final String FREE = "state = 'OPEN' AND (lease_until IS NULL OR lease_until <= ?)"
            + " AND (not_before IS NULL OR not_before <= ?)";
    private static final String CANDIDATES = "SELECT seq, fencing_token, attempts, body FROM perfcycle_outbox o"
            + " WHERE tenant = ? AND " + FREE
            + " AND NOT EXISTS (SELECT 1 FROM perfcycle_outbox p WHERE p.tenant = o.tenant"
            + " AND p.ordering_key = o.ordering_key AND p.state = 'OPEN' AND p.seq < o.seq)"
            + " ORDER BY seq FETCH FIRST ? ROWS ONLY";
    private static final String TAKE = "UPDATE perfcycle_outbox SET lease_until = ?, relay = ?,"
            + " fencing_token = fencing_token + 1, attempts = attempts + 1"
            + " WHERE tenant = ? AND seq = ? AND fencing_token = ? AND " + FREE;
    private static final String SETTLE = "UPDATE perfcycle_outbox SET state = ?, not_before = ?, lease_until = NULL"
            + " WHERE tenant = ? AND id = ? AND fencing_token = ? AND state = 'OPEN' AND lease_until IS NOT NULL";

    private OutboxClaims() {}

    static List<ClaimedEntry> claim(Connection connection, StoreContext context, Claim claim) throws SQLException {
        BigDecimal now = Nanos.of(context.now());
        BigDecimal until = Nanos.after(context.now(), claim.lease());
        List<ClaimedEntry> claimed = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(TAKE)) {
            for (Candidate candidate : candidates(connection, context, claim.max())) {
                statement.setBigDecimal(1, until);
                statement.setString(2, claim.relay());
                statement.setString(3, context.tenant().value());
                statement.setLong(4, candidate.seq());
                statement.setLong(5, candidate.entry().fencingToken() - 1);
                statement.setBigDecimal(6, now);
                statement.setBigDecimal(7, now);
                if (statement.executeUpdate() == 1) {
                    claimed.add(candidate.entry());
                }
            }
        }
        return List.copyOf(claimed);
    }

    static boolean acknowledge(
            Connection connection, StoreContext context, String entryId, long token, DeliveryOutcome outcome)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SETTLE)) {
            statement.setString(1, stateAfter(outcome));
            if (outcome instanceof DeliveryOutcome.Retry retry) {
                statement.setBigDecimal(2, Nanos.of(retry.notBefore()));
            } else {
                statement.setNull(2, Types.NUMERIC);
            }
            statement.setString(3, context.tenant().value());
            statement.setString(4, entryId);
            statement.setLong(5, token);
            return statement.executeUpdate() == 1;
        }
    }

    private static List<Candidate> candidates(Connection connection, StoreContext context, int max)
            throws SQLException {
        BigDecimal now = Nanos.of(context.now());
        List<Candidate> candidates = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(CANDIDATES)) {
            statement.setString(1, context.tenant().value());
            statement.setBigDecimal(2, now);
            statement.setBigDecimal(3, now);
            statement.setInt(4, max);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    candidates.add(new Candidate(
                            rows.getLong(1),
                            new ClaimedEntry(
                                    EntryCodec.outbox().decode(rows.getString(4)),
                                    rows.getLong(2) + 1,
                                    rows.getInt(3) + 1)));
                }
            }
        }
        return candidates;
    }

    private static String stateAfter(DeliveryOutcome outcome) {
        if (outcome instanceof DeliveryOutcome.Delivered) {
            return "DELIVERED";
        }
        if (outcome instanceof DeliveryOutcome.Dropped) {
            return "DROPPED";
        }
        return outcome instanceof DeliveryOutcome.Parked ? "PARKED" : OutboxTable.OPEN;
    }

    /** An entry as it will be once taken. */
    private record Candidate(long seq, ClaimedEntry entry) {}
}
