package io.perfcycle.rules.metric;

import io.perfcycle.core.metric.MetricValue;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.rules.statistics.Figure;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A figure as one exact division. 0 over 0 is undefined, not 0.
 *
 * @param kind which figure
 * @param numerator the numerator
 * @param denominator the denominator
 * @param n how many observations went in
 */
public record Ratio(MetricKind kind, BigDecimal numerator, BigDecimal denominator, long n) {
    /**
     * A share of things.
     *
     * @param kind which figure
     * @param part how many it holds for
     * @param whole how many there are
     * @return the figure
     */
    public static Ratio of(MetricKind kind, long part, long whole) {
        return new Ratio(kind, BigDecimal.valueOf(part), BigDecimal.valueOf(whole), whole);
    }

    /**
     * A figure per head of an average headcount.
     *
     * @param kind which figure
     * @param count how many
     * @param average the average headcount
     * @return the figure
     */
    public static Ratio of(MetricKind kind, long count, BigDecimal average) {
        return new Ratio(kind, BigDecimal.valueOf(count), average, count);
    }

    /** {@return the quotient, with sixteen digits} */
    public Figure value() {
        return denominator.signum() == 0
                ? Figure.undefined("the denominator is zero")
                : Figure.of(numerator.divide(denominator, MathContext.DECIMAL64).doubleValue());
    }

    /**
     * The figure with the days that were looked at.
     *
     * @param period the days
     * @return the figure, rounded as all figures are
     */
    public MetricValue over(DateSpan period) {
        return MetricCalculator.ratio(kind.key(), numerator, denominator, n, kind.definition(), period);
    }
}
