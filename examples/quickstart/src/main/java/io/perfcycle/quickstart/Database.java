package io.perfcycle.quickstart;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.perfcycle.jdbc.JdbcPerformanceStore;
import io.perfcycle.jdbc.JdbcSchema;
import io.perfcycle.quickstart.csv.TableProblem;
import io.perfcycle.quickstart.csv.UnusableInputException;
import io.perfcycle.spi.PerformanceStore;
import io.perfcycle.spi.StoreUnavailable;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** A database behind a pool, brought to the store's schema. Close it after use. */
public final class Database implements AutoCloseable {
    private static final int CONNECTIONS = 4;

    private final HikariDataSource pool;
    private final Connection last;

    private Database(HikariDataSource pool, Connection last) {
        this.pool = pool;
        this.last = last;
    }

    /**
     * The URL of an embedded H2 database of our own. Every commit is written through to the file before it returns; since
     * that writes many small chunks, pages are small, and the file is packed whenever it is closed.
     *
     * @param file the path of the file, without H2's ending
     * @return the URL
     */
    public static String embedded(Path file) {
        return "jdbc:h2:file:" + file.toAbsolutePath().normalize() + ";WRITE_DELAY=0;PAGE_SIZE=2048;DEFRAG_ALWAYS=TRUE";
    }

    /**
     * Opens a database and migrates it.
     *
     * @param url the JDBC URL, with user and password where they are needed
     * @return the database
     * @throws UnusableInputException if it cannot be opened, with the reason
     */
    public static Database open(String url) {
        Connection first;
        try {
            first = DriverManager.getConnection(quiet(url));
        } catch (SQLException failed) {
            throw unusable(url, failed);
        }
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS);
        Database database = new Database(new HikariDataSource(config), first);
        try {
            database.migrate();
            return database;
        } catch (IllegalStateException | StoreUnavailable | FlywayException failed) {
            database.close();
            throw new UnusableInputException(
                    List.of(new TableProblem(
                            "database",
                            0,
                            "",
                            "",
                            "the schema cannot be brought up to date: " + firstLine(failed.getMessage()))),
                    0);
        }
    }

    private void migrate() {
        JdbcSchema.requireKnown(pool);
        Flyway.configure()
                .dataSource(pool)
                .locations("classpath:io/perfcycle/jdbc")
                .table("perfcycle_flyway")
                .load()
                .migrate();
    }

    /** What cannot be opened is told by us, not by a trace of H2 beside it. */
    private static String quiet(String url) {
        boolean loud =
                url.startsWith("jdbc:h2:file:") && !url.toUpperCase(Locale.ROOT).contains("TRACE_LEVEL");
        return loud ? url + ";TRACE_LEVEL_FILE=0" : url;
    }

    private static UnusableInputException unusable(String url, SQLException failed) {
        String message = String.valueOf(failed.getMessage()).toLowerCase(Locale.ROOT);
        String reason = message.contains("already in use") || message.contains("locked")
                ? "another program has it open; close that one first"
                : "it cannot be opened: " + firstLine(failed.getMessage());
        String shown = url.replaceAll("(?i)(password|user)=[^;&]*", "$1=...");
        return new UnusableInputException(List.of(new TableProblem(shown, 0, "", "", reason)), 0);
    }

    private static String firstLine(@org.jspecify.annotations.Nullable String message) {
        return String.valueOf(message)
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("no reason given");
    }

    /** {@return the store on it} */
    public PerformanceStore store() {
        return JdbcPerformanceStore.of(pool);
    }

    /**
     * Closes the pool, and then the one connection beside it: an embedded database is packed when its last connection is
     * closed, and the pool waits for its own ones for some seconds only.
     */
    @Override
    public void close() {
        pool.close();
        try {
            last.close();
        } catch (SQLException failed) {
            throw new IllegalStateException("The database could not be closed", failed);
        }
    }
}
