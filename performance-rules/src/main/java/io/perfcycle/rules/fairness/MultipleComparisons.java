package io.perfcycle.rules.fairness;

import java.util.Arrays;

/**
 * Probabilities adjusted for the number of comparisons that were made; compare the adjusted ones with the level of
 * significance. Stateless.
 */
public enum MultipleComparisons {
    /** As they are. */
    NONE,
    /** Times their number (Dunn 1961): keeps the chance of any false finding. */
    BONFERRONI,
    /** Step-down (Holm 1979): keeps the same chance, and finds more. */
    HOLM,
    /** Step-up (Benjamini and Hochberg 1995): keeps the expected share of false findings among independent ones. */
    BENJAMINI_HOCHBERG,
    /** Step-up (Benjamini and Yekutieli 2001): keeps that share under any dependence. */
    BENJAMINI_YEKUTIELI;

    /**
     * Adjusts.
     *
     * @param probabilities from 0 to 1, in any order
     * @return the adjusted ones in the same order, at most 1
     */
    public double[] adjust(double[] probabilities) {
        for (double p : probabilities) {
            if (!(p >= 0 && p <= 1)) {
                throw new IllegalArgumentException("A probability is from 0 to 1, not " + p);
            }
        }
        int n = probabilities.length;
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(probabilities[a], probabilities[b]));
        double[] adjusted = new double[n];
        double bound = this == HOLM ? 0 : 1;
        for (int step = 0; step < n; step++) {
            int rank = this == HOLM ? step : n - 1 - step;
            double p = Math.min(1, probabilities[order[rank]] * factor(rank, n));
            if (this == HOLM) {
                bound = Math.max(bound, p);
            } else if (this == BENJAMINI_HOCHBERG || this == BENJAMINI_YEKUTIELI) {
                bound = Math.min(bound, p);
            } else {
                bound = p;
            }
            adjusted[order[rank]] = bound;
        }
        return adjusted;
    }

    private double factor(int rank, int n) {
        return switch (this) {
            case NONE -> 1;
            case BONFERRONI -> n;
            case HOLM -> n - rank;
            case BENJAMINI_HOCHBERG -> (double) n / (rank + 1);
            case BENJAMINI_YEKUTIELI -> harmonic(n) * n / (rank + 1);
        };
    }

    private static double harmonic(int n) {
        double sum = 0;
        for (int i = n; i >= 1; i--) {
            sum += 1.0 / i;
        }
        return sum;
    }
}
