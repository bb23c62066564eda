package io.perfcycle.rules.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.goal.Direction;
import io.perfcycle.core.goal.GoalLink;
import io.perfcycle.core.goal.GoalPolicy;
import io.perfcycle.core.goal.Measure;
import io.perfcycle.core.goal.RollUpPolicy;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.value.Weight;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GoalNodeTest {
    private static final GoalId TOP = GoalId.of("top");

    private static GoalNode plain(String id) {
        boolean top = id.equals(TOP.value());
        return new GoalNode(
                GoalId.of(id),
                top,
                Optional.empty(),
                Optional.empty(),
                false,
                top ? List.of() : List.of(new GoalLink(TOP, Weight.ONE)));
    }

    private static Measure.Builder measure(Direction direction) {
        return Measure.builder().metric("sales").unit("EUR").direction(direction);
    }

    private static Measure way(Direction direction, String baseline, String target) {
        return measure(direction)
                .baseline(new BigDecimal(baseline))
                .target(new BigDecimal(target))
                .build();
    }

    private static Optional<BigDecimal> value(String number) {
        return Optional.of(new BigDecimal(number));
    }

    @Test
    void a_measure_brings_progress_and_a_way_without_sign() {
        GoalNode node = plain("g").measuredBy(way(Direction.DECREASE, "100", "20"), value("80"));

        assertThat(node.measured()).isTrue();
        assertThat(node.progress().orElseThrow()).isEqualByComparingTo("0.25");
        assertThat(node.distance().orElseThrow().length()).isEqualByComparingTo("80");
        assertThat(node.distance().orElseThrow().unit()).isEqualTo("EUR");
    }

    @Test
    void a_measure_without_a_value_is_one_without_data() {
        GoalNode node = plain("g").measuredBy(way(Direction.INCREASE, "0", "10"), Optional.empty());

        assertThat(node.measured()).isTrue();
        assertThat(node.progress()).isEmpty();
        assertThat(node.distance()).isPresent();
    }

    @Test
    void a_span_of_zero_is_no_way_and_is_1_when_met_and_nothing_when_missed() {
        Measure level = way(Direction.INCREASE, "99.9", "99.9");

        assertThat(plain("g").measuredBy(level, value("99.9")).progress()).contains(BigDecimal.ONE);
        assertThat(plain("g").measuredBy(level, value("99.0")).progress()).isEmpty();
        assertThat(plain("g").measuredBy(level, value("99.9")).distance()).isEmpty();
    }

    @Test
    void steps_are_counted_from_nothing() {
        Measure steps = measure(Direction.MILESTONE).target(new BigDecimal("6")).build();
        GoalNode node = plain("g").measuredBy(steps, value("3"));

        assertThat(node.progress().orElseThrow()).isEqualByComparingTo("0.5");
        assertThat(node.distance().orElseThrow().length()).isEqualByComparingTo("6");
    }

    @Test
    void bounds_alone_make_a_measure_and_no_way() {
        Measure range = measure(Direction.RANGE)
                .floor(BigDecimal.ONE)
                .ceiling(BigDecimal.TEN)
                .build();
        GoalNode node = plain("g").measuredBy(range, Optional.empty());

        assertThat(node.measured()).isTrue();
        assertThat(node.distance()).isEmpty();
    }

    @Test
    void a_metric_with_nothing_to_reach_counts_as_no_measure() {
        GoalNode node = plain("g").measuredBy(measure(Direction.INCREASE).build(), value("3"));

        assertThat(node.measured()).isFalse();
        assertThat(node.progress()).isEmpty();
    }

    /** Targets of 100k, 20k and 1k weigh 82.6, 16.5 and 0.8 %: 100/121, 20/121, 1/121, worked out by hand. */
    @Test
    void targets_of_one_unit_weigh_by_their_ways_where_they_are_added_up() {
        GoalGraph graph = GoalGraph.of(List.of(
                plain("top"),
                plain("a").measuredBy(way(Direction.INCREASE, "0", "100000"), value("50000")),
                plain("b").measuredBy(way(Direction.INCREASE, "0", "20000"), value("20000")),
                plain("c").measuredBy(way(Direction.INCREASE, "0", "1000"), value("0"))));
        RolledUp top = LiveRollUp.of(graph, RollUpPolicy.standard().withRollUp(GoalPolicy.RollUp.SUM))
                .explain(TOP)
                .orElseThrow();

        assertThat(top.parts())
                .extracting(
                        part -> part.share().setScale(3, RoundingMode.HALF_UP).toPlainString())
                .containsExactly("0.826", "0.165", "0.008");
        assertThat(top.progress().orElseThrow().setScale(9, RoundingMode.HALF_UP))
                .isEqualByComparingTo(
                        new BigDecimal("70000").divide(new BigDecimal("121000"), 9, RoundingMode.HALF_UP));
    }
}
