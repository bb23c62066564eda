package io.perfcycle.rules.statistics;

import io.perfcycle.rules.internal.Sums;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The difference of two means in standard deviations: Cohen's d = (m₁ − m₂) / s with the pooled s; Hedges' g = J d, which takes a
 * small bias away; Glass' Δ with the second group's s.
 *
 * @param first n₁, 2 or more
 * @param second n₂, 2 or more
 * @param difference m₁ − m₂
 * @param firstDeviation s₁ (n − 1)
 * @param secondDeviation s₂
 */
public record MeanDifference(int first, int second, double difference, double firstDeviation, double secondDeviation) {
    private static final String NO_SPREAD = "no spread within the groups";
    private static final int LARGE = 1000;

    /**
     * Measures.
     *
     * @param one the first group's values, two or more
     * @param other the second group's, two or more
     * @return the difference
     * @throws IllegalArgumentException if a group is smaller
     */
    public static MeanDifference measure(double[] one, double[] other) {
        if (one.length < 2 || other.length < 2) {
            throw new IllegalArgumentException(
                    "Two values or more in each group are expected, not " + one.length + " and " + other.length);
        }
        return new MeanDifference(
                one.length,
                other.length,
                Sums.mean(one) - Sums.mean(other),
                Math.sqrt(Sums.variance(one)),
                Math.sqrt(Sums.variance(other)));
    }

    /** {@return n₁ + n₂ − 2} */
    public int degrees() {
        return first + second - 2;
    }

    /** {@return s = √(((n₁ − 1) s₁² + (n₂ − 1) s₂²) / df)} */
    public double pooledDeviation() {
        double squares =
                (first - 1) * firstDeviation * firstDeviation + (second - 1) * secondDeviation * secondDeviation;
        return Math.sqrt(squares / degrees());
    }

    /** {@return d} */
    public Figure cohensD() {
        return Figure.ratio(difference, pooledDeviation(), NO_SPREAD);
    }

    /** {@return d with √((s₁² + s₂²) / 2)} */
    public Figure averagedD() {
        double squares = firstDeviation * firstDeviation + secondDeviation * secondDeviation;
        return Figure.ratio(difference, Math.sqrt(squares / 2), NO_SPREAD);
    }

    /** {@return Δ, with the second group as the standard} */
    public Figure glassDelta() {
        return Figure.ratio(difference, secondDeviation, "no spread within the second group");
    }

    /** {@return J = Γ(df / 2) / (√(df / 2) Γ((df − 1) / 2))} */
    public double exactCorrection() {
        return gammaRatio(degrees()) / Math.sqrt(degrees() / 2.0);
    }

    /** {@return J ≈ 1 − 3 / (4 df − 1)} */
    public double approximateCorrection() {
        return 1 - 3 / (4.0 * degrees() - 1);
    }

    /** {@return g with the exact J} */
    public Figure hedgesG() {
        return cohensD().map(d -> d * exactCorrection());
    }

    /** Γ(m / 2) / Γ((m − 1) / 2): by recurrence from m = 2, by its asymptotic series for large m. */
    private static double gammaRatio(int m) {
        if (m > LARGE) {
            double z = (m - 1) / 2.0;
            double inverse = 1 / z;
            return Math.sqrt(z)
                    * (1 - inverse / 8 * (1 - inverse / 16 * (1 + inverse * 5 / 8 * (1 - inverse * 21 / 160))));
        }
        double ratio = 1 / Math.sqrt(Math.PI);
        for (int i = 2; i < m; i++) {
            ratio = (i - 1) / (2 * ratio);
        }
        return ratio;
    }

    /** {@return the sampling variance of d, (n₁ + n₂) / (n₁ n₂) + d² / (2 (n₁ + n₂))} */
    public Figure variance() {
        double all = (double) first + second;
        return cohensD().map(d -> all / ((double) first * second) + d * d / (2 * all));
    }

    private double root() {
        return Math.sqrt((double) first * second / ((double) first + second));
    }

    /** {@return Student's t, equal variances} */
    public Figure t() {
        return cohensD().map(d -> d * root());
    }

    /** {@return the two-sided probability of a t as far from 0 where means are equal} */
    public Figure p() {
        return t().map(t -> Math.min(1, 2 * TDistribution.of(degrees()).survivalProbability(Math.abs(t))));
    }

    /**
     * The interval of d from the noncentral t distribution (Steiger and Fouladi 1997).
     *
     * @param confidence the level, such as 0.95
     * @return the interval; nothing without spread
     */
    public Optional<Interval> interval(double confidence) {
        double tail = (1 - Interval.checkLevel(confidence)) / 2;
        Figure t = t();
        if (!t.isDefined()) {
            return Optional.empty();
        }
        double low = NoncentralT.noncentrality(t.orElseThrow(), degrees(), 1 - tail) / root();
        double high = NoncentralT.noncentrality(t.orElseThrow(), degrees(), tail) / root();
        return Optional.of(new Interval(low, high, confidence));
    }
}
