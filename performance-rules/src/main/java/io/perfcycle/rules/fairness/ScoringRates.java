package io.perfcycle.rules.fairness;

import java.util.Arrays;
import java.util.List;

/**
 * Ratings read as selections: the share of a group that scores above the median of all (the scoring rate of NYC Local Law
 * 144, 6 RCNY 5-300). What equals the median is not above it; the median of an even number is the middle of the two
 * middle scores, compared without rounding.
 *
 * @param twiceMedian twice the median, in the units of the scores
 * @param above how many of each group score above it, by code
 * @param n how many each group has, by code
 */
public record ScoringRates(long twiceMedian, long[] above, long[] n) {
    /** Copies the counts. */
    public ScoringRates {
        above = above.clone();
        n = n.clone();
    }

    @Override
    public long[] above() {
        return above.clone();
    }

    @Override
    public long[] n() {
        return n.clone();
    }

    /**
     * Counts.
     *
     * @param scores the scores, scaled to whole numbers up to 2⁶⁰
     * @param group the group of each, from 0
     * @param groups how many groups there are
     * @return the counts
     */
    public static ScoringRates of(long[] scores, int[] group, int groups) {
        if (scores.length == 0) {
            throw new IllegalArgumentException("A median takes one score or more");
        }
        long[] sorted = scores.clone();
        Arrays.sort(sorted);
        long twice = sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2];
        long[] above = new long[groups];
        long[] n = new long[groups];
        for (int i = 0; i < scores.length; i++) {
            n[group[i]]++;
            above[group[i]] += 2 * scores[i] > twice ? 1 : 0;
        }
        return new ScoringRates(twice, above, n);
    }

    /**
     * The counts as selections.
     *
     * @param names the groups' names by code
     * @return the groups
     */
    public List<GroupRate> rates(List<String> names) {
        GroupRate[] rates = new GroupRate[n.length];
        Arrays.setAll(rates, g -> new GroupRate(names.get(g), above[g], n[g]));
        return List.of(rates);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScoringRates that
                && twiceMedian == that.twiceMedian
                && Arrays.equals(above, that.above)
                && Arrays.equals(n, that.n);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Long.hashCode(twiceMedian) + Arrays.hashCode(above)) + Arrays.hashCode(n);
    }

    @Override
    public String toString() {
        return "ScoringRates[twiceMedian=" + twiceMedian + ", above=" + Arrays.toString(above) + ", n="
                + Arrays.toString(n) + "]";
    }
}
