package io.perfcycle.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/**
 * Makes the tables of the store, for hosts without a migration tool. Hosts with Flyway give it
 * {@code classpath:io/perfcycle/jdbc} as a location instead; the scripts are the same.
 */
public final class JdbcSchema {
    /** The scripts in their order; the version of a script is its place, from 1. */
    private static final List<String> SCRIPTS = List.of("V1__performance_store.sql");

    private JdbcSchema() {}

    /**
     * Brings a database to this version of the schema. Running it again changes nothing.
     *
     * @param source the database
     * @throws SQLException if the database refuses a statement; what was done before stays where the database does not
     *     roll back definitions
     * @throws IllegalStateException if the database is of a newer version; nothing is changed then
     */
    public static void create(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            int version = version(connection);
            if (version > SCRIPTS.size()) {
                throw new IllegalStateException("The database has schema version " + version
                        + ", which is newer than this library's " + SCRIPTS.size() + "; nothing was changed");
            }
            for (String script : SCRIPTS.subList(version, SCRIPTS.size())) {
                run(connection, script);
            }
        }
    }

    private static int version(Connection connection) throws SQLException {
        if (!isThere(connection)) {
            return 0;
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT MAX(version) FROM perfcycle_schema")) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }

    private static boolean isThere(Connection connection) throws SQLException {
        DatabaseMetaData meta = connection.getMetaData();
        String name =
                meta.storesUpperCaseIdentifiers() ? "perfcycle_schema".toUpperCase(Locale.ROOT) : "perfcycle_schema";
        try (ResultSet tables = meta.getTables(null, connection.getSchema(), name, null)) {
            return tables.next();
        }
    }

    private static void run(Connection connection, String script) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : text(script).split(";\n", -1)) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
    }

    private static String text(String script) {
        try (InputStream in = JdbcSchema.class.getResourceAsStream(script)) {
            if (in == null) {
                throw new IllegalStateException("The script " + script + " is missing from the library");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException broken) {
            throw new IllegalStateException("The script " + script + " cannot be read", broken);
        }
    }
}
