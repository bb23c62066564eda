package io.perfcycle.rules.statistics;

import io.perfcycle.rules.internal.Sums;
import java.util.Arrays;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Concordance of m raters who rank n things (Kendall and Babington Smith 1939):
 * W = 12 S / (m² (n³ − n) − m Σ T), S the squares of rank sums about their mean, T = Σ (t³ − t) over the ties of a rater, 0 where
 * ties are not corrected for. χ² = m (n − 1) W on n − 1 degrees of freedom, a rough approximation below n = 7.
 *
 * @param n things ranked
 * @param raters m
 * @param leftOut things that some rater did not rate
 * @param isTieCorrected whether ties are corrected for
 * @param w W, 0 to 1
 */
public record KendallW(int n, int raters, int leftOut, boolean isTieCorrected, Figure w) {
    /**
     * Measures.
     *
     * @param table one row per thing, one column per rater; rows with a hole are left out and counted
     * @param correctTies whether ties are corrected for
     * @return the concordance
     * @throws IllegalArgumentException if fewer than two complete rows or two raters are left
     */
    public static KendallW measure(RatingTable table, boolean correctTies) {
        RatingTable full = table.complete();
        int n = full.targets();
        int m = full.raters();
        if (n < 2 || m < 2) {
            throw new IllegalArgumentException(
                    "Two complete rows and two raters or more are expected, not " + n + " and " + m);
        }
        double[] doubled = new double[n];
        double ties = 0;
        for (int j = 0; j < m; j++) {
            ties += rank(full.column(j), doubled);
        }
        double squares = Sums.squares(doubled) / 4;
        double cubes = (double) n * n * n - n;
        double whole = (double) m * m * cubes - (correctTies ? m * ties : 0);
        return new KendallW(
                n,
                m,
                full.leftOut(),
                correctTies,
                Figure.ratio(12 * squares, whole, "0/0: every rater gives everything the same rank"));
    }

    /** Adds twice the mean rank of each value, a whole number, to the sums; returns Σ (t³ − t). */
    private static double rank(double[] values, double[] sums) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double ties = 0;
        double[] doubled = new double[sorted.length];
        int to;
        for (int from = 0; from < sorted.length; from = to) {
            to = from + 1;
            while (to < sorted.length && sorted[to] == sorted[from]) {
                to++;
            }
            double t = to - from;
            ties += t * t * t - t;
            Arrays.fill(doubled, from, to, from + to + 1.0);
        }
        for (int i = 0; i < values.length; i++) {
            sums[i] += doubled[Arrays.binarySearch(sorted, values[i])];
        }
        return ties;
    }

    /** {@return m (n − 1) W} */
    public Figure chiSquare() {
        return w.map(value -> raters * (n - 1.0) * value);
    }

    /** {@return n − 1} */
    public int degrees() {
        return n - 1;
    }

    /** {@return the probability of a χ² as great as this where raters rank at random} */
    public Figure p() {
        return chiSquare().map(value -> ChiSquaredDistribution.of(n - 1.0).survivalProbability(value));
    }

    /** {@return the mean Spearman correlation of pairs of raters, (m W − 1) / (m − 1)} */
    public Figure meanSpearman() {
        return w.map(value -> (raters * value - 1) / (raters - 1));
    }
}
