package io.perfcycle.jdbc;

import static io.perfcycle.jdbc.Fixture.CONTEXT;
import static io.perfcycle.jdbc.Fixture.key;
import static io.perfcycle.jdbc.Fixture.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.spi.CommitResult;
import io.perfcycle.spi.UnitOfWork;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class JdbcSchemaTest {
    @Test
    void creating_twice_changes_nothing() throws SQLException {
        DataSource source = Fixture.memory("");
        JdbcPerformanceStore store = JdbcPerformanceStore.of(source);
        store.commit(CONTEXT, work("1").puts("U", 0, "a").done());
        JdbcSchema.create(source);
        assertThat(store.load(CONTEXT, List.of(key("U"))).get(key("U")).version())
                .isEqualTo(1);
        try (Connection c = source.getConnection();
                Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("SELECT version FROM perfcycle_schema ORDER BY version")) {
            for (int version = 1; version <= JdbcSchema.version(); version++) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt(1)).isEqualTo(version);
            }
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void tables_of_a_newer_version_are_refused() throws SQLException {
        DataSource source = Fixture.memory("");
        try (Connection c = source.getConnection();
                Statement s = c.createStatement()) {
            s.execute("INSERT INTO perfcycle_schema (version) VALUES (9)");
        }
        assertThatThrownBy(() -> JdbcSchema.create(source))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("version 9");
    }

    @Test
    void what_is_committed_to_a_file_survives_the_death_of_the_database() throws Exception {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "h2")), "kill");
        JdbcDataSource source =
                Fixture.source("jdbc:h2:file:" + folder.resolve("store").toAbsolutePath() + ";DB_CLOSE_DELAY=-1");
        JdbcSchema.create(source);
        UnitOfWork work = work("1").puts("U", 0, "a").tells("o", "k").done();
        assertThat(JdbcPerformanceStore.of(source).commit(CONTEXT, work)).isInstanceOf(CommitResult.Committed.class);
        try (Connection c = source.getConnection();
                Statement s = c.createStatement()) {
            s.execute("SHUTDOWN IMMEDIATELY");
        } catch (SQLException e) {
            assertThat(e.getErrorCode()).as("the database is closed").isIn(90098, 90121);
        }
        assertThat(JdbcPerformanceStore.of(source).commit(CONTEXT, work))
                .isEqualTo(new CommitResult.AlreadyCommitted(work.receipt()));
        try (Connection c = source.getConnection();
                Statement s = c.createStatement()) {
            s.execute("SHUTDOWN");
        }
    }
}
