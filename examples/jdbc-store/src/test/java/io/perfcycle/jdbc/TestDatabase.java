package io.perfcycle.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Databases for tests: on H2, or on a PostgreSQL server if the system property {@code perfcycle.database} says {@code
 * postgres}. The same tests run on both.
 */
abstract class TestDatabase {
    private static final TestDatabase CURRENT =
            "postgres".equals(System.getProperty("perfcycle.database")) ? new PostgresDatabase() : new H2Database();

    /** The kind of this run. */
    static TestDatabase current() {
        return CURRENT;
    }

    /** An empty database without tables, gone with the process where that is possible. */
    abstract DataSource empty();

    /** The same with tables and with connections that wait for a lock only shortly. */
    abstract DataSource impatient();

    /** An empty database without tables that other processes can open by its place. */
    abstract Place place();

    /** Connections of this process to a place. */
    abstract DataSource pooled(Place place);

    /** Ends what this process holds of a database, so that another may open it. */
    abstract void release(DataSource source);

    /** Waits until nothing is left of a process that worked on the database and was killed. */
    abstract void awaitAlone(Place place);

    /** Whether a store on {@link #empty} is durable. */
    abstract boolean isDurable();

    final DataSource tables() {
        DataSource source = empty();
        JdbcSchema.create(source);
        return source;
    }

    static DataSource open(Place place) {
        return place.url().startsWith("jdbc:h2:") ? H2Database.source(place.url()) : PostgresDatabase.source(place);
    }

    static void execute(DataSource source, String... statements) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Where a database is.
     *
     * @param url its JDBC URL
     * @param user the user
     * @param password the password
     */
    record Place(String url, String user, String password) {}
}
