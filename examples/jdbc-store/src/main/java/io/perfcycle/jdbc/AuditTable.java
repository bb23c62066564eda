package io.perfcycle.jdbc;

import io.perfcycle.spi.AuditEntry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** The table of audit entries, to which nothing but commits adds. */
final class AuditTable {
    private AuditTable() {}

    static void append(Connection connection, EncodedWork encoded) throws SQLException {
        List<AuditEntry> entries = encoded.work().audit();
        if (entries.isEmpty()) {
            return;
        }
        String sql = "INSERT INTO perfcycle_audit (tenant, command, place, happened_at, actor, kind, id, body)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < entries.size(); i++) {
                AuditEntry entry = entries.get(i);
                statement.setString(1, encoded.tenant().value());
                statement.setString(2, encoded.work().command().value());
                statement.setInt(3, i);
                statement.setBigDecimal(4, Nanos.of(entry.at()));
                statement.setString(5, entry.actor().value());
                statement.setString(6, entry.about().kind().name());
                statement.setString(7, entry.about().id());
                statement.setString(8, encoded.audit().get(i));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
