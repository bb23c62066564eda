package io.perfcycle.jdbc;

import io.perfcycle.spi.DeliveryOutcome;
import io.perfcycle.spi.StoreContext;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** How a delivery went: the entry waits for another attempt, or it is done and the next of its ordering key is ready. */
final class OutboxAcknowledgement {
    private static final String SETTLE = "UPDATE perfcycle_outbox SET state = ?, not_before = ?, lease_until = NULL"
            + " WHERE tenant = ? AND id = ? AND fencing_token = ? AND state IN ('READY', 'HELD')"
            + " AND lease_until IS NOT NULL";
    private static final String KEY = "SELECT ordering_key FROM perfcycle_outbox WHERE tenant = ? AND id = ?";

    private final Connection connection;
    private final String tenant;
    private final String entryId;

    private OutboxAcknowledgement(Connection connection, StoreContext context, String entryId) {
        this.connection = connection;
        this.tenant = context.tenant().value();
        this.entryId = entryId;
    }

    static boolean settle(
            Connection connection, StoreContext context, String entryId, long token, DeliveryOutcome outcome)
            throws SQLException {
        OutboxAcknowledgement entry = new OutboxAcknowledgement(connection, context, entryId);
        if (outcome instanceof DeliveryOutcome.Retry retry) {
            return entry.become(OutboxTable.HELD, Nanos.of(retry.notBefore()), token);
        }
        OutboxTable.lock(connection, context.tenant());
        boolean counts = entry.become(stateAfter(outcome), null, token);
        if (counts) {
            entry.raiseTheNext();
        }
        return counts;
    }

    private boolean become(String state, @Nullable BigDecimal notBefore, long token) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SETTLE)) {
            statement.setString(1, state);
            statement.setBigDecimal(2, notBefore);
            statement.setString(3, tenant);
            statement.setString(4, entryId);
            statement.setLong(5, token);
            return statement.executeUpdate() == 1;
        }
    }

    private void raiseTheNext() throws SQLException {
        try (PreparedStatement key = connection.prepareStatement(KEY)) {
            key.setString(1, tenant);
            key.setString(2, entryId);
            try (ResultSet keys = key.executeQuery()) {
                if (keys.next()) {
                    OutboxTable.raiseTheNext(connection, tenant, keys.getString(1));
                }
            }
        }
    }

    private static String stateAfter(DeliveryOutcome outcome) {
        if (outcome instanceof DeliveryOutcome.Delivered) {
            return "DELIVERED";
        }
        return outcome instanceof DeliveryOutcome.Dropped ? "DROPPED" : "PARKED";
    }
}
