package io.perfcycle.jdbc;

import static io.perfcycle.jdbc.Fixture.CONTEXT;
import static io.perfcycle.jdbc.Fixture.key;
import static io.perfcycle.jdbc.Fixture.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.spi.Claim;
import io.perfcycle.spi.CommitResult;
import io.perfcycle.spi.StoreUnavailable;
import io.perfcycle.spi.UnitOfWork;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is special about H2 and its files. */
@Tag("h2")
class H2FileTest {
    private static final String EFFECTIVE =
            "SELECT MAX(CAST(SETTING_VALUE AS INTEGER)) FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = 'WRITE_DELAY'";
    private final Path file = H2Database.file();
    private final UnitOfWork work = work("1").puts("U", 0, "a").tells("o", "k").done();

    @Test
    void what_is_committed_to_a_file_survives_the_death_of_the_database() {
        DataSource source = source(";DB_CLOSE_DELAY=-1");
        JdbcSchema.create(source);
        assertThat(JdbcPerformanceStore.of(source).commit(CONTEXT, work)).isInstanceOf(CommitResult.Committed.class);
        H2Database.crash(source);
        assertThat(JdbcPerformanceStore.of(source).commit(CONTEXT, work))
                .isEqualTo(new CommitResult.AlreadyCommitted(work.receipt()));
        TestDatabase.execute(source, "SHUTDOWN");
    }

    /** H2 closes the file with the last connection and opens it with its own delay of half a second. */
    @Test
    void a_file_that_is_opened_again_is_written_at_each_commit_all_the_same() throws SQLException {
        DataSource source = source("");
        JdbcSchema.create(source);
        try (Connection open = source.getConnection()) {
            assertThat(delay(open)).as("what H2 makes of it").isEqualTo(500);
            JdbcPerformanceStore store = JdbcPerformanceStore.of(source);
            assertThat(store.capabilities().durable()).isTrue();
            store.commit(CONTEXT, work);
            assertThat(delay(open)).isZero();
        }
    }

    @Test
    void a_user_who_may_not_change_the_delay_has_a_store_that_does_not_claim_to_be_durable() {
        DataSource admin = source("");
        JdbcSchema.create(admin);
        TestDatabase.execute(admin, "CREATE USER clerk PASSWORD 'c'", "GRANT ALL ON SCHEMA PUBLIC TO clerk");
        JdbcDataSource clerk = source("");
        clerk.setUser("clerk");
        clerk.setPassword("c");
        JdbcPerformanceStore store = JdbcPerformanceStore.of(clerk);
        assertThat(store.capabilities().durable()).isFalse();
        assertThat(store.commit(CONTEXT, work)).isInstanceOf(CommitResult.Committed.class);
    }

    /** What two sessions write at once H2 can tear apart when it is killed; so nobody writes while another does. */
    @Test
    void while_one_transaction_writes_no_other_one_does_and_readers_do_not_wait() throws SQLException {
        DataSource source = source(";LOCK_TIMEOUT=20");
        JdbcSchema.create(source);
        JdbcPerformanceStore store = JdbcPerformanceStore.of(source);
        try (Connection other = source.getConnection()) {
            other.setAutoCommit(false);
            WriteTurn.take(other);
            assertThatThrownBy(() -> store.commit(CONTEXT, work)).isInstanceOf(StoreUnavailable.class);
            assertThatThrownBy(() -> store.claim(CONTEXT, new Claim("relay", Duration.ofMinutes(1), 1)))
                    .isInstanceOf(StoreUnavailable.class);
            assertThat(store.load(CONTEXT, List.of(key("U"))).get(key("U")).version())
                    .isZero();
            other.rollback();
        }
        assertThat(store.commit(CONTEXT, work)).isInstanceOf(CommitResult.Committed.class);
    }

    @Test
    void a_store_in_memory_is_not_durable() {
        assertThat(JdbcPerformanceStore.of(TestDatabase.current().tables())
                        .capabilities()
                        .durable())
                .isFalse();
    }

    @Test
    void a_file_that_another_process_has_open_is_unavailable_and_says_so() throws Exception {
        DataSource source = source("");
        JdbcSchema.create(source);
        Path store = Path.of(file + ".mv.db");
        try (FileChannel other = FileChannel.open(store, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            other.lock();
            assertThatThrownBy(() -> JdbcPerformanceStore.of(source).load(CONTEXT, List.of(key("U"))))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("another process has the database file open");
            assertThatThrownBy(() -> JdbcSchema.create(source)).isInstanceOf(StoreUnavailable.class);
        }
        assertThat(JdbcPerformanceStore.of(source).load(CONTEXT, List.of(key("U"))))
                .hasSize(1);
    }

    @Test
    void a_read_only_database_can_be_read_and_refuses_commits() {
        DataSource source = source("");
        JdbcSchema.create(source);
        JdbcPerformanceStore.of(source).commit(CONTEXT, work);
        JdbcPerformanceStore reading = JdbcPerformanceStore.of(source(";ACCESS_MODE_DATA=r"));
        assertThat(reading.load(CONTEXT, List.of(key("U"))).get(key("U")).version())
                .isEqualTo(1);
        assertThatThrownBy(() ->
                        reading.commit(CONTEXT, work("2").puts("U", 1, "b").done()))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("read-only");
    }

    private JdbcDataSource source(String options) {
        return H2Database.source("jdbc:h2:file:" + file + options);
    }

    private static int delay(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(EFFECTIVE)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
