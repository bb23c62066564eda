package io.perfcycle.rules.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * What an observed score says about the true one (Kelley 1923, 1947): T = μ + ρ (x − μ).
 *
 * @param value T
 * @param measurementError SEM = s √(1 − ρ)
 * @param estimationError SEE = s √(ρ (1 − ρ)), of T
 * @param predictionError SED = s √(1 − ρ) √2, of the difference of two scores
 * @param interval T ± z · SEE
 */
public record TrueScore(
        double value, double measurementError, double estimationError, double predictionError, Interval interval) {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /**
     * Estimates.
     *
     * @param observed x
     * @param mean μ
     * @param deviation s, 0 or more
     * @param reliability ρ, 0 to 1
     * @param confidence the level of the interval, such as 0.95
     * @return the true score with its errors
     * @throws IllegalArgumentException if a number is not as said
     */
    public static TrueScore estimate(
            double observed, double mean, double deviation, double reliability, double confidence) {
        if (!(deviation >= 0) || !(reliability >= 0 && reliability <= 1)) {
            throw new IllegalArgumentException("A standard deviation is 0 or more and a reliability from 0 to 1, not "
                    + deviation + " and " + reliability);
        }
        double value = mean + reliability * (observed - mean);
        double measurement = deviation * Math.sqrt(1 - reliability);
        double estimation = deviation * Math.sqrt(reliability * (1 - reliability));
        double reach = NORMAL.inverseSurvivalProbability((1 - Interval.checkLevel(confidence)) / 2) * estimation;
        return new TrueScore(
                value,
                measurement,
                estimation,
                measurement * Math.sqrt(2),
                new Interval(value - reach, value + reach, confidence));
    }
}
