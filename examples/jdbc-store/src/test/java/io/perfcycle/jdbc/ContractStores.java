package io.perfcycle.jdbc;

import io.perfcycle.core.id.TenantId;
import io.perfcycle.jdbc.codec.EntryCodec;
import io.perfcycle.spi.AuditEntry;
import io.perfcycle.spi.PerformanceStore;
import io.perfcycle.spi.contract.StoreFixture;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** A durable database for each clause. */
final class ContractStores implements StoreFixture {
    private final TestDatabase database = TestDatabase.current();
    private final Map<PerformanceStore, TestDatabase.Place> places = new HashMap<>();
    private final Map<PerformanceStore, DataSource> sources = new HashMap<>();

    @Override
    public PerformanceStore fresh() {
        TestDatabase.Place place = database.place();
        JdbcSchema.create(database.pooled(place));
        return open(place);
    }

    private PerformanceStore open(TestDatabase.Place place) {
        DataSource source = database.pooled(place);
        PerformanceStore store = JdbcPerformanceStore.of(source);
        places.put(store, place);
        sources.put(store, source);
        return store;
    }

    /** Where the connections of a store come from. */
    DataSource source(PerformanceStore store) {
        return sources.get(store);
    }

    @Override
    public Optional<PerformanceStore> reopen(PerformanceStore store) {
        database.release(sources.get(store));
        return Optional.of(open(places.get(store)));
    }

    @Override
    public Optional<List<AuditEntry>> audit(PerformanceStore store, TenantId tenant) {
        String sql = "SELECT body FROM perfcycle_audit WHERE tenant = ? ORDER BY happened_at, command, place";
        try (Connection connection = sources.get(store).getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, tenant.value());
            List<AuditEntry> entries = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    entries.add(EntryCodec.audit().decode(rows.getString(1)));
                }
            }
            return Optional.of(entries);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void discard(PerformanceStore store) {
        DataSource source = sources.remove(store);
        if (source != null) {
            database.release(source);
        }
    }
}
