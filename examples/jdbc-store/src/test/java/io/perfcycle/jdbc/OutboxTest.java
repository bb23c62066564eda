package io.perfcycle.jdbc;

import static io.perfcycle.jdbc.Fixture.CONTEXT;
import static io.perfcycle.jdbc.Fixture.NOW;
import static io.perfcycle.jdbc.Fixture.at;
import static io.perfcycle.jdbc.Fixture.work;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.spi.Claim;
import io.perfcycle.spi.ClaimedEntry;
import io.perfcycle.spi.DeliveryOutcome;
import io.perfcycle.spi.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private static final Claim TEN = new Claim("relay", Duration.ofSeconds(60), 10);
    private final JdbcPerformanceStore store =
            JdbcPerformanceStore.of(TestDatabase.current().tables());
    private final UnitOfWork work = work("1")
            .puts("U", 0, "a")
            .tells("a1", "a")
            .tells("a2", "a")
            .tells("b1", "b")
            .tells("c1", "c")
            .done();

    @BeforeEach
    void commit() {
        store.commit(CONTEXT, work);
    }

    @Test
    void each_ordering_key_gives_its_oldest_and_a_claim_keeps_to_its_maximum() {
        List<ClaimedEntry> two = store.claim(CONTEXT, new Claim("relay", Duration.ofSeconds(60), 2));
        assertThat(two)
                .containsExactly(
                        new ClaimedEntry(work.outbox().get(0), 1, 1),
                        new ClaimedEntry(work.outbox().get(2), 1, 1));
        assertThat(ids(store.claim(CONTEXT, TEN))).containsExactly("c1");
        assertThat(store.claim(CONTEXT, TEN)).isEmpty();
        assertThat(store.claim(Fixture.of("T2", NOW), TEN)).isEmpty();
    }

    @Test
    void a_done_entry_lets_the_next_of_its_key_go() {
        store.claim(CONTEXT, TEN);
        assertThat(store.acknowledge(CONTEXT, "a1", 1, new DeliveryOutcome.Delivered()))
                .isTrue();
        assertThat(store.acknowledge(CONTEXT, "b1", 1, new DeliveryOutcome.Parked()))
                .isTrue();
        assertThat(store.acknowledge(CONTEXT, "c1", 1, new DeliveryOutcome.Dropped()))
                .isTrue();
        assertThat(ids(store.claim(CONTEXT, TEN))).containsExactly("a2");
        assertThat(store.claim(at(Instant.MAX), new Claim("late", Duration.ofDays(1), 10)))
                .as("only a2, whose lease is over")
                .hasSize(1);
        assertThat(store.acknowledge(CONTEXT, "a1", 1, new DeliveryOutcome.Delivered()))
                .isFalse();
    }

    @Test
    void a_lease_ends_to_the_nanosecond_and_the_old_token_counts_no_more() {
        store.claim(CONTEXT, TEN);
        Instant end = NOW.plusSeconds(60);
        assertThat(store.claim(at(end.minusNanos(1)), TEN)).isEmpty();
        List<ClaimedEntry> again = store.claim(at(end), TEN);
        assertThat(ids(again)).containsExactly("a1", "b1", "c1");
        assertThat(again).allSatisfy(entry -> {
            assertThat(entry.fencingToken()).isEqualTo(2);
            assertThat(entry.attempt()).isEqualTo(2);
        });
        assertThat(store.acknowledge(at(end), "a1", 1, new DeliveryOutcome.Delivered()))
                .isFalse();
        assertThat(store.acknowledge(Fixture.of("T2", end), "a1", 2, new DeliveryOutcome.Delivered()))
                .isFalse();
        assertThat(store.acknowledge(at(end), "unknown", 2, new DeliveryOutcome.Delivered()))
                .isFalse();
        assertThat(store.acknowledge(at(end), "a1", 2, new DeliveryOutcome.Delivered()))
                .isTrue();
    }

    @Test
    void a_late_acknowledgement_counts_while_nobody_else_has_the_entry() {
        store.claim(CONTEXT, TEN);
        assertThat(store.acknowledge(at(NOW.plusSeconds(99)), "a1", 1, new DeliveryOutcome.Delivered()))
                .isTrue();
    }

    @Test
    void a_retry_holds_back_its_ordering_key_and_no_other() {
        store.claim(CONTEXT, TEN);
        Instant then = NOW.plusNanos(1);
        assertThat(store.acknowledge(CONTEXT, "a1", 1, new DeliveryOutcome.Retry(then)))
                .isTrue();
        assertThat(store.acknowledge(CONTEXT, "a1", 1, new DeliveryOutcome.Delivered()))
                .as("the claim is over")
                .isFalse();
        assertThat(store.claim(CONTEXT, TEN)).isEmpty();
        List<ClaimedEntry> again = store.claim(at(then), TEN);
        assertThat(again).containsExactly(new ClaimedEntry(work.outbox().get(0), 2, 2));
    }

    @Test
    void numbers_go_on_from_commit_to_commit() {
        store.commit(CONTEXT, work("2").puts("V", 0, "a").tells("a3", "a").done());
        for (String id : List.of("a1", "a2", "a3")) {
            ClaimedEntry first = store.claim(CONTEXT, TEN).get(0);
            assertThat(first.entry().id()).isEqualTo(id);
            store.acknowledge(CONTEXT, id, first.fencingToken(), new DeliveryOutcome.Delivered());
        }
    }

    private static List<String> ids(List<ClaimedEntry> entries) {
        return entries.stream().map(entry -> entry.entry().id()).toList();
    }
}
