package io.perfcycle.jdbc;

import static io.perfcycle.jdbc.Fixture.CONTEXT;
import static io.perfcycle.jdbc.Fixture.key;
import static io.perfcycle.jdbc.Fixture.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.core.id.CommandId;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.spi.Claim;
import io.perfcycle.spi.CommitResult;
import io.perfcycle.spi.DeliveryOutcome;
import io.perfcycle.spi.PerformanceStore;
import io.perfcycle.spi.Query;
import io.perfcycle.spi.StoreUnavailable;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * P-S5b: a fault before or after every single call on JDBC of every method of the store. {@code StoreUnavailable} comes
 * only if nothing was changed, an unknown outcome only around the commit itself or if that is the first call to find the
 * connection gone, and an answer only if it is true.
 */
class EveryFaultTest {
    private static final Map<Call, List<String>> EXPECTED = new EnumMap<>(Call.class);
    private static final Claim ONE = new Claim("relay", Duration.ofSeconds(60), 1);

    /** One method of the store. */
    enum Call {
        LOAD(2, store -> store.load(CONTEXT, List.of(key("U"), key("V"))).size()),
        FIND(
                0,
                store -> store.find(CONTEXT, Query.of(DocumentKind.UNIT).dueBefore(LocalDate.of(2026, 1, 2)), null, 9)
                        .size()),
        RECEIPT(true, store -> store.receipt(CONTEXT, CommandId.of("first")).isPresent()),
        CAPABILITIES(1000, store -> store.capabilities().maxWrites()),
        COMMIT(
                true,
                store -> store.commit(
                                CONTEXT,
                                work("second")
                                        .reads("R", 0)
                                        .puts("U", 1, "b")
                                        .puts("N", 0, "n")
                                        .tells("o3", "k")
                                        .remembers("E")
                                        .done())
                        instanceof CommitResult.Committed),
        CONFLICT(
                true,
                store ->
                        store.commit(CONTEXT, work("third").puts("U", 7, "b").done()) instanceof CommitResult.Conflict),
        CLAIM(
                1,
                store -> store.claim(Fixture.at(Fixture.NOW.plusSeconds(99)), ONE)
                        .size()),
        RETRY(
                true,
                store -> store.acknowledge(CONTEXT, "o1", 1, new DeliveryOutcome.Retry(Fixture.NOW.plusSeconds(9)))),
        DELIVERED(true, store -> store.acknowledge(CONTEXT, "o1", 1, new DeliveryOutcome.Delivered()));

        private final Object answer;
        private final Function<PerformanceStore, Object> run;

        Call(Object answer, Function<PerformanceStore, Object> run) {
            this.answer = answer;
            this.run = run;
        }
    }

    static Stream<List<Object>> kinds() {
        return Stream.of(Strike.Kind.values()).flatMap(kind -> Stream.of(List.of(kind, true), List.of(kind, false)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void no_fault_is_reported_as_what_it_is_not(List<Object> fault) {
        DataSource source = TestDatabase.current().tables();
        prepare(source);
        List<String> before = Dump.rowsOf(source);
        for (Call call : Call.values()) {
            List<String> expected = expected(call);
            int strikes = 0;
            String struck = "first";
            while (!struck.isEmpty()) {
                Strike strike = new Strike((Strike.Kind) fault.get(0), (boolean) fault.get(1), ++strikes);
                List<String> after = strikeOnce(source, call, strike, before, expected);
                if (!after.equals(before)) {
                    prepare(source);
                }
                struck = strike.struck();
            }
            assertThat(strikes).as("faults in %s", call).isGreaterThan(8);
        }
    }

    private static List<String> strikeOnce(
            DataSource source, Call call, Strike strike, List<String> before, List<String> expected) {
        PerformanceStore store = JdbcPerformanceStore.of(strike.in(source));
        List<String> after;
        try {
            Object answer = call.run.apply(store);
            after = Dump.rowsOf(source);
            assertThat(answer).as("%s at %s", call, strike.struck()).isEqualTo(call.answer);
            assertThat(after).as("answered: %s at %s", call, strike.struck()).isEqualTo(expected);
        } catch (StoreUnavailable e) {
            after = Dump.rowsOf(source);
            assertThat(e).hasMessageNotContaining("secret");
            assertThat(after).as("unavailable: %s at %s", call, strike.struck()).isEqualTo(before);
        } catch (CommitOutcomeUnknown e) {
            after = Dump.rowsOf(source);
            assertThat(strike.isAnnounced() ? strike.struck() : "commit")
                    .as("the call after which nobody knows")
                    .isEqualTo("commit");
            assertThat(after).as("unknown: %s", call).isIn(before, expected);
        } finally {
            strike.release();
        }
        return after;
    }

    /** What the tables hold after the call without a fault, made in tables of its own. */
    private static List<String> expected(Call call) {
        return EXPECTED.computeIfAbsent(call, each -> {
            DataSource source = TestDatabase.current().tables();
            prepare(source);
            each.run.apply(JdbcPerformanceStore.of(source));
            return Dump.rowsOf(source);
        });
    }

    /** The same contents each time: two documents, an entry that is leased, and one behind it. */
    private static void prepare(DataSource source) {
        List<String> statements = new ArrayList<>();
        for (String table : List.of("document", "outbox", "outbox_counter", "receipt", "audit", "audit_chain")) {
            statements.add("DELETE FROM perfcycle_" + table);
        }
        TestDatabase.execute(source, statements.toArray(String[]::new));
        PerformanceStore sound = JdbcPerformanceStore.of(source);
        sound.commit(
                CONTEXT,
                work("first")
                        .puts("U", 0, "a")
                        .puts("V", 0, "v")
                        .tells("o1", "k")
                        .tells("o2", "k")
                        .done());
        sound.claim(CONTEXT, ONE);
    }

    @Test
    void a_pool_without_a_free_connection_is_unavailable_and_says_so() {
        PerformanceStore store =
                JdbcPerformanceStore.of(Watched.of(TestDatabase.current().tables(), call -> {
                    throw new SQLTransientConnectionException("pool: connection is not available");
                }));
        assertThatThrownBy(() -> store.load(CONTEXT, List.of(key("U"))))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("no connection was to be had in time");
    }
}
