package io.perfcycle.rules.goal;

import io.perfcycle.core.goal.CheckIn;
import io.perfcycle.core.goal.Direction;
import io.perfcycle.core.goal.Goal;
import io.perfcycle.core.goal.GoalContent;
import io.perfcycle.core.goal.GoalPolicy;
import io.perfcycle.core.goal.Health;
import io.perfcycle.core.goal.Measure;
import io.perfcycle.core.goal.Zone;
import io.perfcycle.core.value.DateSpan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Measures where goals stand: value, progress, expected progress, health and zone, by one policy. Stateless. */
public final class StandingCalculator {
    private StandingCalculator() {}

    /**
     * Where a goal stands on a day. Its days are its own where it has them, else those of the cycle.
     *
     * @param goal the goal in any state
     * @param cycle the days of its cycle; nothing for a goal without a cycle
     * @param day the day
     * @param policy the policy
     * @return the standing
     */
    public static Standing of(Goal goal, Optional<DateSpan> cycle, LocalDate day, GoalPolicy policy) {
        Standing.Basis basis = new Standing.Basis(goal.content().measure(), spanOf(goal.content(), cycle), policy);
        return on(basis, goal.checkIns(), day);
    }

    /** A due day before the start counts as a span of the start alone, so that both stand in the figures. */
    private static Optional<DateSpan> spanOf(GoalContent content, Optional<DateSpan> cycle) {
        Optional<LocalDate> first = content.start().or(() -> cycle.map(DateSpan::first));
        Optional<LocalDate> last = content.due().or(() -> cycle.map(DateSpan::last));
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        LocalDate start = first.get();
        return Optional.of(DateSpan.of(start, last.get().isBefore(start) ? start : last.get()));
    }

    /**
     * The same from the parts of a goal.
     *
     * @param basis measure, days and policy
     * @param checkIns check-ins in any order
     * @param day the day
     * @return the standing
     */
    public static Standing on(Standing.Basis basis, List<CheckIn> checkIns, LocalDate day) {
        Optional<CheckIn> latest = ProgressCalculator.latest(checkIns, day);
        Optional<BigDecimal> value = latest.map(CheckIn::value);
        Optional<BigDecimal> progress = basis.measure()
                .flatMap(measure -> value.flatMap(number -> ProgressCalculator.progress(
                        measure, number, basis.policy().cap())));
        Optional<Standing.Gap> gap = progress.isPresent() ? Optional.empty() : Optional.of(gapOf(basis, value));
        Optional<BigDecimal> expected =
                basis.span().map(span -> expected(directionOf(basis), span, day, basis.policy()));
        return new Standing(
                day,
                basis,
                latest.map(CheckIn::effective),
                value,
                progress,
                expected,
                health(basis, progress, gap, expected, day),
                basis.measure().flatMap(measure -> value.flatMap(number -> zone(measure, number))),
                gap);
    }

    private static Direction directionOf(Standing.Basis basis) {
        return basis.measure().map(Measure::direction).orElse(Direction.INCREASE);
    }

    private static Standing.Gap gapOf(Standing.Basis basis, Optional<BigDecimal> value) {
        if (basis.measure().isEmpty()) {
            return Standing.Gap.NO_MEASURE;
        }
        if (value.isEmpty()) {
            return Standing.Gap.NO_VALUE;
        }
        Measure measure = basis.measure().get();
        if (measure.target().isEmpty()) {
            return Standing.Gap.NO_TARGET;
        }
        return measure.baseline().isEmpty() ? Standing.Gap.NO_BASELINE : Standing.Gap.ZERO_SPAN_MISSED;
    }

    /**
     * The progress that a day asks for: the share of days passed where a value moves to its target; nothing until the
     * last day where a thing is done or not; all of it on every day where a value is to stay within bounds.
     *
     * @param direction the direction of the measure
     * @param span the days of the goal
     * @param day the day
     * @param policy says how days are counted
     * @return 0 to 1, to 34 digits
     */
    public static BigDecimal expected(Direction direction, DateSpan span, LocalDate day, GoalPolicy policy) {
        return switch (direction) {
            case INCREASE, DECREASE, MILESTONE -> ProgressCalculator.expected(span, day, policy.dayCount());
            case BINARY -> day.isBefore(span.last()) ? BigDecimal.ZERO : BigDecimal.ONE;
            case MAINTAIN, RANGE -> day.isBefore(span.first()) ? BigDecimal.ZERO : BigDecimal.ONE;
        };
    }

    /** A value within its bounds is on track until the last day: it may still leave them. */
    private static Health health(
            Standing.Basis basis,
            Optional<BigDecimal> progress,
            Optional<Standing.Gap> gap,
            Optional<BigDecimal> expected,
            LocalDate day) {
        if (gap.isPresent()) {
            return gap.get() == Standing.Gap.ZERO_SPAN_MISSED ? Health.BEHIND : Health.NO_DATA;
        }
        Direction direction = directionOf(basis);
        boolean held = direction == Direction.MAINTAIN || direction == Direction.RANGE;
        boolean over = basis.span().map(span -> !day.isBefore(span.last())).orElse(false);
        Health health = ProgressCalculator.health(progress, expected.orElse(BigDecimal.ZERO), basis.policy());
        return held && !over && health == Health.ACHIEVED ? Health.ON_TRACK : health;
    }

    /**
     * The zone of a value: the furthest of commit, target and stretch that it has reached.
     *
     * @param measure the measure
     * @param value the value
     * @return the zone; nothing where none of them is set and no bounds either
     */
    public static Optional<Zone> zone(Measure measure, BigDecimal value) {
        int sign = MeasureDecisions.sign(measure.direction());
        if (sign == 0) {
            return ProgressCalculator.progress(measure, value, Optional.empty())
                    .map(progress -> progress.signum() > 0 ? Zone.TARGET : Zone.FAIL);
        }
        if (measure.commit().isEmpty()
                && measure.target().isEmpty()
                && measure.stretch().isEmpty()) {
            return Optional.empty();
        }
        if (isReached(measure.stretch(), value, sign)) {
            return Optional.of(Zone.STRETCH);
        }
        if (isReached(measure.target(), value, sign)) {
            return Optional.of(Zone.TARGET);
        }
        return Optional.of(isReached(measure.commit(), value, sign) ? Zone.COMMIT : Zone.FAIL);
    }

    private static boolean isReached(Optional<BigDecimal> step, BigDecimal value, int sign) {
        return step.map(number -> value.compareTo(number) * sign >= 0).orElse(false);
    }
}
