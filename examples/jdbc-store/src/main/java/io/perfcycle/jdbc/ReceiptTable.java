package io.perfcycle.jdbc;

import io.perfcycle.core.id.CommandId;
import io.perfcycle.core.id.TenantId;
import io.perfcycle.jdbc.codec.EntryCodec;
import io.perfcycle.spi.Receipt;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** The table of receipts, one row for each command. */
final class ReceiptTable {
    private ReceiptTable() {}

    static Optional<Stored> find(Connection connection, TenantId tenant, CommandId command) throws SQLException {
        String sql = "SELECT fingerprint, body FROM perfcycle_receipt WHERE tenant = ? AND command = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, tenant.value());
            statement.setString(2, command.value());
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next()
                        ? Optional.of(new Stored(
                                rows.getString(1), EntryCodec.receipt().decode(rows.getString(2))))
                        : Optional.empty();
            }
        }
    }

    static void insert(Connection connection, EncodedWork encoded) throws SQLException {
        String sql =
                "INSERT INTO perfcycle_receipt (tenant, command, fingerprint, body, committed_at) VALUES (?, ?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, encoded.tenant().value());
            statement.setString(2, encoded.work().command().value());
            statement.setString(3, encoded.work().fingerprint());
            statement.setString(4, encoded.receipt());
            statement.setBigDecimal(5, Nanos.of(encoded.work().receipt().committedAt()));
            statement.executeUpdate();
        }
    }

    /**
     * A stored receipt.
     *
     * @param fingerprint the digest of what the command said
     * @param receipt the receipt
     */
    record Stored(String fingerprint, Receipt receipt) {}
}
