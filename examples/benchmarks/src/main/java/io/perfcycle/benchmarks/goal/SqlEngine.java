package io.perfcycle.benchmarks.goal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A database, and what it says differently. */
public enum SqlEngine {
    /** H2 in memory. */
    H2("INSERT INTO goal SELECT * FROM CSVREAD('%s')") {
        @Override
        Open open() throws SQLException {
            Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
            return new Open(connection, connection::close);
        }
    },
    /** DuckDB in memory. */
    DUCKDB("COPY goal FROM '%s' (HEADER)") {
        @Override
        Open open() throws SQLException {
            Connection connection = DriverManager.getConnection("jdbc:duckdb:");
            return new Open(connection, connection::close);
        }
    },
    /** PostgreSQL as a server of its own on this machine, from jars. */
    POSTGRESQL("COPY goal FROM '%s' (FORMAT csv, HEADER)") {
        @Override
        Open open() throws SQLException, IOException {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("shared_buffers", "512MB")
                    .setServerConfig("work_mem", "256MB")
                    .setServerConfig("fsync", "off")
                    .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                    .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Connection connection = DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres"));
            return new Open(connection, () -> {
                connection.close();
                server.close();
            });
        }
    };

    private final String load;

    SqlEngine(String load) {
        this.load = load;
    }

    abstract Open open() throws SQLException, IOException;

    String load(Path file) {
        return load.formatted(file);
    }

    /**
     * An open database.
     *
     * @param connection the connection
     * @param close ends it
     */
    record Open(Connection connection, AutoCloseable close) {}
}
