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
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for progress in each direction, whatever the numbers. */
class MeasureLawsTest {
    @Provide
    Arbitrary<BigDecimal> decimals() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-1000000"), new BigDecimal("1000000"))
                .ofScale(4);
    }

    @Provide
    Arbitrary<Direction> moving() {
        return Arbitraries.of(Direction.INCREASE, Direction.DECREASE);
    }

    /** A measure of the direction between two values, whichever way round they come. */
    private static Optional<Measure> between(Direction direction, BigDecimal one, BigDecimal other) {
        if (one.compareTo(other) == 0) {
            return Optional.empty();
        }
        BigDecimal low = one.min(other);
        BigDecimal high = one.max(other);
        return Optional.of(
                direction == Direction.INCREASE
                        ? way(direction, low.toPlainString(), high.toPlainString())
                        : way(direction, high.toPlainString(), low.toPlainString()));
    }

    private static BigDecimal progress(Measure measure, BigDecimal value) {
        return ProgressCalculator.progress(measure, value, Optional.empty()).orElseThrow();
    }

    @Property
    void progress_is_0_at_the_baseline_and_1_at_the_target(
            @ForAll("moving") Direction direction,
            @ForAll("decimals") BigDecimal one,
            @ForAll("decimals") BigDecimal other) {
        between(direction, one, other).ifPresent(measure -> {
            assertThat(progress(measure, measure.baseline().orElseThrow())).isEqualByComparingTo("0");
            assertThat(progress(measure, measure.target().orElseThrow())).isEqualByComparingTo("1");
        });
    }

    @Property
    void better_is_never_less_and_a_regression_is_negative(
            @ForAll("moving") Direction direction,
            @ForAll("decimals") BigDecimal one,
            @ForAll("decimals") BigDecimal other,
            @ForAll("decimals") BigDecimal value,
            @ForAll("decimals") BigDecimal another) {
        between(direction, one, other).ifPresent(measure -> {
            int better = value.compareTo(another) * MeasureDecisions.sign(direction);
            assertThat(Integer.signum(progress(measure, value).compareTo(progress(measure, another))) * better)
                    .isNotNegative();
            int beyond = value.compareTo(measure.baseline().orElseThrow()) * MeasureDecisions.sign(direction);
            assertThat(progress(measure, value).signum()).isEqualTo(Integer.signum(beyond));
        });
    }

    @Property
    void the_unit_of_measurement_does_not_matter(
            @ForAll("decimals") BigDecimal one,
            @ForAll("decimals") BigDecimal other,
            @ForAll("decimals") BigDecimal value,
            @ForAll @IntRange(min = 1, max = 1000) int scale,
            @ForAll("decimals") BigDecimal shift) {
        BigDecimal factor = BigDecimal.valueOf(scale);
        between(Direction.INCREASE, one, other).ifPresent(measure -> {
            Measure moved = measure(Direction.INCREASE)
                    .baseline(measure.baseline().orElseThrow().multiply(factor).add(shift))
                    .target(measure.target().orElseThrow().multiply(factor).add(shift))
                    .build();
            assertThat(progress(moved, value.multiply(factor).add(shift)))
                    .isEqualByComparingTo(progress(measure, value));
        });
    }

    @Property
    void a_cap_is_the_lower_of_the_two(
            @ForAll("decimals") BigDecimal one,
            @ForAll("decimals") BigDecimal other,
            @ForAll("decimals") BigDecimal value,
            @ForAll @IntRange(min = 0, max = 30) int tenths) {
        BigDecimal cap = BigDecimal.valueOf(tenths, 1);
        between(Direction.DECREASE, one, other)
                .ifPresent(measure -> assertThat(ProgressCalculator.progress(measure, value, Optional.of(cap)))
                        .hasValueSatisfying(capped -> assertThat(capped)
                                .isEqualByComparingTo(progress(measure, value).min(cap))));
    }

    @Property
    void bounds_give_1_inside_and_0_outside(
            @ForAll("decimals") BigDecimal one,
            @ForAll("decimals") BigDecimal other,
            @ForAll("decimals") BigDecimal value,
            @ForAll boolean maintained) {
        Measure range = measure(maintained ? Direction.MAINTAIN : Direction.RANGE)
                .floor(one.min(other))
                .ceiling(one.max(other))
                .build();
        boolean inside = value.compareTo(one.min(other)) >= 0 && value.compareTo(one.max(other)) <= 0;

        assertThat(progress(range, value)).isEqualByComparingTo(inside ? "1" : "0");
    }

    @Property
    void expected_progress_never_falls_and_ends_at_1(
            @ForAll DayCount count, @ForAll @IntRange(min = -5, max = 40) int day) {
        BigDecimal before = ProgressCalculator.expected(APRIL, APRIL.first().plusDays(day), count);
        BigDecimal after = ProgressCalculator.expected(APRIL, APRIL.first().plusDays(day + 1L), count);

        assertThat(before).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
        assertThat(after).isGreaterThanOrEqualTo(before);
        assertThat(ProgressCalculator.expected(APRIL, APRIL.last(), count)).isEqualByComparingTo("1");
    }

    @Property
    void more_progress_is_never_worse_health(
            @ForAll @IntRange(min = -200, max = 200) int low,
            @ForAll @IntRange(min = 0, max = 100) int more,
            @ForAll @IntRange(min = 0, max = 29) int day) {
        Health before = health(low, day);
        Health after = health(low + more, day);

        assertThat(List.of(Health.BEHIND, Health.AT_RISK, Health.ON_TRACK, Health.ACHIEVED)
                        .indexOf(after))
                .isGreaterThanOrEqualTo(List.of(Health.BEHIND, Health.AT_RISK, Health.ON_TRACK, Health.ACHIEVED)
                        .indexOf(before));
    }

    private static Health health(int percent, int day) {
        return StandingCalculator.on(
                        basis(way(Direction.INCREASE, "0", "100")),
                        List.of(checkIn(APRIL.first(), Integer.toString(percent))),
                        APRIL.first().plusDays(day))
                .health();
    }

    @Property
    void the_order_of_check_ins_does_not_matter(
            @ForAll @IntRange(min = 0, max = 29) int first, @ForAll @IntRange(min = 0, max = 29) int second) {
        Standing.Basis basis = basis(way(Direction.INCREASE, "0", "100"));
        var one = checkIn(APRIL.first().plusDays(first), "10");
        var other = checkIn(APRIL.first().plusDays(second), "20");
        if (first != second) {
            assertThat(StandingCalculator.on(basis, List.of(one, other), APRIL.last()))
                    .isEqualTo(StandingCalculator.on(basis, List.of(other, one), APRIL.last()));
        }
        assertThat(GoalPolicy.standard().dayCount()).isEqualTo(DayCount.DAYS_PASSED);
    }
}
