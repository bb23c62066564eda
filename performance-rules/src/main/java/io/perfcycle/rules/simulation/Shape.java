package io.perfcycle.rules.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * The distribution of a quality. Each is a growing function of a standard normal, so that clustering of teams and the choice among
 * applicants mean the same in all of them, and so that they share random numbers.
 */
public sealed interface Shape {
    /** Normal. */
    record Normal() implements Shape {}

    /** Log-normal, with the mean and the standard deviation of the quality itself. */
    record Lognormal() implements Shape {}

    /**
     * Pareto, with the mean of the quality; its standard deviation does not count.
     *
     * @param exponent α, more than 1; the best fifth has .2^(1 − 1/α) of it all
     */
    record Pareto(double exponent) implements Shape {}

    /**
     * One of the values that are given, each as often; mean and standard deviation of the quality do not count.
     *
     * @param values the values, one or more
     */
    record Empirical(List<Double> values) implements Shape {
        /** Copies the list. */
        public Empirical {
            values = List.copyOf(values);
        }
    }

    /** {@return whether it is normal} */
    default boolean isNormal() {
        return this instanceof Normal;
    }

    /** What a standard normal becomes under a mean and a standard deviation; each replaced as the shape says. */
    default DoubleUnaryOperator of(double mean, double sd) {
        if (this instanceof Lognormal) {
            double square = StrictMath.log1p(sd * sd / (mean * mean));
            double location = StrictMath.log(mean) - square / 2;
            double scale = Math.sqrt(square);
            return z -> StrictMath.exp(location + scale * z);
        }
        if (this instanceof Pareto pareto) {
            double least = mean * (pareto.exponent() - 1) / pareto.exponent();
            return z -> least * StrictMath.pow(NormalCurve.upTo(-z), -1 / pareto.exponent());
        }
        if (this instanceof Empirical empirical) {
            double[] sorted =
                    empirical.values().stream().mapToDouble(Double::doubleValue).toArray();
            Arrays.sort(sorted);
            return z -> sorted[Math.min(sorted.length - 1, (int) (NormalCurve.upTo(z) * sorted.length))];
        }
        return z -> mean + sd * z;
    }
}
