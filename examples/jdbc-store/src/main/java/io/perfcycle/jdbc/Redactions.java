package io.perfcycle.jdbc;

import io.perfcycle.core.id.TenantId;
import io.perfcycle.spi.Redaction;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Forgets what is not a document, inside the transaction of the unit that asks for it. */
final class Redactions {
    private static final String CLOSE =
            "UPDATE perfcycle_audit_chain SET actor = NULL, on_behalf_of = NULL, salt = NULL WHERE tenant = ? AND ";

    private Redactions() {}

    static void apply(Connection connection, EncodedWork encoded) throws SQLException {
        for (Redaction redaction : encoded.work().redactions()) {
            if (redaction instanceof Redaction.Person of) {
                person(connection, encoded.tenant(), of.person().value());
            } else if (redaction instanceof Redaction.OpeningsBefore old) {
                BigDecimal before = Nanos.of(old.before());
                run(connection, CLOSE + "actor IS NOT NULL AND happened_at < ?", encoded.tenant(), before);
                run(
                        connection,
                        "DELETE FROM perfcycle_audit WHERE tenant = ? AND happened_at < ?",
                        encoded.tenant(),
                        before);
            } else if (redaction instanceof Redaction.ReceiptsBefore old) {
                run(
                        connection,
                        "DELETE FROM perfcycle_receipt WHERE tenant = ? AND committed_at < ?",
                        encoded.tenant(),
                        Nanos.of(old.before()));
            } else if (redaction instanceof Redaction.ParkedBefore old) {
                run(
                        connection,
                        "DELETE FROM perfcycle_outbox WHERE tenant = ? AND state NOT IN ('READY', 'HELD', 'BEHIND') AND created_at < ?",
                        encoded.tenant(),
                        Nanos.of(old.before()));
            }
        }
    }

    /** What the first version kept has no recipient of its own; the ordering key is the recipient there. */
    private static void person(Connection connection, TenantId tenant, String person) throws SQLException {
        run(connection, CLOSE + "actor = ?", tenant, person);
        run(connection, CLOSE + "on_behalf_of = ?", tenant, person);
        run(connection, "DELETE FROM perfcycle_audit WHERE tenant = ? AND actor = ?", tenant, person);
        messages(connection, tenant, person, "recipient = ?");
        messages(connection, tenant, person, "ordering_key = ? AND recipient IS NULL");
    }

    /** Takes messages off in every state; where a head goes, the next of its ordering key takes its place. */
    private static void messages(Connection connection, TenantId tenant, String person, String which)
            throws SQLException {
        OutboxTable.lock(connection, tenant);
        String heads =
                "SELECT DISTINCT ordering_key FROM perfcycle_outbox WHERE tenant = ? AND state IN ('READY', 'HELD') AND ";
        List<String> keys = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(heads + which)) {
            statement.setString(1, tenant.value());
            statement.setString(2, person);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    keys.add(rows.getString(1));
                }
            }
        }
        run(connection, "DELETE FROM perfcycle_outbox WHERE tenant = ? AND " + which, tenant, person);
        for (String key : keys) {
            OutboxTable.raiseTheNext(connection, tenant.value(), key);
        }
    }

    private static void run(Connection connection, String sql, TenantId tenant, Object value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, tenant.value());
            statement.setObject(2, value);
            statement.executeUpdate();
        }
    }
}
