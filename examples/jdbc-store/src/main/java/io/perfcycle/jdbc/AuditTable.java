package io.perfcycle.jdbc;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.TenantId;
import io.perfcycle.core.privacy.AuditEntry;
import io.perfcycle.core.privacy.AuditOpening;
import io.perfcycle.jdbc.codec.EntryCodec;
import io.perfcycle.spi.AuditPosition;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table of audit entries, to which nothing but commits adds. Who is behind an entry stands in columns beside it. */
final class AuditTable {
    private static final String COLUMNS = "SELECT body, actor, on_behalf_of, salt FROM perfcycle_audit_chain WHERE ";

    private AuditTable() {}

    static void append(Connection connection, EncodedWork encoded) throws SQLException {
        List<AuditEntry> entries = encoded.work().audit();
        if (entries.isEmpty()) {
            return;
        }
        String sql = "INSERT INTO perfcycle_audit_chain"
                + " (row_key, version, tenant, happened_at, actor, on_behalf_of, salt, body)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < entries.size(); i++) {
                AuditEntry entry = entries.get(i);
                Optional<AuditOpening> opening = entry.opening();
                statement.setBytes(1, RowKey.of(encoded.tenant(), entry.act().about()));
                statement.setLong(2, entry.act().version());
                statement.setString(3, encoded.tenant().value());
                statement.setBigDecimal(4, Nanos.of(entry.act().at()));
                statement.setString(5, opening.map(of -> of.actor().value()).orElse(null));
                statement.setString(
                        6,
                        opening.flatMap(AuditOpening::onBehalfOf)
                                .map(EmployeeId::value)
                                .orElse(null));
                statement.setString(7, opening.map(AuditOpening::salt).orElse(null));
                statement.setString(8, encoded.audit().get(i));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** A page: what is left of the document it goes on with, then the documents behind it. */
    static List<AuditEntry> page(Connection connection, TenantId tenant, @Nullable AuditPosition after, int max)
            throws SQLException {
        List<AuditEntry> page = new ArrayList<>();
        byte[] from = RowKey.start(tenant);
        if (after != null) {
            from = RowKey.of(tenant, after.about());
            String rest = COLUMNS + "row_key = ? AND version > ? ORDER BY version FETCH FIRST ? ROWS ONLY";
            try (PreparedStatement statement = connection.prepareStatement(rest)) {
                statement.setBytes(1, from);
                statement.setLong(2, after.version());
                statement.setInt(3, max);
                read(statement, page);
            }
        }
        if (page.size() < max) {
            String further = COLUMNS + "row_key > ? AND row_key < ? ORDER BY row_key, version FETCH FIRST ? ROWS ONLY";
            try (PreparedStatement statement = connection.prepareStatement(further)) {
                statement.setBytes(1, from);
                statement.setBytes(2, RowKey.end(tenant));
                statement.setInt(3, max - page.size());
                read(statement, page);
            }
        }
        return page;
    }

    private static void read(PreparedStatement statement, List<AuditEntry> page) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                AuditEntry bare = EntryCodec.audit().decode(rows.getString(1));
                String actor = rows.getString(2);
                Optional<AuditOpening> opening = actor == null
                        ? Optional.empty()
                        : Optional.of(new AuditOpening(
                                EmployeeId.of(actor),
                                Optional.ofNullable(rows.getString(3)).map(EmployeeId::of),
                                rows.getString(4)));
                page.add(new AuditEntry(bare.act(), bare.previous(), bare.commitment(), bare.hash(), opening));
            }
        }
    }
}
