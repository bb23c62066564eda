package io.perfcycle.jdbc;

import io.perfcycle.jdbc.codec.EntryCodec;
import io.perfcycle.spi.Claim;
import io.perfcycle.spi.ClaimedEntry;
import io.perfcycle.spi.StoreContext;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Leases of outbox entries. Heads whose time has come are made ready, once each; the oldest ready ones are read without
 * a lock and then taken one by one with a condition that repeats what a candidate must fulfil, its fencing token
 * included, so two relays never take the same.
 */
final class OutboxClaims {
    private static final String WAKE =
            "UPDATE perfcycle_outbox SET state = 'READY' WHERE tenant = ? AND state = 'HELD' AND not_before <= ?";
    /** Free under this instant too: an earlier one may follow a later one. */
    private static final String CANDIDATES = "SELECT seq, fencing_token, attempts, body FROM perfcycle_outbox"
            + " WHERE tenant = ? AND state = 'READY' AND (not_before IS NULL OR not_before <= ?)"
            + " ORDER BY tenant, state, seq FETCH FIRST ? ROWS ONLY";

    private static final String TAKE = "UPDATE perfcycle_outbox SET state = 'HELD', lease_until = ?, not_before = ?,"
            + " relay = ?, fencing_token = fencing_token + 1, attempts = attempts + 1"
            + " WHERE tenant = ? AND seq = ? AND fencing_token = ? AND state = 'READY'";

    private OutboxClaims() {}

    static List<ClaimedEntry> claim(Connection connection, StoreContext context, Claim claim) throws SQLException {
        wake(connection, context);
        BigDecimal until = Nanos.after(context.now(), claim.lease());
        List<ClaimedEntry> claimed = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(TAKE)) {
            for (Candidate candidate : candidates(connection, context, claim.max())) {
                statement.setBigDecimal(1, until);
                statement.setBigDecimal(2, until);
                statement.setString(3, claim.relay());
                statement.setString(4, context.tenant().value());
                statement.setLong(5, candidate.seq());
                statement.setLong(6, candidate.entry().fencingToken() - 1);
                if (statement.executeUpdate() == 1) {
                    claimed.add(candidate.entry());
                }
            }
        }
        return List.copyOf(claimed);
    }

    private static void wake(Connection connection, StoreContext context) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WAKE)) {
            statement.setString(1, context.tenant().value());
            statement.setBigDecimal(2, Nanos.of(context.now()));
            statement.executeUpdate();
        }
    }

    private static List<Candidate> candidates(Connection connection, StoreContext context, int max)
            throws SQLException {
        List<Candidate> candidates = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(CANDIDATES)) {
            statement.setString(1, context.tenant().value());
            statement.setBigDecimal(2, Nanos.of(context.now()));
            statement.setInt(3, max);
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

    /** An entry as it will be once taken. */
    private record Candidate(long seq, ClaimedEntry entry) {}
}
