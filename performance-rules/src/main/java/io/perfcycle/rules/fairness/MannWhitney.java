package io.perfcycle.rules.fairness;

import io.perfcycle.rules.statistics.Figure;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Whether one group's ratings tend to be higher than another's (Mann and Whitney 1947), from counts, with the correction
 * of the variance for ties. {@code U} counts the pairs in which the first group is ahead, ties for half.
 *
 * @param u U of the first group
 * @param probability the two-sided probability in the normal approximation, without continuity correction
 * @param probabilityContinuity the same with the correction of one half
 * @param cliffsDelta {@code 2U / (n₁n₂) − 1}: −1 to 1, positive where the first group is ahead (Cliff 1993)
 * @param superiority {@code U / (n₁n₂)}: the chance that one of the first group is ahead of one of the second
 */
public record MannWhitney(
        double u, Figure probability, Figure probabilityContinuity, Figure cliffsDelta, Figure superiority) {
    private static final double HALF = 0.5;
    private static final int TWELVE = 12;

    /**
     * Tests.
     *
     * @param ratings the counts of two groups, 0 and 1, each of at most a thousand million
     * @return the result
     */
    public static MannWhitney of(Histogram ratings) {
        long below = 0;
        long twice = 0;
        for (int level = 0; level < ratings.levels(); level++) {
            long other = ratings.count(1, level);
            twice += ratings.count(0, level) * (2 * below + other);
            below += other;
        }
        double u = twice / 2.0;
        double first = ratings.n(0);
        double second = ratings.n(1);
        double pairs = first * second;
        double n = first + second;
        double variance = n < 2 ? 0 : pairs / TWELVE * (n + 1 - ratings.ties() / (n * (n - 1)));
        double distance = Math.abs(u - pairs / 2);
        String empty = "a group has no rating";
        return new MannWhitney(
                u,
                probability(distance, variance, pairs),
                probability(Math.max(0, distance - HALF), variance, pairs),
                Figure.ratio(2 * u - pairs, pairs, empty),
                Figure.ratio(u, pairs, empty));
    }

    private static Figure probability(double distance, double variance, double pairs) {
        if (pairs == 0) {
            return Figure.undefined("a group has no rating");
        }
        // Where all ratings are tied, the variance is zero up to rounding of the sizes.
        if (variance <= pairs * 1e-12) {
            return Figure.undefined("all ratings are equal");
        }
        return Figure.of(
                Math.min(1, 2 * NormalDistribution.of(0, 1).survivalProbability(distance / Math.sqrt(variance))));
    }
}
