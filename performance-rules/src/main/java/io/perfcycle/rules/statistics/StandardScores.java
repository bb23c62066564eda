package io.perfcycle.rules.statistics;

import io.perfcycle.rules.internal.Sums;
import java.util.Arrays;
import java.util.Optional;

/** Distances from the mean in standard deviations. Stateless. */
public final class StandardScores {
    private StandardScores() {}

    /**
     * The standard scores of values among each other.
     *
     * @param values the values
     * @param isSample whether the standard deviation is that of a sample (n − 1), or of the whole population (n)
     * @return the scores in the same order; nothing for fewer than two values or without spread
     */
    public static Optional<double[]> of(double[] values, boolean isSample) {
        double deviation = deviation(values, isSample);
        if (values.length < 2 || deviation == 0) {
            return Optional.empty();
        }
        double mean = Sums.mean(values);
        double[] scores = new double[values.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (values[i] - mean) / deviation;
        }
        return Optional.of(scores);
    }

    /**
     * Carries values to another mean and spread: M + S × standard score.
     *
     * @param values the values
     * @param isSample whether the standard deviation is that of a sample (n − 1), or of the whole population (n)
     * @param mean M
     * @param deviation S, above 0
     * @return the carried values in the same order; nothing for fewer than two values or without spread
     */
    public static Optional<double[]> carried(double[] values, boolean isSample, double mean, double deviation) {
        return of(values, isSample)
                .map(scores -> Arrays.stream(scores)
                        .map(score -> mean + deviation * score)
                        .toArray());
    }

    /**
     * The mean.
     *
     * @param values one value or more
     * @return the mean
     */
    public static double mean(double[] values) {
        return Sums.mean(values);
    }

    /**
     * The standard deviation.
     *
     * @param values the values
     * @param isSample whether it is that of a sample (n − 1), or of the whole population (n)
     * @return the standard deviation; 0 for fewer than two values
     */
    public static double deviation(double[] values, boolean isSample) {
        return values.length < 2 ? 0 : Math.sqrt(Sums.squares(values) / (isSample ? values.length - 1 : values.length));
    }
}
