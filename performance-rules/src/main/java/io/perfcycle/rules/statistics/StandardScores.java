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
        double[] scores = values.clone();
        return standardise(scores, scores.length, isSample) ? Optional.of(scores) : Optional.empty();
    }

    /**
     * Makes standard scores in place.
     *
     * @param values the values
     * @param n how many of them count, from the first
     * @param isSample whether the standard deviation is that of a sample (n − 1), or of the whole population (n)
     * @return false for fewer than two values or without spread; then nothing has changed
     */
    public static boolean standardise(double[] values, int n, boolean isSample) {
        double deviation = n < 2 ? 0 : Math.sqrt(Sums.squares(values, n) / (isSample ? n - 1 : n));
        if (deviation == 0) {
            return false;
        }
        double mean = Sums.mean(values, n);
        for (int i = 0; i < n; i++) {
            values[i] = (values[i] - mean) / deviation;
        }
        return true;
    }

    /**
     * Takes the mean away, in place.
     *
     * @param values the values
     * @param n how many of them count, from the first
     */
    public static void centre(double[] values, int n) {
        double mean = n == 0 ? 0 : Sums.mean(values, n);
        for (int i = 0; i < n; i++) {
            values[i] -= mean;
        }
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
