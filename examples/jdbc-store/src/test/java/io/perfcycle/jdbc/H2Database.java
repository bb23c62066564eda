package io.perfcycle.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** H2 in memory, and in files below {@code target}. */
final class H2Database extends TestDatabase {
    private static final AtomicInteger NEXT = new AtomicInteger();

    @Override
    DataSource empty() {
        return memory("");
    }

    @Override
    DataSource impatient() {
        DataSource source = memory(";LOCK_TIMEOUT=300");
        JdbcSchema.create(source);
        return source;
    }

    @Override
    Place place() {
        return new Place("jdbc:h2:file:" + file() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", "", "");
    }

    @Override
    DataSource pooled(Place place) {
        return source(place.url());
    }

    /** The path of a new file, without its ending. */
    static Path file() {
        try {
            Path folder = Files.createDirectories(Path.of("target", "h2"));
            return Files.createTempDirectory(folder, "store").resolve("store").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JdbcDataSource source(String url) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url);
        return source;
    }

    @Override
    void release(DataSource source) {
        execute(source, "SHUTDOWN");
    }

    @Override
    void awaitAlone(Place place) {
        // The file's lock went with the process.
    }

    @Override
    boolean isDurable() {
        return false;
    }

    /** Ends the database as the death of its process would. */
    static void crash(DataSource source) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN IMMEDIATELY");
        } catch (SQLException e) {
            if (e.getErrorCode() != 90098 && e.getErrorCode() != 90121) {
                throw new IllegalStateException("The database is not closed", e);
            }
        }
    }

    private static DataSource memory(String options) {
        return source("jdbc:h2:mem:store" + NEXT.incrementAndGet() + ";DB_CLOSE_DELAY=-1" + options);
    }
}
