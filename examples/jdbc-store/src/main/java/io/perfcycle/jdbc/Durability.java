package io.perfcycle.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether a database keeps what it has confirmed when it is killed: asked, not believed.
 *
 * <p>H2 writes commits half a second late unless {@code WRITE_DELAY} is 0, and forgets a delay that was set by a
 * statement whenever it opens a file again, although its settings show it; so both rows of the setting must be 0.
 */
final class Durability {
    private static final Logger LOG = LoggerFactory.getLogger(Durability.class);
    private static final String LATE = "SELECT DATABASE_PATH() IS NOT NULL, (SELECT COUNT(*) FROM"
            + " INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = 'WRITE_DELAY' AND SETTING_VALUE <> '0')";

    private Durability() {}

    /** True where a confirmed commit is in a file; for databases of other makers true unasked. */
    static boolean of(Connection connection) throws SQLException {
        if (isH2(connection)) {
            H2Writing writing = writing(connection);
            return writing.isInFile() && !writing.isLate();
        }
        return !isPostgres(connection) || isWrittenByPostgres(connection);
    }

    /** Makes H2 write at each commit, if it does not and the user is an administrator. Ends a transaction. */
    static void ensure(Connection connection) throws SQLException {
        if (!isH2(connection)) {
            return;
        }
        H2Writing writing = writing(connection);
        if (writing.isInFile() && writing.isLate()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET WRITE_DELAY 0");
            } catch (SQLException e) {
                LOG.debug("H2 writes late, and this user may not change that");
            }
        }
    }

    static boolean isPostgres(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    static boolean isH2(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("H2");
    }

    private static H2Writing writing(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(LATE)) {
            rows.next();
            return new H2Writing(rows.getBoolean(1), rows.getInt(2) > 0);
        }
    }

    private static boolean isWrittenByPostgres(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT current_setting('synchronous_commit'), current_setting('fsync')")) {
            return rows.next() && !"off".equals(rows.getString(1)) && "on".equals(rows.getString(2));
        }
    }

    private record H2Writing(boolean isInFile, boolean isLate) {}
}
