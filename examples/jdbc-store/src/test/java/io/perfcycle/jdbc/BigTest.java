package io.perfcycle.jdbc;

import static io.perfcycle.jdbc.BigStore.TENANT;
import static io.perfcycle.jdbc.Fixture.key;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.spi.IndexField;
import io.perfcycle.spi.Query;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A million documents and a million parked outbox entries within 512 MB: what every call takes at a tenth of that and
 * at all of it. The figures are written to {@code target/big.txt}.
 */
@Tag("big")
class BigTest {
    private static final int ALL = Integer.getInteger("perfcycle.big", 1_000_000);
    private static final int RUNS = 40;
    private static final int PAGE = 100;
    /** More than noise, and far less than ten. */
    private static final double FLAT = 4;
    /** Below this a call counts as fast whatever the ratio is, in milliseconds; a walk through everything takes more. */
    private static final double FAST = 25;

    private final BigStore big = new BigStore(TestDatabase.current());

    @Test
    void calls_take_no_longer_when_there_is_ten_times_as_much() throws Exception {
        List<String> lines = new ArrayList<>();
        lines.add(big.grow(0, ALL / 10));
        Map<String, Double> tenth = measure(ALL / 10);
        lines.add(big.grow(ALL / 10, ALL));
        Map<String, Double> all = measure(ALL);
        tenth.forEach((call, before) -> lines.add("%-45s %8.2f ms %8.2f ms".formatted(call, before, all.get(call))));
        lines.add("heap at most %d MB".formatted(Runtime.getRuntime().maxMemory() >> 20));
        Files.write(Path.of("target", "big.txt"), lines);
        assertThat(tenth)
                .allSatisfy(
                        (call, before) -> assertThat(all.get(call)).as(call).isLessThan(Math.max(FAST, FLAT * before)));
    }

    private Map<String, Double> measure(int size) {
        Map<String, Double> medians = new LinkedHashMap<>();
        Query units = Query.of(DocumentKind.UNIT);
        medians.put("load 10", median(i -> big.store().load(TENANT, big.some(i, size))));
        Map<String, Query> queries = new LinkedHashMap<>();
        queries.put("all", units);
        queries.put("of a cycle (a tenth)", units.with(IndexField.CYCLE, "C3"));
        queries.put("of a state (a half)", units.with(IndexField.STATE, "OPEN"));
        queries.put("of a cycle and a state", units.with(IndexField.CYCLE, "C3").with(IndexField.STATE, "OPEN"));
        queries.put("of a cycle, due", units.with(IndexField.CYCLE, "C3").dueBefore(LocalDate.of(2026, 7, 1)));
        queries.put("due (a half)", units.dueBefore(LocalDate.of(2026, 7, 1)));
        DocumentKey deep = key(BigStore.id(size * 9 / 10));
        queries.forEach((name, query) -> {
            medians.put("find " + name + ", first page", median(i -> big.store().find(TENANT, query, null, PAGE)));
            medians.put("find " + name + ", deep page", median(i -> big.store().find(TENANT, query, deep, PAGE)));
        });
        medians.put(
                "find of an employee (10)",
                median(i -> assertThat(big.store()
                                .find(TENANT, units.with(IndexField.EMPLOYEE, big.employee(i, size)), null, PAGE))
                        .hasSize(10)));
        medians.put(
                "find of a unit with none due",
                median(i -> big.store()
                        .find(
                                TENANT,
                                units.with(IndexField.UNIT, "none").dueBefore(LocalDate.of(2026, 7, 1)),
                                null,
                                PAGE)));
        medians.put(
                "find overdue (none)",
                median(i -> big.store().find(TENANT, units.dueBefore(LocalDate.of(2026, 1, 1)), null, PAGE)));
        medians.put("commit 1 document, 1 entry", median(i -> big.commit("free", size, i)));
        medians.put("commit, entry of a blocked key", median(i -> big.commit("behind0", size, i)));
        medians.put("commit, entry of a key with many parked", median(i -> big.commit("parked0", size, i)));
        medians.put("claim 10", median(i -> assertThat(big.claim(10)).isNotEmpty()));
        medians.put("claim 1 and acknowledge", median(i -> big.deliverOne()));
        return medians;
    }

    private static double median(IntConsumer call) {
        double[] millis = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            call.accept(i);
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return millis[RUNS / 2];
    }
}
