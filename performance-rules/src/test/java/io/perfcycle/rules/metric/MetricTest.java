package io.perfcycle.rules.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.perfcycle.core.metric.MetricValue;
import io.perfcycle.core.people.LeaveReason;
import io.perfcycle.core.value.DateSpan;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MetricTest {
    private static final DateSpan YEAR = new DateSpan(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));

    @Property(tries = 200)
    void tallies_of_parts_merge_in_any_order_to_the_tally_of_the_whole(
            @ForAll @Size(max = 40) List<@IntRange(min = -1000, max = 100_000) Integer> scores,
            @ForAll @IntRange(min = 1, max = 7) int parts,
            @ForAll long seed) {
        ScoreTally whole = ScoreTally.NONE;
        List<ScoreTally> tallies = new ArrayList<>(Collections.nCopies(parts, ScoreTally.NONE));
        for (int i = 0; i < scores.size(); i++) {
            boolean top = scores.get(i) > 50_000;
            whole = whole.plus(scores.get(i), top);
            tallies.set(i % parts, tallies.get(i % parts).plus(scores.get(i), top));
        }
        Collections.shuffle(tallies, new Random(seed));
        while (tallies.size() > 1) {
            ScoreTally last = tallies.remove(tallies.size() - 1);
            int into = tallies.size() / 2;
            tallies.set(into, tallies.get(into).merge(last));
        }

        assertThat(tallies.get(0)).isEqualTo(whole);
        if (whole.n() > 1) {
            double mean = scores.stream().mapToInt(Integer::intValue).average().orElseThrow();
            double variance = scores.stream()
                            .mapToDouble(each -> (each - mean) * (each - mean))
                            .sum()
                    / (scores.size() - 1);
            assertThat(whole.mean().orElseThrow()).isCloseTo(mean, within(1e-9 * Math.max(1, Math.abs(mean))));
            assertThat(whole.variance().orElseThrow()).isCloseTo(variance, within(1e-9 * Math.max(1, variance)));
        }
    }

    @Test
    void the_variance_of_large_scores_that_differ_little_is_exact() {
        ScoreTally tally = ScoreTally.NONE
                .plus(1_000_000_000, false)
                .plus(1_000_000_001, false)
                .plus(1_000_000_002, true);

        assertThat(tally.variance().orElseThrow()).isEqualTo(1);
        assertThat(tally.topShare().orElseThrow()).isEqualTo(1.0 / 3);
        assertThat(ScoreTally.NONE.mean().isDefined()).isFalse();
        assertThatThrownBy(() -> ScoreTally.NONE.plus(Long.MAX_VALUE, false)).isInstanceOf(ArithmeticException.class);
    }

    @Property(tries = 50)
    void a_table_filled_in_parts_is_the_table_filled_at_once(
            @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 999) Integer> rows,
            @ForAll @IntRange(min = 1, max = 5) int parts) {
        int n = rows.size();
        ScoreTable.Columns columns = new ScoreTable.Columns(new short[n], new byte[n], new byte[n], new short[n]);
        Map<List<Integer>, ScoreTally> expected = new HashMap<>();
        for (int i = 0; i < n; i++) {
            int row = rows.get(i);
            columns.department()[i] = (short) (row % 3);
            columns.period()[i] = (byte) (row / 3 % 2);
            columns.group()[i] = (byte) (row / 6 % 4);
            columns.score()[i] = (short) (row % 50);
            expected.merge(
                    List.of(row % 3, row / 3 % 2, row / 6 % 4),
                    ScoreTally.NONE.plus(row % 50, row % 50 >= 40),
                    ScoreTally::merge);
        }
        ScoreTable table = new ScoreTable(3, 2, 4);
        table.addAll(columns, 40, parts, Runnable::run);
        ScoreTable streamed = new ScoreTable(3, 2, 4);
        for (int i = 0; i < n; i++) {
            streamed.add(columns.department()[i], columns.period()[i], columns.group()[i], columns.score()[i], 40);
        }
        for (int department = 0; department < 3; department++) {
            for (int period = 0; period < 2; period++) {
                for (int group = 0; group < 4; group++) {
                    ScoreTally own = expected.getOrDefault(List.of(department, period, group), ScoreTally.NONE);
                    assertThat(table.tally(department, period, group)).isEqualTo(own);
                    assertThat(streamed.tally(department, period, group)).isEqualTo(own);
                }
            }
        }
    }

    @Test
    void the_largest_and_smallest_scores_of_many_rows_do_not_run_into_each_other() {
        int n = 100_000;
        ScoreTable.Columns columns = new ScoreTable.Columns(new short[n], new byte[n], new byte[n], new short[n]);
        for (int i = 0; i < n; i++) {
            columns.group()[i] = (byte) (i % 2);
            columns.score()[i] = i % 2 == 0 ? Short.MAX_VALUE : Short.MIN_VALUE;
        }
        ScoreTable table = new ScoreTable(1, 1, 2);
        table.add(columns, 0, n, 1);

        assertThat(table.tally(0, 0, 0))
                .isEqualTo(new ScoreTally(50_000, 50_000L * 32_767, 50_000L * 32_767 * 32_767, 50_000));
        assertThat(table.tally(0, 0, 1))
                .isEqualTo(new ScoreTally(50_000, -50_000L * 32_768, 50_000L * 32_768 * 32_768, 0));
    }

    /** Levels are told from the first rows; scores beyond them come late, on either side, one by one and far away. */
    @Test
    void scores_that_the_first_rows_do_not_show_are_counted_as_they_come() {
        int n = 60_000;
        ScoreTable.Columns columns = new ScoreTable.Columns(new short[n], new byte[n], new byte[n], new short[n]);
        ScoreTable streamed = new ScoreTable(2, 1, 3);
        for (int i = 0; i < n; i++) {
            columns.department()[i] = (short) (i % 2);
            columns.group()[i] = (byte) (i % 3);
            int late = i < 9_000 ? 0 : (i - 9_000) / 500 * (i % 5 - 2);
            columns.score()[i] = (short) (i < 50_000 ? 10 + i % 4 + late : i);
            streamed.add(i % 2, 0, i % 3, columns.score()[i], 12);
        }
        ScoreTable table = new ScoreTable(2, 1, 3);
        table.add(columns, 0, n, 12);

        for (int cell = 0; cell < 6; cell++) {
            assertThat(table.tally(cell / 3, 0, cell % 3)).isEqualTo(streamed.tally(cell / 3, 0, cell % 3));
        }
    }

    @Test
    void cells_and_tables_that_do_not_fit_are_misuse() {
        ScoreTable table = new ScoreTable(2, 2, 2);

        assertThatThrownBy(() -> table.tally(0, 2, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> table.merge(new ScoreTable(2, 2, 3))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> table.add(0, 0, 0, 1_000_001, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 200)
    void as_many_roles_are_filled_at_once_as_any_choice_can_fill(
            @ForAll @Size(max = 5) List<@Size(max = 3) List<@IntRange(min = 0, max = 4) Integer>> slates) {
        Map<String, List<BenchStrength.Successor>> roles = new LinkedHashMap<>();
        for (int role = 0; role < slates.size(); role++) {
            roles.put(
                    "R" + role,
                    slates.get(role).stream()
                            .distinct()
                            .map(person -> new BenchStrength.Successor("P" + person, true))
                            .toList());
        }

        assertThat(new BenchStrength(roles).fillableAtOnce()).isEqualTo(best(slates, 0, 0));
    }

    private static int best(List<List<Integer>> slates, int role, int taken) {
        if (role == slates.size()) {
            return 0;
        }
        int best = best(slates, role + 1, taken);
        for (int person : slates.get(role)) {
            if ((taken >> person & 1) == 0) {
                best = Math.max(best, 1 + best(slates, role + 1, taken | 1 << person));
            }
        }
        return best;
    }

    @Property(tries = 200)
    void gini_is_half_the_mean_difference_over_the_mean(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 30) Integer> amounts) {
        long[] plain = amounts.stream().mapToLong(Integer::longValue).toArray();
        double sum = amounts.stream().mapToInt(Integer::intValue).sum();
        double differences = 0;
        for (int a : amounts) {
            for (int b : amounts) {
                differences += Math.abs(a - b);
            }
        }
        if (sum == 0) {
            assertThat(Concentration.gini(plain).reason()).contains("nobody has any");
        } else {
            assertThat(Concentration.gini(plain).orElseThrow())
                    .isCloseTo(differences / (2 * amounts.size() * sum), within(1e-12));
            assertThat(Concentration.topShare(plain, amounts.size()).orElseThrow())
                    .isEqualTo(1);
        }
    }

    @Test
    void layers_are_counted_and_a_circle_is_refused() {
        SpanOfControl span = SpanOfControl.of(new int[] {-1, 0, 0, 1, 3});

        assertThat(span.layers()).isEqualTo(4);
        assertThat(span.span().value().orElseThrow()).isCloseTo(4.0 / 3, within(1e-12));
        assertThat(span.median().orElseThrow()).isEqualTo(1);
        assertThat(SpanOfControl.of(new int[] {-1}).span().value().isDefined()).isFalse();
        assertThatThrownBy(() -> SpanOfControl.of(new int[] {1, 0, -1})).hasMessageContaining("circle");
        assertThatThrownBy(() -> SpanOfControl.of(new int[] {7})).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_begun_month_counts_by_its_days() {
        FeedbackNetwork network = FeedbackNetwork.of(
                2,
                List.of(
                        new FeedbackNetwork.Event(LocalDate.of(2025, 1, 3), 0, 1),
                        new FeedbackNetwork.Event(LocalDate.of(2025, 1, 9), 0, 0)));

        assertThat(network.perMonth(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 2, 14))
                        .denominator())
                .isEqualByComparingTo("3");
        assertThat(network.perHead().numerator()).isEqualByComparingTo("1");
        assertThat(network.meanGap(0, 1).isDefined()).isFalse();
    }

    private static WorkforceCalculator.Person person(
            String unit, String hired, String left, @Nullable LeaveReason reason) {
        return new WorkforceCalculator.Person(
                unit,
                LocalDate.parse(hired),
                left.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(left)),
                Optional.ofNullable(reason));
    }

    private static Map<String, MetricValue> measured(List<WorkforceCalculator.Person> people) {
        Map<String, MetricValue> figures = new HashMap<>();
        WorkforceCalculator.measure(people, YEAR, 2)
                .forEach(each -> figures.put(each.metric() + each.group().values(), each));
        return figures;
    }

    @Test
    void turnover_and_retention_follow_their_definitions() {
        Map<String, MetricValue> figures = measured(List.of(
                person("A", "2020-01-01", "", null),
                person("A", "2020-01-01", "2025-03-31", LeaveReason.VOLUNTARY),
                person("B", "2025-02-01", "2025-05-31", LeaveReason.INVOLUNTARY),
                person("B", "2025-02-01", "", null),
                person("B", "2020-01-01", "", null)));

        assertThat(value(figures, "people.turnover-total[]")).isEqualByComparingTo("0.666667");
        assertThat(value(figures, "people.turnover-voluntary[]")).isEqualByComparingTo("0.333333");
        assertThat(value(figures, "people.turnover-involuntary[]")).isEqualByComparingTo("0.333333");
        assertThat(value(figures, "people.turnover-new-hires[]")).isEqualByComparingTo("0.5");
        assertThat(value(figures, "people.turnover-cohort[]")).isEqualByComparingTo("0.333333");
        assertThat(value(figures, "people.retention[]")).isEqualByComparingTo("0.666667");
        assertThat(value(figures, "people.stability[]")).isEqualByComparingTo("0.666667");
        assertThat(value(figures, "people.turnover-total[2025-03]")).isEqualByComparingTo("0.222222");
        assertThat(value(figures, "people.turnover-total[A]")).isEqualByComparingTo("0.666667");
    }

    private static BigDecimal value(Map<String, MetricValue> figures, String key) {
        return figures.get(key).value().orElseThrow();
    }

    @Test
    void a_small_unit_and_the_one_by_which_it_could_be_told_have_no_figure() {
        Map<String, MetricValue> figures = measured(List.of(
                person("A", "2020-01-01", "", null),
                person("B", "2020-01-01", "", null),
                person("B", "2020-01-01", "", null),
                person("C", "2020-01-01", "", null),
                person("C", "2020-01-01", "", null),
                person("C", "2020-01-01", "", null)));

        assertThat(figures.get("people.turnover-total[A]").reason()).startsWith("SUPPRESSED");
        assertThat(figures.get("people.turnover-total[B]").value()).isEmpty();
        assertThat(figures.get("people.turnover-total[C]").value()).isPresent();
    }

    @Test
    void compound_and_linear_years_differ_and_too_many_leavers_have_no_compound() {
        Ratio quarter = Ratio.of(MetricKind.TURNOVER_TOTAL, 6, BigDecimal.valueOf(200));

        assertThat(TurnoverCalculator.annualised(quarter.value(), 3).orElseThrow())
                .isCloseTo(0.12, within(1e-12));
        assertThat(TurnoverCalculator.annualisedCompound(quarter.value(), 3).orElseThrow())
                .isCloseTo(0.11470719, within(1e-12));
        Ratio all = Ratio.of(MetricKind.TURNOVER_TOTAL, 6, BigDecimal.valueOf(5));
        assertThat(TurnoverCalculator.annualisedCompound(all.value(), 3).isDefined())
                .isFalse();
        assertThatThrownBy(() -> TurnoverCalculator.annualised(all.value(), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_page_has_every_figure_with_its_definition() throws Exception {
        List<String> page = Files.readAllLines(Path.of("../docs/metrics.md"));
        List<String> expected = new ArrayList<>();
        for (MetricKind kind : MetricKind.values()) {
            expected.add("| `" + kind.key() + "` | " + kind.definition() + " | " + kind.source() + " |");
        }

        assertThat(page.stream().filter(line -> line.startsWith("| `")).toList())
                .containsExactlyElementsOf(expected);
    }
}
