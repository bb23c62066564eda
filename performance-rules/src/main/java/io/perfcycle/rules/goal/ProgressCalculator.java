package io.perfcycle.rules.goal;

import io.perfcycle.core.goal.CheckIn;
import io.perfcycle.core.goal.DayCount;
import io.perfcycle.core.goal.Direction;
import io.perfcycle.core.goal.GoalPolicy;
import io.perfcycle.core.goal.Health;
import io.perfcycle.core.goal.Measure;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.core.value.Rounding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Measures how far a goal has come, in exact decimals as a fraction (1 = the target). Stateless. */
public final class ProgressCalculator {
    private ProgressCalculator() {}

    /**
     * Progress of a value: (current − baseline) / (target − baseline). A value on the wrong side of the baseline gives
     * a negative number. Where target and baseline are the same it is 1 when met and nothing when missed. BINARY is 1
     * from 1 up; MAINTAIN and RANGE are 1 inside their bounds and 0 outside; MILESTONE counts from 0 unless a baseline
     * is given.
     *
     * @param measure the measure
     * @param current the value
     * @param cap the highest progress that counts; nothing for no cap
     * @return the progress to 34 digits; nothing where it cannot be told
     */
    public static Optional<BigDecimal> progress(Measure measure, BigDecimal current, Optional<BigDecimal> cap) {
        Optional<BigDecimal> progress = switch (measure.direction()) {
            case BINARY -> Optional.of(current.compareTo(BigDecimal.ONE) >= 0 ? BigDecimal.ONE : BigDecimal.ZERO);
            case RANGE, MAINTAIN -> within(measure, current);
            case MILESTONE ->
                between(measure.baseline().orElse(BigDecimal.ZERO), measure.target(), current, Direction.INCREASE);
            case INCREASE, DECREASE ->
                measure.baseline()
                        .flatMap(baseline -> between(baseline, measure.target(), current, measure.direction()));
        };
        return progress.map(value -> cap.isPresent() && value.compareTo(cap.get()) > 0 ? cap.get() : value);
    }

    private static Optional<BigDecimal> between(
            BigDecimal baseline, Optional<BigDecimal> target, BigDecimal current, Direction direction) {
        if (target.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal span = target.get().subtract(baseline);
        if (span.signum() == 0) {
            int side = current.compareTo(target.get());
            boolean met = direction == Direction.DECREASE ? side <= 0 : side >= 0;
            return met ? Optional.of(BigDecimal.ONE) : Optional.empty();
        }
        return Optional.of(current.subtract(baseline).divide(span, Rounding.INTERMEDIATE));
    }

    private static Optional<BigDecimal> within(Measure measure, BigDecimal current) {
        Optional<BigDecimal> floor = measure.floor();
        Optional<BigDecimal> ceiling = measure.ceiling();
        if (floor.isEmpty() && ceiling.isEmpty()) {
            return measure.target().map(target -> current.compareTo(target) >= 0 ? BigDecimal.ONE : BigDecimal.ZERO);
        }
        boolean inside = floor.map(low -> current.compareTo(low) >= 0).orElse(true)
                && ceiling.map(high -> current.compareTo(high) <= 0).orElse(true);
        return Optional.of(inside ? BigDecimal.ONE : BigDecimal.ZERO);
    }

    /**
     * The check-in that counts on a day: the one with the latest effective day up to it; of two on one day the one
     * recorded later.
     *
     * @param checkIns any check-ins
     * @param day the day
     * @return the check-in; nothing where none is effective yet
     */
    public static Optional<CheckIn> latest(List<CheckIn> checkIns, LocalDate day) {
        return ValueSeries.of(checkIns).on(day);
    }

    /**
     * Since when a measure has been met, as it stands at the end of a day: the first day of the latest stretch of check-ins
     * that meet it. One that falls back and recovers is met since it recovered.
     *
     * @param measure the measure
     * @param checkIns any check-ins
     * @param day the day
     * @return the day; nothing where the check-in that counts does not meet it
     */
    public static Optional<LocalDate> metSince(Measure measure, List<CheckIn> checkIns, LocalDate day) {
        Optional<LocalDate> since = Optional.empty();
        Optional<CheckIn> last = latest(checkIns, day);
        while (last.isPresent() && isMet(measure, last.get().value())) {
            since = Optional.of(last.get().effective());
            last = latest(checkIns, last.get().effective().minusDays(1));
        }
        return since;
    }

    private static boolean isMet(Measure measure, BigDecimal value) {
        return progress(measure, value, Optional.empty())
                .map(done -> done.compareTo(BigDecimal.ONE) >= 0)
                .orElse(false);
    }

    /**
     * The progress that an even pace would have reached on a day: calendar days passed over calendar days in all, 0
     * before the first day and 1 from the last on.
     *
     * @param span the days of the goal
     * @param day the day
     * @param count how days are counted
     * @return 0 to 1, to 34 digits
     */
    public static BigDecimal expected(DateSpan span, LocalDate day, DayCount count) {
        if (day.isBefore(span.first())) {
            return BigDecimal.ZERO;
        }
        if (!day.isBefore(span.last())) {
            return BigDecimal.ONE;
        }
        BigDecimal passed = BigDecimal.valueOf(count.passed(span.first(), day));
        return passed.divide(BigDecimal.valueOf(count.passed(span.first(), span.last())), Rounding.INTERMEDIATE);
    }

    /**
     * Health from progress against expected progress. Bands are half open: a lag of exactly the at-risk threshold is
     * still on track.
     *
     * @param progress the progress; nothing for no data
     * @param expected the expected progress
     * @param policy the thresholds
     * @return the health
     */
    public static Health health(Optional<BigDecimal> progress, BigDecimal expected, GoalPolicy policy) {
        if (progress.isEmpty()) {
            return Health.NO_DATA;
        }
        if (progress.get().compareTo(BigDecimal.ONE) >= 0) {
            return Health.ACHIEVED;
        }
        BigDecimal lead = progress.get().subtract(expected);
        if (lead.compareTo(policy.behindBelow()) < 0) {
            return Health.BEHIND;
        }
        return lead.compareTo(policy.atRiskBelow()) < 0 ? Health.AT_RISK : Health.ON_TRACK;
    }
}
