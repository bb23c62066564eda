package io.perfcycle.jdbc;

import static io.perfcycle.jdbc.Fixture.CONTEXT;
import static io.perfcycle.jdbc.Fixture.key;
import static io.perfcycle.jdbc.Fixture.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.spi.Claim;
import io.perfcycle.spi.CommitResult;
import io.perfcycle.spi.Loaded;
import io.perfcycle.spi.StoreUnavailable;
import io.perfcycle.spi.UnitOfWork;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultTest {
    private static final Claim TEN = new Claim("relay", Duration.ofSeconds(60), 10);
    private static final Set<String> WORKING = Set.of(
            "getConnection", "prepareStatement", "setAutoCommit", "executeQuery", "executeUpdate", "executeBatch");
    private final DataSource source = TestDatabase.current().tables();
    private final JdbcPerformanceStore sound = JdbcPerformanceStore.of(source);
    private final UnitOfWork work = work("1")
            .reads("R", 0)
            .puts("U", 0, "a")
            .puts("V", 0, "b")
            .tells("o", "k")
            .remembers("E")
            .done();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_fault_before_the_commit_changes_nothing_wherever_it_strikes(boolean rollbackFailsToo) {
        int faults = 0;
        boolean done = false;
        while (!done) {
            int strike = ++faults;
            AtomicInteger calls = new AtomicInteger();
            JdbcPerformanceStore store = JdbcPerformanceStore.of(Watched.of(source, call -> {
                boolean struck = WORKING.contains(call) && calls.incrementAndGet() == strike;
                if (struck || (rollbackFailsToo && call.equals("rollback"))) {
                    throw new SQLException("secret", "58030");
                }
            }));
            try {
                assertThat(store.commit(CONTEXT, work)).isInstanceOf(CommitResult.Committed.class);
                done = true;
            } catch (StoreUnavailable e) {
                assertThat(e).hasMessageNotContaining("secret").hasNoCause();
                assertThat(sound.load(CONTEXT, List.of(key("U"), key("V"), key("R")))
                                .values())
                        .as("fault %d", strike)
                        .containsOnly(new Loaded.Absent());
                assertThat(sound.receipt(CONTEXT, work.command())).isEmpty();
                assertThat(sound.claim(CONTEXT, TEN)).isEmpty();
            }
        }
        assertThat(faults).isGreaterThan(15);
        assertThat(sound.commit(CONTEXT, work)).isEqualTo(new CommitResult.AlreadyCommitted(work.receipt()));
        assertThat(sound.claim(CONTEXT, TEN)).hasSize(1);
    }

    @Test
    void a_commit_that_fails_is_unknown_and_its_repetition_tells_that_nothing_was_saved() {
        JdbcPerformanceStore store = JdbcPerformanceStore.of(Watched.of(source, call -> {
            if (call.equals("commit")) {
                throw new SQLException("lost", "08006");
            }
        }));
        assertThatThrownBy(() -> store.commit(CONTEXT, work)).isInstanceOf(CommitOutcomeUnknown.class);
        assertThat(sound.receipt(CONTEXT, work.command())).isEmpty();
        assertThat(sound.commit(CONTEXT, work)).isInstanceOf(CommitResult.Committed.class);
    }

    @Test
    void a_commit_whose_answer_is_lost_is_unknown_and_its_repetition_finds_the_receipt() {
        JdbcPerformanceStore store = JdbcPerformanceStore.of(Watched.of(source, new Watched.Gate() {
            @Override
            public void before(String call) {}

            @Override
            public void after(String call) throws SQLException {
                if (call.equals("commit")) {
                    throw new SQLException("lost", "08006");
                }
            }
        }));
        assertThatThrownBy(() -> store.commit(CONTEXT, work)).isInstanceOf(CommitOutcomeUnknown.class);
        assertThat(sound.commit(CONTEXT, work)).isEqualTo(new CommitResult.AlreadyCommitted(work.receipt()));
        assertThatThrownBy(() -> store.load(CONTEXT, List.of(key("U")))).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> store.claim(CONTEXT, TEN)).isInstanceOf(CommitOutcomeUnknown.class);
        assertThat(sound.claim(CONTEXT, TEN)).as("the lost claim runs").isEmpty();
    }

    @Test
    void a_deadlock_is_tried_again_but_not_for_ever() {
        AtomicInteger attempts = new AtomicInteger();
        AtomicInteger failures = new AtomicInteger(3);
        JdbcPerformanceStore store = JdbcPerformanceStore.of(Watched.of(source, call -> {
            if (call.equals("executeBatch") && failures.getAndDecrement() > 0) {
                attempts.incrementAndGet();
                throw new SQLException("deadlock", "40P01");
            }
        }));
        assertThat(store.commit(CONTEXT, work)).isInstanceOf(CommitResult.Committed.class);
        assertThat(attempts).hasValue(3);
        failures.set(Integer.MAX_VALUE);
        attempts.set(0);
        assertThatThrownBy(
                        () -> store.commit(CONTEXT, work("2").puts("U", 1, "b").done()))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("40P01");
        assertThat(attempts).hasValue(10);
    }

    @Test
    void without_tables_nothing_is_guessed() {
        JdbcPerformanceStore store =
                JdbcPerformanceStore.of(TestDatabase.current().empty());
        assertThatThrownBy(() -> store.load(CONTEXT, List.of(key("U")))).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> store.commit(CONTEXT, work)).isInstanceOf(StoreUnavailable.class);
    }
}
