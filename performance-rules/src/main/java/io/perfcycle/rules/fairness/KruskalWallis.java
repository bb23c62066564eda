package io.perfcycle.rules.fairness;

import io.perfcycle.rules.statistics.Figure;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Whether the ratings of several groups, such as those of several managers, differ in location (Kruskal and Wallis 1952),
 * from counts, with the correction for ties. Empty groups are left out.
 *
 * @param h the statistic, chi-square distributed for groups that are not small
 * @param degrees its degrees of freedom, groups less one
 * @param probability the probability of {@code h} or more
 */
public record KruskalWallis(Figure h, int degrees, Figure probability) {
    private static final double TWELVE = 12;

    /**
     * Tests.
     *
     * @param ratings the counts of the groups
     * @return the result
     */
    public static KruskalWallis of(Histogram ratings) {
        double[] twiceRank = twiceRanks(ratings);
        double n = 0;
        for (int group = 0; group < ratings.groups(); group++) {
            n += ratings.n(group);
        }
        double sum = 0;
        int groups = 0;
        for (int group = 0; group < ratings.groups(); group++) {
            double own = ratings.n(group);
            if (own > 0) {
                double twice = 0;
                for (int level = 0; level < twiceRank.length; level++) {
                    twice += ratings.count(group, level) * twiceRank[level];
                }
                double ahead = (twice - own * (n + 1)) / 2;
                sum += ahead * ahead / own;
                groups++;
            }
        }
        double untied = n < 2 ? 0 : 1 - ratings.ties() / (n * n * n - n);
        if (groups < 2 || untied <= 1e-12) {
            Figure none = Figure.undefined(groups < 2 ? "fewer than two groups" : "all ratings are equal");
            return new KruskalWallis(none, Math.max(0, groups - 1), none);
        }
        double h = TWELVE / (n * (n + 1)) * sum / untied;
        return new KruskalWallis(
                Figure.of(h),
                groups - 1,
                Figure.of(ChiSquaredDistribution.of(groups - 1).survivalProbability(h)));
    }

    /** Twice the mean rank of each score: whole numbers. */
    private static double[] twiceRanks(Histogram ratings) {
        long[] pooled = ratings.pooled();
        double[] ranks = new double[pooled.length];
        double below = 0;
        for (int level = 0; level < pooled.length; level++) {
            ranks[level] = 2 * below + pooled[level] + 1;
            below += pooled[level];
        }
        return ranks;
    }
}
