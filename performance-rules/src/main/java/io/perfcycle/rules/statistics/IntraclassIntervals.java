package io.perfcycle.rules.statistics;

import io.perfcycle.rules.statistics.IntraclassCorrelation.Form;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * Confidence intervals of the six forms: exact from F for forms 1 and 3; for form 2 by the approximation of Satterthwaite in
 * Shrout and Fleiss (1979), as McGraw and Wong (1996) correct it. Where a mean square in a denominator is 0, or
 * the correlation itself is undefined, there is none.
 */
final class IntraclassIntervals {
    private final double n;
    private final double k;
    private final TwoWayAnova anova;
    private final Map<Form, Figure> values;
    private final double confidence;
    private final double tail;

    IntraclassIntervals(TwoWayAnova anova, Map<Form, Figure> values, double confidence) {
        this.anova = anova;
        this.values = values;
        this.n = anova.targets();
        this.k = anova.raters();
        this.confidence = confidence;
        this.tail = (1 - confidence) / 2;
    }

    Map<Form, Interval> all() {
        Map<Form, Interval> intervals = new EnumMap<>(Form.class);
        if (anova.between() > 0 && anova.within() > 0) {
            fromF(intervals, anova.within(), n * (k - 1), Form.ONE_WAY_SINGLE, Form.ONE_WAY_MEAN);
        }
        if (anova.between() > 0 && anova.error() > 0) {
            fromF(intervals, anova.error(), (n - 1) * (k - 1), Form.FIXED_SINGLE, Form.FIXED_MEAN);
            random(intervals);
        }
        return intervals;
    }

    private void fromF(Map<Form, Interval> intervals, double rest, double df, Form single, Form mean) {
        double f = anova.between() / rest;
        double low = f / quantile(n - 1, df);
        double high = f * quantile(df, n - 1);
        intervals.put(single, interval((low - 1) / (low + k - 1), (high - 1) / (high + k - 1)));
        intervals.put(mean, interval(1 - 1 / low, 1 - 1 / high));
    }

    private void random(Map<Form, Interval> intervals) {
        Figure single = value(Form.RANDOM_SINGLE);
        if (!single.isDefined()) {
            return;
        }
        double error = anova.error();
        double between = anova.between();
        double raters = k * anova.judges() + (k * n - k - n) * error;
        double df = satterthwaite(single.orElseThrow(), anova.judges() / error);
        double upper = quantile(n - 1, df);
        double lower = quantile(df, n - 1);
        double low = n * (between - upper * error) / (upper * raters + n * between);
        double high = n * (lower * between - error) / (raters + n * lower * between);
        if (!(low <= high)) {
            return;
        }
        intervals.put(Form.RANDOM_SINGLE, interval(low, high));
        double lowMean = low * k / (1 + low * (k - 1));
        double highMean = high * k / (1 + high * (k - 1));
        if (value(Form.RANDOM_MEAN).isDefined() && lowMean <= highMean) {
            intervals.put(Form.RANDOM_MEAN, interval(lowMean, highMean));
        }
    }

    private Figure value(Form form) {
        return Objects.requireNonNull(values.get(form));
    }

    private double satterthwaite(double icc, double f) {
        double own = k * icc * f;
        double others = n * (1 + (k - 1) * icc) - k * icc;
        return (k - 1) * (n - 1) * (own + others) * (own + others) / ((n - 1) * own * own + others * others);
    }

    private double quantile(double numerator, double denominator) {
        return FDistribution.of(numerator, denominator).inverseSurvivalProbability(tail);
    }

    private Interval interval(double low, double high) {
        return new Interval(low, high, confidence);
    }
}
