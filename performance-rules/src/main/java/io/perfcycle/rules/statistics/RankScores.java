package io.perfcycle.rules.statistics;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Scores that come of ranks, over the first numbers of a column and in place, as {@link StandardScores} does for moments.
 * Proposals of a calibration and simulations of one both come from here. Stateless; nothing is allocated.
 */
public final class RankScores {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private RankScores() {}

    /**
     * Makes places of scores: (rank − ½) / n, equal scores share the mean of their ranks.
     *
     * @param scores the scores
     * @param n how many of them count, from the first
     * @param room for as many numbers
     */
    public static void places(double[] scores, int n, double[] room) {
        sort(scores, n, room);
        for (int i = 0; i < n; i++) {
            scores[i] = (rank(room, n, scores[i]) - 0.5) / n;
        }
    }

    /**
     * Makes normal scores of ranks.
     *
     * @param scores the scores
     * @param n how many of them count, from the first
     * @param room for as many numbers
     * @param formula how ranks become probabilities
     */
    public static void normalScores(double[] scores, int n, double[] room, NormalScore formula) {
        sort(scores, n, room);
        for (int i = 0; i < n; i++) {
            scores[i] = NORMAL.inverseCumulativeProbability(formula.probability(rank(room, n, scores[i]), n));
        }
    }

    private static void sort(double[] scores, int n, double[] room) {
        System.arraycopy(scores, 0, room, 0, n);
        Arrays.sort(room, 0, n);
    }

    /**
     * The mean of the ranks of all that are equal, from 1 for the lowest.
     *
     * @param sorted numbers in their order
     * @param n how many of them count, from the first
     * @param value one of them
     * @return its rank
     */
    public static double rank(double[] sorted, int n, double value) {
        return (below(sorted, n, value) + 1 + upTo(sorted, n, value)) / 2.0;
    }

    /**
     * How many numbers are lower.
     *
     * @param sorted numbers in their order
     * @param n how many of them count, from the first
     * @param value the number
     * @return how many
     */
    public static int below(double[] sorted, int n, double value) {
        return boundary(sorted, n, value, false);
    }

    /**
     * How many numbers are lower or equal.
     *
     * @param sorted numbers in their order
     * @param n how many of them count, from the first
     * @param value the number
     * @return how many
     */
    public static int upTo(double[] sorted, int n, double value) {
        return boundary(sorted, n, value, true);
    }

    /** How many are lower, or lower or equal. */
    private static int boundary(double[] sorted, int n, double value, boolean inclusive) {
        int from = 0;
        int to = n;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] < value || (inclusive && sorted[middle] == value)) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
