package io.perfcycle.rules.fairness;

import java.util.SplittableRandom;

/**
 * Whether the difference of two groups' means is larger than what arises when the ratings are dealt to the people at
 * random. Instead of shuffling people, it draws how many of each score the first group is dealt: hypergeometric draws, one
 * per score, have exactly the distribution of a shuffle, and their cost does not grow with the number of people but with
 * the root of it. The sums are compared in integers. Source of the estimate: Phipson and Smyth 2010,
 * {@code (1 + as extreme) / (1 + draws)}, which is never 0.
 *
 * @param probability the two-sided probability
 * @param asExtreme how many draws differ as much as the observed ratings, or more
 * @param draws how many draws were made
 */
public record PermutationTest(double probability, int asExtreme, int draws) {
    /**
     * Tests.
     *
     * @param ratings the counts of two groups, 0 and 1, both not empty
     * @param draws how many draws, 1 or more; 9999 give three digits
     * @param seed the seed: the same gives the same result
     * @return the result
     */
    public static PermutationTest of(Histogram ratings, int draws, long seed) {
        long first = ratings.n(0);
        long n = first + ratings.n(1);
        if (first == 0 || first == n || draws < 1) {
            throw new IllegalArgumentException("Two groups and a draw are needed, not " + first + " and " + (n - first)
                    + " ratings and " + draws + " draws");
        }
        int levels = ratings.levels();
        long[] pooled = ratings.pooled();
        long[] score = new long[levels];
        long total = 0;
        long observed = 0;
        for (int level = 0; level < levels; level++) {
            score[level] = ratings.score(level) - ratings.score(0);
            total = Math.addExact(total, Math.multiplyExact(score[level], pooled[level]));
            observed += score[level] * ratings.count(0, level);
        }
        long limit = distance(observed, first, total, n);
        SplittableRandom random = new SplittableRandom(seed);
        int extreme = 0;
        for (int draw = 0; draw < draws; draw++) {
            extreme += distance(dealt(pooled, score, first, n, random), first, total, n) >= limit ? 1 : 0;
        }
        return new PermutationTest((1.0 + extreme) / (1.0 + draws), extreme, draws);
    }

    private static long distance(long sum, long first, long total, long n) {
        return Math.abs(Math.subtractExact(Math.multiplyExact(sum, n), Math.multiplyExact(total, first)));
    }

    /** The sum of the scores that the first group is dealt. */
    private static long dealt(long[] pooled, long[] score, long first, long n, SplittableRandom random) {
        long left = first;
        long remaining = n;
        long sum = 0;
        for (int level = 0; level < pooled.length && left > 0; level++) {
            long drawn = HypergeometricDraw.draw(remaining, pooled[level], left, random.nextDouble());
            sum += drawn * score[level];
            left -= drawn;
            remaining -= pooled[level];
        }
        return sum;
    }
}
