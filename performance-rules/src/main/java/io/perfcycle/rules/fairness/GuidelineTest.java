package io.perfcycle.rules.fairness;

import io.perfcycle.rules.statistics.Figure;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Whether a distribution of ratings departs from a guideline more than chance explains (Pearson's chi-square of fit).
 * Classes for which the guideline has nothing and in which nobody is are left out.
 *
 * @param chiSquare {@code Σ(observed − expected)² / expected}
 * @param degrees classes less one
 * @param probability the probability of {@code chiSquare} or more
 * @param smallestExpected the smallest expected count: below 5 the probability is rough
 */
public record GuidelineTest(Figure chiSquare, int degrees, Figure probability, double smallestExpected) {
    private static final double SUM_ERROR = 1e-9;

    /**
     * Tests.
     *
     * @param observed how many have each rating
     * @param guideline the share that the guideline gives it, together 1
     * @return the result
     */
    public static GuidelineTest of(long[] observed, double[] guideline) {
        check(observed, guideline);
        double n = 0;
        for (long count : observed) {
            n += count;
        }
        double sum = 0;
        double smallest = Double.POSITIVE_INFINITY;
        int classes = 0;
        boolean impossible = false;
        for (int i = 0; i < observed.length; i++) {
            double expected = n * guideline[i];
            if (guideline[i] > 0) {
                sum += expected == 0 ? 0 : (observed[i] - expected) * (observed[i] - expected) / expected;
                smallest = Math.min(smallest, expected);
                classes++;
            } else {
                impossible |= observed[i] > 0;
            }
        }
        if (impossible || classes < 2 || n == 0) {
            Figure none = Figure.undefined(
                    impossible
                            ? "somebody is in a class for which the guideline has nothing"
                            : n == 0 ? "there is no rating" : "the guideline has fewer than two classes");
            return new GuidelineTest(none, Math.max(0, classes - 1), none, classes == 0 ? 0 : smallest);
        }
        double probability = ChiSquaredDistribution.of(classes - 1).survivalProbability(sum);
        return new GuidelineTest(Figure.of(sum), classes - 1, Figure.of(probability), smallest);
    }

    private static void check(long[] observed, double[] guideline) {
        if (observed.length != guideline.length) {
            throw new IllegalArgumentException(
                    observed.length + " classes are observed, and the guideline has " + guideline.length);
        }
        double sum = 0;
        for (int i = 0; i < observed.length; i++) {
            if (observed[i] < 0 || !(guideline[i] >= 0)) {
                throw new IllegalArgumentException("Counts and shares are not negative: " + observed[i] + " and "
                        + guideline[i] + " of class " + i);
            }
            sum += guideline[i];
        }
        if (Math.abs(sum - 1) > SUM_ERROR) {
            throw new IllegalArgumentException("The shares of a guideline are 1 together, not " + sum);
        }
    }
}
