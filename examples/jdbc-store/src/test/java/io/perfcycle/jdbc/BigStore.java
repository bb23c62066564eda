package io.perfcycle.jdbc;

import static io.perfcycle.jdbc.Fixture.NOW;
import static io.perfcycle.jdbc.Fixture.key;
import static io.perfcycle.jdbc.Fixture.unit;
import static io.perfcycle.jdbc.Fixture.work;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.spi.Claim;
import io.perfcycle.spi.ClaimedEntry;
import io.perfcycle.spi.CommitResult;
import io.perfcycle.spi.DeliveryOutcome;
import io.perfcycle.spi.IndexField;
import io.perfcycle.spi.StoreContext;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * A store that grows: documents, as many parked outbox entries, a tenth as many entries behind one blocked ordering key
 * and a tenth as many blocked ordering keys.
 */
final class BigStore {
    static final StoreContext TENANT = Fixture.at(NOW);
    private static final int BATCH = 1000;
    private static final int PARKED_ONE_BY_ONE = 100;
    private static final int PER_EMPLOYEE = 10;
    private static final LocalDate FIRST_DUE = LocalDate.of(2026, 1, 1);

    private final DataSource source;
    private final JdbcPerformanceStore store;

    BigStore(TestDatabase database) {
        TestDatabase.Place place = database.place();
        this.source = database.pooled(place);
        JdbcSchema.create(source);
        this.store = JdbcPerformanceStore.of(source);
    }

    JdbcPerformanceStore store() {
        return store;
    }

    static String id(int number) {
        return "D%07d".formatted(number);
    }

    /** Goes on from one size to another and tells how long it took. */
    String grow(int from, int to) {
        long start = System.nanoTime();
        for (int batch = from; batch < to; batch += BATCH) {
            documents(batch, Math.min(to, batch + BATCH));
        }
        long documents = System.nanoTime();
        for (int batch = from; batch < to; batch += BATCH) {
            entries("parked", batch, Math.min(to, batch + BATCH), 100);
        }
        long entries = System.nanoTime();
        park();
        block(from / 10, to / 10);
        for (int batch = 0; batch < BATCH; batch++) {
            store.commit(
                    TENANT,
                    work("free" + to + "-" + batch)
                            .tells("free" + to + "-" + batch, "free" + to + "-" + batch)
                            .done());
        }
        TestDatabase.execute(source, "ANALYZE");
        return "%d to %d: documents %.1f s, outbox entries %.1f s, parked and blocked %.1f s"
                .formatted(
                        from,
                        to,
                        (documents - start) / 1e9,
                        (entries - documents) / 1e9,
                        (System.nanoTime() - entries) / 1e9);
    }

    private void documents(int from, int to) {
        Fixture.Work work = work("documents" + from);
        for (int i = from; i < to; i++) {
            work.puts(
                    unit(id(i), "Unit " + i),
                    0,
                    Map.of(
                            IndexField.EMPLOYEE,
                            "E" + i / PER_EMPLOYEE,
                            IndexField.CYCLE,
                            "C" + i % 10,
                            IndexField.STATE,
                            i % 20 < 10 ? "OPEN" : "CLOSED",
                            IndexField.DUE,
                            FIRST_DUE.plusDays(i % 365).toString()));
        }
        commit(work);
    }

    private void entries(String name, int from, int to, int keys) {
        Fixture.Work work = work(name + from);
        for (int i = from; i < to; i++) {
            work.tells(name + i, name + i % keys);
        }
        commit(work);
    }

    /** Some by the port, the rest, which would be as many commits, by a statement that does the same. */
    private void park() {
        for (int i = 0; i < PARKED_ONE_BY_ONE; i++) {
            ClaimedEntry entry = claim(1).get(0);
            assertThat(store.acknowledge(
                            TENANT, entry.entry().id(), entry.fencingToken(), new DeliveryOutcome.Parked()))
                    .isTrue();
        }
        TestDatabase.execute(
                source,
                "UPDATE perfcycle_outbox SET state = 'PARKED', not_before = NULL, lease_until = NULL"
                        + " WHERE id LIKE 'parked%' AND state <> 'PARKED'");
    }

    private void block(int from, int to) {
        for (int batch = from; batch < to; batch += BATCH) {
            entries("behind", batch, Math.min(to, batch + BATCH), 1);
            entries("held", batch, Math.min(to, batch + BATCH), Integer.MAX_VALUE);
        }
        TestDatabase.execute(
                source,
                "UPDATE perfcycle_outbox SET state = 'HELD', not_before = 9000000000000000000"
                        + " WHERE state = 'READY' AND (id LIKE 'behind%' OR id LIKE 'held%')");
    }

    List<DocumentKey> some(int run, int size) {
        List<DocumentKey> keys = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            keys.add(key(id((int) ((run * 7919L + i * 104_729L) % size))));
        }
        return keys;
    }

    String employee(int run, int size) {
        return "E" + (int) (run * 7919L % (size / PER_EMPLOYEE));
    }

    void commit(String orderingKey, int size, int run) {
        String name = orderingKey + "one" + size + "-" + run;
        commit(work(name).puts(name, 0, "x").tells(name, orderingKey));
    }

    List<ClaimedEntry> claim(int max) {
        return store.claim(TENANT, new Claim("relay", Duration.ofDays(1), max));
    }

    void deliverOne() {
        ClaimedEntry entry = claim(1).get(0);
        assertThat(store.acknowledge(TENANT, entry.entry().id(), entry.fencingToken(), new DeliveryOutcome.Delivered()))
                .isTrue();
    }

    private void commit(Fixture.Work work) {
        assertThat(store.commit(TENANT, work.done())).isInstanceOf(CommitResult.Committed.class);
    }
}
