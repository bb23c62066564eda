package io.perfcycle.jdbc;

import static io.perfcycle.jdbc.Fixture.CONTEXT;
import static io.perfcycle.jdbc.Fixture.key;
import static io.perfcycle.jdbc.Fixture.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.core.people.OrgUnit;
import io.perfcycle.spi.Claim;
import io.perfcycle.spi.ClaimedEntry;
import io.perfcycle.spi.CommitResult;
import io.perfcycle.spi.DeliveryOutcome;
import io.perfcycle.spi.Loaded;
import io.perfcycle.spi.StoreUnavailable;
import io.perfcycle.spi.UnitOfWork;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class RaceTest {
    private static final int ROUNDS = 60;
    private final DataSource source = TestDatabase.current().impatient();
    private final JdbcPerformanceStore store = JdbcPerformanceStore.of(source);
    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void write_skew_over_absent_documents_is_impossible() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            List<CommitResult> results = race(
                    work("x" + i).reads("J" + i, 0).puts("K" + i, 0, "x").done(),
                    work("y" + i).reads("K" + i, 0).puts("J" + i, 0, "y").done());
            assertOneWon(results);
        }
    }

    @Test
    void write_skew_over_present_documents_is_impossible() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            store.commit(
                    CONTEXT,
                    work("s" + i).puts("J" + i, 0, "s").puts("K" + i, 0, "s").done());
            List<CommitResult> results = race(
                    work("x" + i).reads("J" + i, 1).puts("K" + i, 1, "x").done(),
                    work("y" + i).reads("K" + i, 1).puts("J" + i, 1, "y").done());
            assertOneWon(results);
        }
    }

    @Test
    void two_commits_of_one_command_save_it_once_and_agree() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            UnitOfWork same =
                    work("c" + i).puts("U" + i, 0, "x").tells("o" + i, "k").done();
            assertThat(race(same, same))
                    .containsExactlyInAnyOrder(
                            new CommitResult.Committed(same.receipt(), false),
                            new CommitResult.AlreadyCommitted(same.receipt()));
        }
    }

    @Test
    void no_append_is_lost_and_told_order_is_commit_order() throws Exception {
        store.commit(CONTEXT, work("start").puts("L", 0, "").done());
        run(() -> append("a"), () -> append("b"));
        Loaded.Present list =
                (Loaded.Present) store.load(CONTEXT, List.of(key("L"))).get(key("L"));
        String appended = ((OrgUnit) list.document()).name();
        assertThat(list.version()).isEqualTo(2 * ROUNDS + 1);
        assertThat(appended.split(" ")).hasSize(2 * ROUNDS).doesNotHaveDuplicates();
        StringBuilder told = new StringBuilder();
        for (int i = 0; i < 2 * ROUNDS; i++) {
            ClaimedEntry entry = store.claim(CONTEXT, new Claim("r", Duration.ofSeconds(1), 1))
                    .get(0);
            told.append(entry.entry().id()).append(' ');
            store.acknowledge(CONTEXT, entry.entry().id(), entry.fencingToken(), new DeliveryOutcome.Delivered());
        }
        assertThat(told.toString()).isEqualTo(appended);
    }

    @Test
    void two_relays_never_have_the_same_entry() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            Fixture.Work work = work("w" + i).puts("U" + i, 0, "x");
            for (int n = 0; n < 5; n++) {
                work.tells("o" + i + "-" + n, "k" + n);
            }
            store.commit(Fixture.of("T" + i, Fixture.NOW), work.done());
            Claim all = new Claim("r", Duration.ofSeconds(60), 9);
            int round = i;
            Callable<List<ClaimedEntry>> relay = () -> store.claim(Fixture.of("T" + round, Fixture.NOW), all);
            List<ClaimedEntry> claimed = new ArrayList<>();
            run(relay, relay).forEach(claimed::addAll);
            assertThat(claimed).hasSize(5).doesNotHaveDuplicates();
        }
    }

    @Test
    void nobody_passes_a_commit_that_stands_before_its_end() throws Exception {
        Semaphore arrived = new Semaphore(0);
        Semaphore released = new Semaphore(0);
        JdbcPerformanceStore stopping = JdbcPerformanceStore.of(Watched.of(source, call -> {
            if (call.equals("commit")) {
                arrived.release();
                released.acquireUninterruptibly();
            }
        }));
        UnitOfWork first = work("1").reads("J", 0).puts("K", 0, "x").done();
        Future<CommitResult> stopped = threads.submit(() -> stopping.commit(CONTEXT, first));
        assertThat(arrived.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        UnitOfWork skew = work("2").reads("K", 0).puts("J", 0, "y").done();
        assertThatThrownBy(() -> store.commit(CONTEXT, skew)).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> store.commit(CONTEXT, first)).isInstanceOf(StoreUnavailable.class);
        assertThat(store.load(CONTEXT, List.of(key("K"), key("J"))).values()).containsOnly(new Loaded.Absent());
        released.release();
        assertThat(stopped.get(20, TimeUnit.SECONDS)).isInstanceOf(CommitResult.Committed.class);
        assertThat(store.commit(CONTEXT, skew)).isInstanceOf(CommitResult.Conflict.class);
        assertThat(store.commit(CONTEXT, first)).isInstanceOf(CommitResult.AlreadyCommitted.class);
    }

    private Integer append(String who) {
        for (int done = 0; done < ROUNDS; ) {
            Loaded.Present list =
                    (Loaded.Present) store.load(CONTEXT, List.of(key("L"))).get(key("L"));
            String name = ((OrgUnit) list.document()).name();
            String entry = who + done;
            UnitOfWork work = work(entry + "@" + list.version())
                    .puts("L", list.version(), name + entry + " ")
                    .tells(entry, "L")
                    .done();
            if (store.commit(CONTEXT, work) instanceof CommitResult.Committed) {
                done++;
            }
        }
        return ROUNDS;
    }

    private static void assertOneWon(List<CommitResult> results) {
        assertThat(results).filteredOn(CommitResult.Committed.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(CommitResult.Conflict.class::isInstance).hasSize(1);
    }

    private List<CommitResult> race(UnitOfWork one, UnitOfWork other) throws Exception {
        return run(() -> store.commit(CONTEXT, one), () -> store.commit(CONTEXT, other));
    }

    private <T> List<T> run(Callable<T> one, Callable<T> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<T>> futures = new ArrayList<>();
        for (Callable<T> each : List.of(one, other)) {
            futures.add(threads.submit(() -> {
                start.await();
                return each.call();
            }));
        }
        return List.of(futures.get(0).get(), futures.get(1).get());
    }
}
