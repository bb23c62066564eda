package io.perfcycle.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Schemas of one PostgreSQL server, each as good as a database of its own. */
final class PostgresDatabase extends TestDatabase {
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String CHILD = "child";
    private static final String SCHEMA = "&currentSchema=";
    private static final long POLL_NANOS = 1_000_000;
    private static final int POLLS = 60_000;

    private final PostgresServer server = PostgresServer.start();
    private final HikariDataSource patient = pool("");
    private final HikariDataSource impatient = pool("SET lock_timeout = 300");

    PostgresServer server() {
        return server;
    }

    @Override
    DataSource empty() {
        return new SchemaSource(patient, newSchema());
    }

    @Override
    DataSource impatient() {
        DataSource source = new SchemaSource(impatient, newSchema());
        JdbcSchema.create(source);
        return source;
    }

    @Override
    Place place() {
        String schema = newSchema();
        Place all = server.place();
        String separator = all.url().contains("?") ? "&" : "?";
        return new Place(
                all.url() + separator + "ApplicationName=" + CHILD + SCHEMA + schema, all.user(), all.password());
    }

    @Override
    DataSource pooled(Place place) {
        return new SchemaSource(patient, place.url().substring(place.url().indexOf(SCHEMA) + SCHEMA.length()));
    }

    private String newSchema() {
        String name = "store" + NEXT.incrementAndGet();
        execute(patient, "DROP SCHEMA IF EXISTS " + name + " CASCADE", "CREATE SCHEMA " + name);
        return name;
    }

    private HikariDataSource pool(String first) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source(server.place()));
        config.setConnectionInitSql(first.isEmpty() ? null : first);
        config.setMaximumPoolSize(20);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    static DataSource source(Place place) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(place.url());
        source.setUser(place.user());
        source.setPassword(place.password());
        return source;
    }

    @Override
    void release(DataSource source) {
        // Connections end one by one.
    }

    /** The server notices a dead client only when it turns to it, maybe after the commit that it was asked for. */
    @Override
    void awaitAlone(Place place) {
        String sql = "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database()"
                + " AND application_name = '" + CHILD + "' AND pid <> pg_backend_pid()";
        try (Connection connection = source(place).getConnection();
                Statement statement = connection.createStatement()) {
            for (int poll = 0; poll < POLLS; poll++) {
                try (ResultSet rows = statement.executeQuery(sql)) {
                    rows.next();
                    if (rows.getInt(1) == 0) {
                        return;
                    }
                }
                LockSupport.parkNanos(POLL_NANOS);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        throw new IllegalStateException("Sessions of a killed client did not end");
    }

    @Override
    boolean isDurable() {
        return true;
    }
}
