package io.perfcycle.jdbc;

import static io.perfcycle.jdbc.Fixture.CONTEXT;
import static io.perfcycle.jdbc.Fixture.key;
import static io.perfcycle.jdbc.Fixture.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.perfcycle.core.id.CommandId;
import io.perfcycle.spi.Claim;
import io.perfcycle.spi.CommitResult;
import io.perfcycle.spi.StoreUnavailable;
import io.perfcycle.spi.UnitOfWork;
import io.perfcycle.spi.contract.StoreContract;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** P-S9b: where joining is declared, a commit takes part in the host's transaction and says so. */
class JoiningTest {
    private static final Claim TEN = new Claim("relay", Duration.ofSeconds(60), 10);
    private final DataSource source = TestDatabase.current().tables();
    private final JdbcPerformanceStore outside = JdbcPerformanceStore.of(source);
    private final UnitOfWork work = work("1")
            .reads("R", 0)
            .puts("U", 0, "a")
            .tells("o", "k")
            .remembers("E")
            .done();
    private Connection host;
    private JdbcPerformanceStore store;

    @BeforeEach
    void begin() throws SQLException {
        TestDatabase.execute(source, "CREATE TABLE host_row (n INTEGER PRIMARY KEY)");
        host = source.getConnection();
        host.setAutoCommit(false);
        host.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        store = JdbcPerformanceStore.joining(source, () -> host);
    }

    @AfterEach
    void end() throws SQLException {
        if (!host.isClosed()) {
            host.setAutoCommit(true);
            host.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> in_transactions_of_a_host_that_commits_the_store_keeps_every_clause() {
        HostedStores stores = new HostedStores();
        return StoreContract.testable().stream()
                .map(clause -> dynamicTest(clause.toString(), () -> clause.verify(stores)));
    }

    @Test
    void what_the_host_commits_is_saved_with_its_own_rows_and_the_result_says_that_it_joined() throws SQLException {
        assertThat(store.capabilities().joinsHostTransaction()).isTrue();
        insert(1);
        assertThat(store.commit(CONTEXT, work)).isEqualTo(new CommitResult.Committed(work.receipt(), true));
        assertThat(store.load(CONTEXT, List.of(key("U"))).get(key("U")).version())
                .as("inside")
                .isEqualTo(1);
        assertThat(outside.load(CONTEXT, List.of(key("U"))).get(key("U")).version())
                .as("outside")
                .isZero();
        host.commit();
        assertThat(outside.commit(CONTEXT, work)).isEqualTo(new CommitResult.AlreadyCommitted(work.receipt()));
        assertThat(hostRows()).isEqualTo(1);
        assertThat(store.claim(CONTEXT, TEN)).hasSize(1);
    }

    @Test
    void what_the_host_rolls_back_was_never_there() throws SQLException {
        List<String> before = Dump.rowsOf(source);
        insert(1);
        store.commit(CONTEXT, work);
        host.rollback();
        assertThat(Dump.rowsOf(source)).isEqualTo(before);
        assertThat(hostRows()).isZero();
        assertThat(outside.commit(CONTEXT, work)).isInstanceOf(CommitResult.Committed.class);
    }

    @Test
    void a_refused_commit_is_taken_back_and_leaves_the_host_its_own() throws SQLException {
        outside.commit(CONTEXT, work("0").puts("V", 0, "v").done());
        insert(1);
        assertThat(store.commit(CONTEXT, work("2").puts("V", 0, "w").done())).isInstanceOf(CommitResult.Conflict.class);
        assertThat(store.receipt(CONTEXT, CommandId.of("2"))).isEmpty();
        assertThat(store.commit(CONTEXT, work)).isInstanceOf(CommitResult.Committed.class);
        assertThat(store.commit(CONTEXT, work)).isInstanceOf(CommitResult.AlreadyCommitted.class);
        host.commit();
        assertThat(hostRows()).isEqualTo(1);
    }

    @Test
    void a_fault_anywhere_is_taken_back_and_leaves_the_host_its_own() throws SQLException {
        insert(1);
        host.commit();
        List<String> before = Dump.rowsOf(source);
        int strikes = 0;
        for (boolean done = false; !done; ) {
            int strike = ++strikes;
            AtomicInteger calls = new AtomicInteger();
            Connection breaking = Watched.of(host, call -> {
                if ((call.startsWith("execute") || call.startsWith("prepare")) && calls.incrementAndGet() == strike) {
                    throw new SQLException("secret", "58030");
                }
            });
            insert(1 + strike);
            try {
                JdbcPerformanceStore.joining(source, () -> breaking).commit(CONTEXT, work);
                done = true;
                host.rollback();
            } catch (StoreUnavailable e) {
                host.commit();
                assertThat(hostRows()).isEqualTo(1 + strike);
                assertThat(Dump.rowsOf(source)).isEqualTo(before);
            }
        }
        assertThat(strikes).isGreaterThan(10);
    }

    @Test
    void without_the_way_back_the_connection_is_closed_so_that_nothing_half_is_committed() throws SQLException {
        insert(1);
        Connection breaking = Watched.of(host, call -> {
            if (call.equals("executeBatch")) {
                host.rollback();
                throw new SQLException("deadlock", "40001");
            }
        });
        JdbcPerformanceStore joining = JdbcPerformanceStore.joining(source, () -> breaking);
        assertThatThrownBy(() -> joining.commit(CONTEXT, work)).isInstanceOf(HostTransactionLost.class);
        assertThat(host.isClosed()).isTrue();
        assertThat(hostRows()).isZero();
    }

    @Test
    void without_a_transaction_at_read_committed_nothing_is_joined() throws SQLException {
        JdbcPerformanceStore none = JdbcPerformanceStore.joining(source, () -> null);
        assertThatThrownBy(() -> none.commit(CONTEXT, work)).isInstanceOf(StoreUnavailable.class);
        host.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
        assertThatThrownBy(() -> store.commit(CONTEXT, work))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("READ COMMITTED");
        host.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        host.setAutoCommit(true);
        assertThatThrownBy(() -> store.load(CONTEXT, List.of(key("U")))).isInstanceOf(StoreUnavailable.class);
    }

    private void insert(int n) throws SQLException {
        try (Statement statement = host.createStatement()) {
            statement.executeUpdate("INSERT INTO host_row VALUES (" + n + ")");
        }
    }

    private int hostRows() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM host_row")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
