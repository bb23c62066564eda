package io.perfcycle.jdbc;

import io.perfcycle.spi.StoreUnavailable;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.NavigableSet;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * The tables of the store. The scripts lie beside this class as {@code V1__….sql} and so on; a host with a migration
 * tool gives them to that, others call {@link #create}. Either way the table {@code perfcycle_schema} tells which
 * scripts have run, and a store works only on tables on which all of them have and no newer one.
 *
 * <p>On PostgreSQL a migration is one transaction under a lock. On H2, where every change of a table commits, each
 * statement can run again, so that an interrupted migration goes on from its beginning without harm.
 *
 * <p>To be called.
 */
public final class JdbcSchema {
    private static final long LOCK = 0x7065_7266_6379_636cL;
    private static final String EXISTS = "SELECT COUNT(*) FROM information_schema.tables"
            + " WHERE table_schema = CURRENT_SCHEMA AND LOWER(table_name) = 'perfcycle_schema'";

    /** H2 loses indexes when two alter a table at once, and has no lock that outlives its implicit commits. */
    private static final Object IN_THIS_PROCESS = new Object();

    private JdbcSchema() {}

    /** {@return the version that this library needs} */
    public static int version() {
        return SchemaScript.ALL.get(SchemaScript.ALL.size() - 1).version();
    }

    /**
     * Creates the tables or brings them up to date; does nothing if they are. Several processes may call it at once: one
     * does the work. On H2 it also sets {@code WRITE_DELAY 0}, without which H2 loses the last half second of commits
     * when the process is killed; that needs the rights of an administrator. H2 forgets it when it closes the file, and
     * the store sets it again; where the store's user is no administrator, put {@code ;WRITE_DELAY=0} into the URL.
     *
     * @param source the database
     * @throws IllegalStateException if the tables are of a newer version than this library knows; nothing was changed
     * @throws StoreUnavailable if the database fails; calling again goes on
     */
    public static void create(DataSource source) {
        SqlFault fault = SqlFault.NONE;
        for (int attempt = 1; attempt <= OwnTransactions.ATTEMPTS; attempt++) {
            try (Connection connection = source.getConnection()) {
                synchronized (IN_THIS_PROCESS) {
                    inTransaction(connection);
                }
                return;
            } catch (SQLException e) {
                fault = SqlFault.of(e);
                if (!fault.isWorthAnother() && !fault.isAlreadyThere() && !fault.isBeingRebuilt()) {
                    throw fault.unavailable("create the tables");
                }
            }
            OwnTransactions.pause(attempt);
        }
        throw fault.busy("create the tables");
    }

    /**
     * Refuses tables of a newer version than this library knows. For hosts that migrate with a tool of their own, before
     * it runs: such tools pass over versions that they do not know.
     *
     * @param source the database, with or without the tables; it is not changed
     * @throws IllegalStateException if the tables are of a newer version; its message names both
     * @throws StoreUnavailable if the database fails
     */
    public static void requireKnown(DataSource source) {
        try (Connection connection = source.getConnection()) {
            requireKnown(applied(connection));
        } catch (SQLException e) {
            throw SqlFault.of(e).unavailable("read the version of the tables");
        }
    }

    /** Refuses tables that lack a script or know a newer one. */
    static void requireCurrent(Connection connection) throws SQLException {
        NavigableSet<Integer> applied = versions(connection);
        if (isNewer(applied)) {
            throw new StoreUnavailable(newer(applied));
        }
        for (SchemaScript script : SchemaScript.ALL) {
            if (!applied.contains(script.version())) {
                throw new StoreUnavailable(
                        "The tables lack version " + script.version() + ": run the scripts or JdbcSchema.create");
            }
        }
    }

    private static void inTransaction(Connection connection) throws SQLException {
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
    }

    private static void migrate(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (Durability.isPostgres(connection)) {
                statement.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
            }
            NavigableSet<Integer> applied = applied(connection);
            requireKnown(applied);
            Durability.ensure(connection);
            for (SchemaScript script : SchemaScript.ALL) {
                if (!applied.contains(script.version())) {
                    for (String sql : script.statements()) {
                        statement.execute(sql);
                    }
                }
            }
        }
    }

    private static void requireKnown(NavigableSet<Integer> applied) {
        if (isNewer(applied)) {
            throw new IllegalStateException(newer(applied));
        }
    }

    private static boolean isNewer(NavigableSet<Integer> applied) {
        return !applied.isEmpty() && applied.last() > version();
    }

    private static String newer(NavigableSet<Integer> applied) {
        return "The tables are of version " + applied.last() + "; this library knows versions up to " + version()
                + ". Use a newer one";
    }

    /** The versions of the scripts that have run; none if there are no tables. */
    private static NavigableSet<Integer> applied(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(EXISTS)) {
            return rows.next() && rows.getInt(1) > 0 ? versions(connection) : new TreeSet<>();
        }
    }

    private static NavigableSet<Integer> versions(Connection connection) throws SQLException {
        NavigableSet<Integer> versions = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT version FROM perfcycle_schema")) {
            while (rows.next()) {
                versions.add(rows.getInt(1));
            }
        }
        return versions;
    }
}
