package io.perfcycle.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A database of one benchmark: in memory, or a server of its own on loopback. */
public enum GoalDatabase {
    /** H2 in memory. */
    H2,
    /** DuckDB in memory. */
    DUCKDB,
    /** PostgreSQL over loopback, with its standard settings. */
    POSTGRES;

    /** A connection to a fresh database; closing it ends the database. */
    record Opened(Connection connection, AutoCloseable server) implements AutoCloseable {
        @Override
        public void close() throws Exception {
            connection.close();
            server.close();
        }
    }

    Opened open() throws SQLException, IOException {
        return switch (this) {
            case H2 -> new Opened(DriverManager.getConnection("jdbc:h2:mem:"), () -> {});
            case DUCKDB -> new Opened(DriverManager.getConnection("jdbc:duckdb:"), () -> {});
            case POSTGRES -> {
                EmbeddedPostgres server = EmbeddedPostgres.builder().start();
                yield new Opened(server.getPostgresDatabase().getConnection(), server);
            }
        };
    }
}
