package io.perfcycle.jdbc;

import io.perfcycle.core.id.TenantId;
import io.perfcycle.jdbc.codec.EntryCodec;
import io.perfcycle.spi.AuditEntry;
import io.perfcycle.spi.PerformanceStore;
import io.perfcycle.spi.contract.StoreFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** Stores on H2 files below {@code target}, one for each clause. */
final class H2Contract implements StoreFixture {
    private final Map<PerformanceStore, Path> files = new HashMap<>();
    private final Map<PerformanceStore, DataSource> sources = new HashMap<>();

    @Override
    public PerformanceStore fresh() {
        try {
            Path folder = Files.createDirectories(Path.of("target", "contract"));
            Path file = Files.createTempDirectory(folder, "h2").resolve("store").toAbsolutePath();
            DataSource source = source(file);
            JdbcSchema.create(source);
            return open(file, source);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static DataSource source(Path file) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + file + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
        return source;
    }

    private PerformanceStore open(Path file, DataSource source) {
        PerformanceStore store = JdbcPerformanceStore.of(source);
        files.put(store, file);
        sources.put(store, source);
        return store;
    }

    @Override
    public Optional<PerformanceStore> reopen(PerformanceStore store) {
        Path file = files.get(store);
        shutdown(store);
        return Optional.of(open(file, source(file)));
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

    private void shutdown(PerformanceStore store) {
        try (Connection connection = sources.get(store).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        } catch (SQLException closed) {
            throw new IllegalStateException(closed);
        }
    }

    @Override
    public void discard(PerformanceStore store) {
        if (sources.containsKey(store)) {
            shutdown(store);
            sources.remove(store);
        }
    }
}
