package io.perfcycle.rules.goal;

import static io.perfcycle.rules.goal.MeasuredGoals.APRIL;
import static io.perfcycle.rules.goal.MeasuredGoals.basis;
import static io.perfcycle.rules.goal.MeasuredGoals.checkIn;
import static io.perfcycle.rules.goal.MeasuredGoals.measure;
import static io.perfcycle.rules.goal.MeasuredGoals.way;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.goal.DayCount;
import io.perfcycle.core.goal.Direction;
import io.perfcycle.core.goal.GoalPolicy;
import io.perfcycle.core.goal.Health;
import io.perfcycle.core.goal.Measure;
import io.perfcycle.core.goal.Zone;
import io.perfcycle.core.value.Rounding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingCalculatorTest {
    private static final LocalDate MIDDLE = LocalDate.of(2025, 4, 15);
    private static final LocalDate LAST = APRIL.last();

    private static Standing standing(Measure measure, String value, LocalDate day) {
        return StandingCalculator.on(basis(measure), List.of(checkIn(APRIL.first(), value)), day);
    }

    @Test
    void without_a_value_there_is_no_data_not_zero() {
        Standing standing = StandingCalculator.on(basis(way(Direction.INCREASE, "0", "10")), List.of(), MIDDLE);

        assertThat(standing.progress()).isEmpty();
        assertThat(standing.gap()).contains(Standing.Gap.NO_VALUE);
        assertThat(standing.health()).isEqualTo(Health.NO_DATA);
        assertThat(standing.zone()).isEmpty();
    }

    @Test
    void every_gap_has_its_reason() {
        Standing.Basis none = new Standing.Basis(Optional.empty(), Optional.of(APRIL), GoalPolicy.standard());
        Measure aimless = measure(Direction.INCREASE).baseline(BigDecimal.ZERO).build();
        Measure groundless = measure(Direction.DECREASE).target(BigDecimal.ONE).build();

        assertThat(StandingCalculator.on(none, List.of(checkIn(MIDDLE, "1")), MIDDLE)
                        .gap())
                .contains(Standing.Gap.NO_MEASURE);
        assertThat(standing(aimless, "1", MIDDLE).gap()).contains(Standing.Gap.NO_TARGET);
        assertThat(standing(groundless, "1", MIDDLE).gap()).contains(Standing.Gap.NO_BASELINE);
    }

    @Test
    void a_target_that_is_its_baseline_is_met_or_behind() {
        Measure flat = way(Direction.INCREASE, "99.9", "99.9");

        assertThat(standing(flat, "99.9", MIDDLE).progress()).contains(BigDecimal.ONE);
        assertThat(standing(flat, "99.9", MIDDLE).health()).isEqualTo(Health.ACHIEVED);
        assertThat(standing(flat, "99.0", MIDDLE).progress()).isEmpty();
        assertThat(standing(flat, "99.0", MIDDLE).gap()).contains(Standing.Gap.ZERO_SPAN_MISSED);
        assertThat(standing(flat, "99.0", MIDDLE).health()).isEqualTo(Health.BEHIND);
    }

    /** Half of the days: 15/30 by the days that have passed, 14/29 by the days since the start. */
    @ParameterizedTest
    @CsvSource({"DAYS_PASSED, 0.5", "DAYS_SINCE_START, 0.4827586206896551724137931034482759"})
    void expected_progress_follows_the_declared_day_count(DayCount count, String expected) {
        assertThat(ProgressCalculator.expected(APRIL, MIDDLE, count)).isEqualByComparingTo(expected);
        assertThat(ProgressCalculator.expected(APRIL, LAST, count)).isEqualByComparingTo("1");
        assertThat(ProgressCalculator.expected(APRIL, APRIL.first().minusDays(1), count))
                .isEqualByComparingTo("0");
    }

    @ParameterizedTest
    @CsvSource({"1, FAIL", "2.999, FAIL", "3, COMMIT", "6.9, COMMIT", "7, TARGET", "10, STRETCH", "11, STRETCH"})
    void zones_are_half_open_upwards(String value, Zone zone) {
        Measure up = zones(Direction.INCREASE, "0", "3", "7", "10");

        assertThat(StandingCalculator.zone(up, new BigDecimal(value))).contains(zone);
    }

    @ParameterizedTest
    @CsvSource({"-29.9, FAIL", "-30, COMMIT", "-70, TARGET", "-99, TARGET", "-100, STRETCH"})
    void zones_are_half_open_downwards(String value, Zone zone) {
        Measure down = zones(Direction.DECREASE, "0", "-30", "-70", "-100");

        assertThat(StandingCalculator.zone(down, new BigDecimal(value))).contains(zone);
    }

    private static Measure zones(Direction direction, String baseline, String commit, String target, String stretch) {
        return measure(direction)
                .baseline(new BigDecimal(baseline))
                .commit(new BigDecimal(commit))
                .target(new BigDecimal(target))
                .stretch(new BigDecimal(stretch))
                .build();
    }

    @Test
    void a_zone_needs_something_that_was_set() {
        assertThat(StandingCalculator.zone(measure(Direction.INCREASE).build(), BigDecimal.ONE))
                .isEmpty();
        assertThat(StandingCalculator.zone(measure(Direction.BINARY).build(), BigDecimal.ONE))
                .contains(Zone.TARGET);
        assertThat(StandingCalculator.zone(measure(Direction.BINARY).build(), BigDecimal.ZERO))
                .contains(Zone.FAIL);
    }

    @Test
    void a_value_within_its_bounds_is_achieved_on_the_last_day_only_and_outside_behind_at_once() {
        Measure range = measure(Direction.RANGE)
                .floor(new BigDecimal("2"))
                .ceiling(new BigDecimal("4"))
                .build();

        assertThat(standing(range, "2", MIDDLE).health()).isEqualTo(Health.ON_TRACK);
        assertThat(standing(range, "4", LAST).health()).isEqualTo(Health.ACHIEVED);
        assertThat(standing(range, "4.01", APRIL.first()).health()).isEqualTo(Health.BEHIND);
        assertThat(standing(range, "3", MIDDLE).progress()).contains(BigDecimal.ONE);
    }

    @Test
    void a_thing_that_is_done_or_not_is_not_late_before_its_last_day() {
        Measure binary = measure(Direction.BINARY).build();

        assertThat(standing(binary, "0", LAST.minusDays(1)).health()).isEqualTo(Health.ON_TRACK);
        assertThat(standing(binary, "0", LAST).health()).isEqualTo(Health.BEHIND);
        assertThat(standing(binary, "1", MIDDLE).health()).isEqualTo(Health.ACHIEVED);
    }

    @Test
    void milestones_count_from_nothing() {
        Measure six = measure(Direction.MILESTONE).target(new BigDecimal("6")).build();

        assertThat(standing(six, "3", MIDDLE).progress())
                .hasValueSatisfying(half -> assertThat(half).isEqualByComparingTo("0.5"));
    }

    @Test
    void a_goal_without_days_has_no_pace_and_is_on_track_until_it_is_achieved() {
        Standing.Basis basis = new Standing.Basis(
                Optional.of(way(Direction.INCREASE, "0", "10")), Optional.empty(), GoalPolicy.standard());

        Standing standing = StandingCalculator.on(basis, List.of(checkIn(MIDDLE, "1")), MIDDLE);
        assertThat(standing.expected()).isEmpty();
        assertThat(standing.health()).isEqualTo(Health.ON_TRACK);
    }

    @Test
    void figures_are_exact_until_they_are_rounded_once() {
        Standing standing = standing(way(Direction.INCREASE, "0", "3"), "2", MIDDLE);

        assertThat(standing.progress().orElseThrow().toPlainString()).isEqualTo("0.6666666666666666666666666666666667");
        assertThat(standing.rounded(Rounding.STANDARD)).contains(new BigDecimal("0.67"));
    }

    @Test
    void a_standing_explains_itself() {
        Standing standing = standing(way(Direction.DECREASE, "100", "20"), "80", MIDDLE);

        assertThat(standing.explain().value()).isEqualTo("AT_RISK");
        assertThat(standing.explain().parts().get(0).rule()).isEqualTo("(value - baseline) / (target - baseline)");
        assertThat(standing.explain().parts().get(0).inputs())
                .containsEntry("value", "80")
                .containsEntry("baseline", "100")
                .containsEntry("target", "20")
                .containsEntry("as of", "2025-04-01");
        assertThat(standing.explain().parts().get(0).value()).isEqualTo("0.25");
        assertThat(standing.explain().parts().get(1).rule()).isEqualTo("DAYS_PASSED");
    }
}
