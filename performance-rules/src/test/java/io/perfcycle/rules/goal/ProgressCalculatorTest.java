package io.perfcycle.rules.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.goal.CheckIn;
import io.perfcycle.core.goal.DayCount;
import io.perfcycle.core.goal.Direction;
import io.perfcycle.core.goal.GoalPolicy;
import io.perfcycle.core.goal.Health;
import io.perfcycle.core.goal.Measure;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.value.DateSpan;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressCalculatorTest {
    private static Measure measure(Direction direction, String baseline, String target) {
        return Measure.builder()
                .metric("m")
                .unit("")
                .direction(direction)
                .baseline(new BigDecimal(baseline))
                .target(new BigDecimal(target))
                .build();
    }

    private static BigDecimal progress(Measure measure, String current) {
        return ProgressCalculator.progress(measure, new BigDecimal(current), Optional.empty())
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "INCREASE, 20, 100, 100, 1",
        "INCREASE, 20, 100, 0, -0.25",
        "INCREASE, 20, 100, -20, -0.5",
        "DECREASE, 100, 20, 80, 0.25",
        "DECREASE, 100, 20, 0, 1.25",
        "INCREASE, 0, 10, 5.9, 0.59",
        "INCREASE, 0, 100, -50, -0.5"
    })
    void progress_is_the_share_of_the_way_and_negative_for_a_regression(
            Direction direction, String baseline, String target, String current, String expected) {
        assertThat(progress(measure(direction, baseline, target), current)).isEqualByComparingTo(expected);
    }

    @Test
    void a_goal_whose_target_is_its_baseline_is_met_or_has_no_data() {
        Measure flat = measure(Direction.INCREASE, "5", "5");

        assertThat(progress(flat, "5")).isEqualByComparingTo("1");
        assertThat(ProgressCalculator.progress(flat, new BigDecimal("4"), Optional.empty()))
                .isEmpty();
    }

    @Test
    void over_achievement_is_capped_only_where_the_policy_says_so() {
        Measure up = measure(Direction.INCREASE, "0", "10");

        assertThat(progress(up, "15")).isEqualByComparingTo("1.5");
        assertThat(ProgressCalculator.progress(up, new BigDecimal("15"), Optional.of(new BigDecimal("1.2"))))
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("1.2"));
    }

    @Test
    void the_latest_check_in_is_the_one_with_the_latest_effective_day_not_the_last_entered() {
        CheckIn early = checkIn("2025-03-01", "2025-06-02T08:00:00Z", "1");
        CheckIn late = checkIn("2025-06-01", "2025-06-01T08:00:00Z", "2");

        assertThat(ProgressCalculator.latest(List.of(late, early), LocalDate.of(2025, 12, 31)))
                .contains(late);
        assertThat(ProgressCalculator.latest(List.of(late, early), LocalDate.of(2025, 5, 1)))
                .contains(early);
        assertThat(ProgressCalculator.latest(List.of(late, early), LocalDate.of(2025, 2, 1)))
                .isEmpty();
    }

    private static CheckIn checkIn(String day, String entered, String value) {
        return new CheckIn(
                LocalDate.parse(day), Instant.parse(entered), new BigDecimal(value), -1, "", EmployeeId.of("e"));
    }

    @Test
    void health_has_half_open_bands() {
        GoalPolicy policy = GoalPolicy.standard();
        BigDecimal half = new BigDecimal("0.5");

        assertThat(ProgressCalculator.health(Optional.empty(), half, policy)).isEqualTo(Health.NO_DATA);
        assertThat(ProgressCalculator.health(Optional.of(BigDecimal.ONE), half, policy))
                .isEqualTo(Health.ACHIEVED);
        assertThat(ProgressCalculator.health(Optional.of(new BigDecimal("0.40")), half, policy))
                .isEqualTo(Health.ON_TRACK);
        assertThat(ProgressCalculator.health(Optional.of(new BigDecimal("0.3999")), half, policy))
                .isEqualTo(Health.AT_RISK);
        assertThat(ProgressCalculator.health(Optional.of(new BigDecimal("0.2499")), half, policy))
                .isEqualTo(Health.BEHIND);
    }

    @Test
    void expected_progress_counts_days_from_the_first_to_the_last() {
        DateSpan span = DateSpan.of(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 10));

        assertThat(ProgressCalculator.expected(span, LocalDate.of(2024, 12, 31), DayCount.DAYS_PASSED))
                .isEqualByComparingTo("0");
        assertThat(ProgressCalculator.expected(span, LocalDate.of(2025, 1, 1), DayCount.DAYS_PASSED))
                .isEqualByComparingTo("0.1");
        assertThat(ProgressCalculator.expected(span, LocalDate.of(2025, 1, 10), DayCount.DAYS_PASSED))
                .isEqualByComparingTo("1");
    }

    @Property
    void a_decrease_mirrors_an_increase(
            @ForAll @IntRange(min = -1000, max = 1000) int baseline,
            @ForAll @IntRange(min = 1, max = 1000) int way,
            @ForAll @IntRange(min = -3000, max = 3000) int current) {
        Measure up = measure(Direction.INCREASE, Integer.toString(baseline), Integer.toString(baseline + way));
        Measure down = measure(Direction.DECREASE, Integer.toString(-baseline), Integer.toString(-baseline - way));

        assertThat(progress(up, Integer.toString(current)))
                .isEqualByComparingTo(progress(down, Integer.toString(-current)));
    }
}
