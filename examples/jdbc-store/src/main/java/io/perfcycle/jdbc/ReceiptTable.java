package io.perfcycle.jdbc;

import io.perfcycle.core.id.CommandId;
import io.perfcycle.core.id.TenantId;
import io.perfcycle.jdbc.codec.EntryCodec;
import io.perfcycle.spi.AuditEntry;
import io.perfcycle.spi.Receipt;
import io.perfcycle.spi.UnitOfWork;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** The tables of receipts and audit entries. */
final class ReceiptTable {
    private ReceiptTable() {}

    static Optional<Receipt> find(Connection connection, TenantId tenant, CommandId command) throws SQLException {
        String sql = "SELECT body FROM perfcycle_receipt WHERE tenant = ? AND command = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, tenant.value());
            select.setString(2, command.value());
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(EntryCodec.receipt().decode(rows.getString(1))) : Optional.empty();
            }
        }
    }

    static void insert(Connection connection, TenantId tenant, UnitOfWork work) throws SQLException {
        String sql = "INSERT INTO perfcycle_receipt (tenant, command, fingerprint, body) VALUES (?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, tenant.value());
            insert.setString(2, work.command().value());
            insert.setString(3, work.fingerprint());
            insert.setString(4, EntryCodec.receipt().encode(work.receipt()));
            insert.executeUpdate();
        }
    }

    static void insertAudit(Connection connection, TenantId tenant, UnitOfWork work) throws SQLException {
        String sql = "INSERT INTO perfcycle_audit (tenant, command, place, happened_at, actor, kind, id, body)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int i = 0; i < work.audit().size(); i++) {
                AuditEntry entry = work.audit().get(i);
                insert.setString(1, tenant.value());
                insert.setString(2, work.command().value());
                insert.setInt(3, i);
                insert.setBigDecimal(4, nanos(entry.at()));
                insert.setString(5, entry.actor().value());
                insert.setString(6, entry.about().kind().name());
                insert.setString(7, entry.about().id());
                insert.setString(8, EntryCodec.audit().encode(entry));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Nanoseconds since 1970, for any instant that there is. */
    static BigDecimal nanos(Instant instant) {
        return BigDecimal.valueOf(instant.getEpochSecond())
                .movePointRight(9)
                .add(BigDecimal.valueOf(instant.getNano()));
    }
}
