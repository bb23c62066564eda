package io.perfcycle.jdbc;

import io.perfcycle.spi.StoreUnavailable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * The tables of the store. The scripts lie beside this class as {@code V1__….sql}; a host with a migration tool gives
 * them to that, others call {@link #create}. Either way the table {@code perfcycle_schema} tells the version.
 *
 * <p>To be called.
 */
public final class JdbcSchema {
    private static final List<String> SCRIPTS = List.of("V1__performance_store.sql", "V2__audit_chain.sql");

    private JdbcSchema() {}

    /** {@return the version that this library needs} */
    public static int version() {
        return SCRIPTS.size();
    }

    /**
     * Creates the tables or brings them up to date; does nothing if they are. Let one process at a time call it. On H2
     * it also sets {@code WRITE_DELAY 0}, without which H2 loses the last half second of commits when the process is
     * killed; that needs the rights of an administrator.
     *
     * @param source the database
     * @throws IllegalStateException if the tables are of a newer version than this library knows
     * @throws StoreUnavailable if the database fails; what was created stays, and calling again goes on
     */
    public static void create(DataSource source) {
        try (Connection connection = source.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                migrate(connection);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(autoCommit);
            }
        } catch (SQLException e) {
            throw new StoreUnavailable("The tables could not be created, SQL state " + e.getSQLState(), e);
        }
    }

    private static void migrate(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
                statement.execute("SET WRITE_DELAY 0");
            }
            statement.execute("CREATE TABLE IF NOT EXISTS perfcycle_schema (version INTEGER NOT NULL PRIMARY KEY)");
            int stored = storedVersion(statement);
            if (stored > version()) {
                throw new IllegalStateException("The tables are of version " + stored
                        + "; this library knows versions up to " + version() + ". Use a newer one");
            }
            for (String script : SCRIPTS.subList(stored, SCRIPTS.size())) {
                for (String sql : statements(script)) {
                    statement.execute(sql);
                }
            }
        }
    }

    private static int storedVersion(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT COALESCE(MAX(version), 0) FROM perfcycle_schema")) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }

    /** The statements of a script: comments fill whole lines, and a statement ends at the end of a line. */
    private static List<String> statements(String script) {
        List<String> statements = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        for (String line : text(script).lines().toList()) {
            if (line.startsWith("--") || line.isBlank()) {
                continue;
            }
            boolean last = line.endsWith(";");
            current.append(last ? line.substring(0, line.length() - 1) : line).append('\n');
            if (last) {
                statements.add(current.toString());
                current.setLength(0);
            }
        }
        return statements;
    }

    private static String text(String script) {
        try (InputStream in = JdbcSchema.class.getResourceAsStream(script)) {
            if (in == null) {
                throw new IllegalStateException("The script " + script + " is not beside its class");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("The script " + script + " cannot be read", e);
        }
    }
}
