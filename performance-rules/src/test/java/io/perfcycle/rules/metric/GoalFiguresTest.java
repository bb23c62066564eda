package io.perfcycle.rules.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.perfcycle.core.goal.CheckIn;
import io.perfcycle.core.goal.Direction;
import io.perfcycle.core.goal.GoalLink;
import io.perfcycle.core.goal.Measure;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.metric.MetricValue;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.core.value.Weight;
import io.perfcycle.rules.goal.ProgressCalculator;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class GoalFiguresTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final DateSpan QUARTER = new DateSpan(FIRST, LocalDate.of(2025, 3, 31));
    private static final Measure TO_TEN = Measure.builder()
            .metric("m")
            .unit("u")
            .direction(Direction.INCREASE)
            .baseline(BigDecimal.ZERO)
            .target(BigDecimal.TEN)
            .build();

    private static CheckIn on(int day, int value) {
        return new CheckIn(
                FIRST.plusDays(day - 1L), Instant.EPOCH, BigDecimal.valueOf(value), -1, "", EmployeeId.of("e"));
    }

    private static GoalFigures.Course goal(String id, String parent, int weight, int due, CheckIn... checkIns) {
        List<GoalLink> links = parent.isEmpty()
                ? List.of()
                : List.of(new GoalLink(GoalId.of(parent), Weight.of(Integer.toString(weight))));
        return new GoalFigures.Course(
                GoalId.of(id),
                links,
                due == 0 ? Optional.empty() : Optional.of(FIRST.plusDays(due - 1L)),
                Optional.of(TO_TEN),
                List.of(checkIns),
                GoalFigures.End.OPEN);
    }

    private static GoalFigures.Course objective(String id, GoalFigures.End end) {
        return new GoalFigures.Course(
                GoalId.of(id), List.of(), Optional.of(FIRST.plusDays(59)), Optional.empty(), List.of(), end);
    }

    private static BigDecimal value(List<MetricValue> figures, String metric) {
        return figures.stream()
                .filter(each -> each.metric().equals(metric) && each.group().isEmpty())
                .findFirst()
                .flatMap(MetricValue::value)
                .orElseThrow();
    }

    @Test
    void goals_are_done_in_time_late_by_weight_and_as_key_results() {
        List<MetricValue> figures = GoalFigures.measure(
                List.of(
                        objective("o", GoalFigures.End.OPEN),
                        goal("in-time", "o", 3, 30, on(20, 10)),
                        goal("late", "o", 1, 30, on(20, 5), on(40, 12)),
                        goal("half", "o", 4, 30, on(40, 5)),
                        goal("not-due", "", 1, 0)),
                QUARTER);

        assertThat(value(figures, "goal.done")).isEqualByComparingTo("0.4");
        assertThat(value(figures, "goal.done-of-due")).isEqualByComparingTo("0.5");
        assertThat(value(figures, "goal.on-time-of-due")).isEqualByComparingTo("0.25");
        assertThat(value(figures, "goal.weighted-completion")).isEqualByComparingTo("0.4");
        assertThat(value(figures, "goal.weighted-progress")).isEqualByComparingTo("0.6");
        assertThat(value(figures, "goal.okr-score")).isEqualByComparingTo("0.833333");
        assertThat(value(figures, "goal.check-in-coverage")).isEqualByComparingTo("0.75");
    }

    @Test
    void check_ins_are_followed_by_month() {
        List<MetricValue> figures =
                GoalFigures.measure(List.of(goal("a", "", 1, 0, on(20, 1)), goal("b", "", 1, 0, on(40, 1))), QUARTER);

        assertThat(figures.stream().filter(each -> !each.group().isEmpty()))
                .extracting(
                        MetricValue::group, each -> each.value().orElseThrow().stripTrailingZeros())
                .containsExactly(
                        tuple(Map.of("month", "2025-01"), new BigDecimal("0.5")),
                        tuple(Map.of("month", "2025-02"), new BigDecimal("0.5")),
                        tuple(Map.of("month", "2025-03"), BigDecimal.ZERO));
    }

    @Test
    void a_goal_without_a_measure_is_done_when_it_was_closed_as_achieved_and_one_given_up_counts_nowhere() {
        List<MetricValue> figures = GoalFigures.measure(
                List.of(
                        objective("achieved", new GoalFigures.End(false, Optional.of(FIRST.plusDays(50)))),
                        objective("open", GoalFigures.End.OPEN),
                        objective("given-up", new GoalFigures.End(true, Optional.empty()))),
                QUARTER);

        assertThat(value(figures, "goal.done")).isEqualByComparingTo("0.5");
        assertThat(value(figures, "goal.on-time-of-due")).isEqualByComparingTo("0.5");
        assertThat(figures.stream()
                        .filter(each -> each.metric().equals("goal.okr-score"))
                        .findFirst()
                        .orElseThrow()
                        .reason())
                .startsWith("UNDEFINED");
    }

    @Property(tries = 100)
    void a_measure_is_met_since_the_first_day_after_the_last_one_that_misses_it(
            @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 20) Integer> values) {
        List<CheckIn> checkIns = new ArrayList<>();
        int missed = 0;
        for (int i = 0; i < values.size(); i++) {
            checkIns.add(on(i + 1, values.get(i)));
            missed = values.get(i) < 10 ? i + 1 : missed;
        }
        Optional<LocalDate> expected = missed == values.size() ? Optional.empty() : Optional.of(FIRST.plusDays(missed));

        assertThat(ProgressCalculator.metSince(TO_TEN, checkIns, QUARTER.last()))
                .isEqualTo(expected);
    }
}
