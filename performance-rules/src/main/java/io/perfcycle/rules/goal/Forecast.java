package io.perfcycle.rules.goal;

import io.perfcycle.core.outcome.Explanation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a measure is heading.
 *
 * @param day the day that it is for
 * @param value the value to expect; nothing where there is a reason
 * @param progress the progress to expect, without cap; nothing where none follows from the measure
 * @param points how many reported values it is based on, one for each day
 * @param confidence how often the interval is to hold, such as 0.80
 * @param reason why there is no forecast
 * @param explanation how the value came about
 */
public record Forecast(
        LocalDate day,
        Optional<Interval> value,
        Optional<Interval> progress,
        int points,
        BigDecimal confidence,
        Optional<Reason> reason,
        Explanation explanation) {
    /** None, for a reason. */
    static Forecast none(LocalDate day, int points, BigDecimal confidence, Reason reason) {
        return new Forecast(
                day,
                Optional.empty(),
                Optional.empty(),
                points,
                confidence,
                Optional.of(reason),
                Explanation.of("forecast", "none", "least squares").with("reason", reason));
    }

    /**
     * An estimate with its prediction interval.
     *
     * @param estimate the estimate
     * @param low the lower end; nothing where fewer than three values were reported
     * @param high the upper end, likewise
     */
    public record Interval(BigDecimal estimate, Optional<BigDecimal> low, Optional<BigDecimal> high) {}

    /** Why there is no forecast. */
    public enum Reason {
        /** The goal has no measure. */
        NO_MEASURE,
        /** Fewer than two values on different days. */
        TOO_FEW_VALUES,
        /** The day is not after the last value: there is nothing to foresee. */
        NOT_AHEAD,
        /** The measure has no trend: it is done or not done. */
        NO_TREND
    }
}
