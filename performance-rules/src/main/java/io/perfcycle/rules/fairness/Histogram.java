package io.perfcycle.rules.fairness;

import java.util.Arrays;

/**
 * How often each of some ordered scores was given, by group. The tests of ratings work on these counts: ratings have few
 * different values, and a million of them are counted once.
 *
 * <p>Immutable.
 */
public final class Histogram {
    private final long[] scores;
    private final long[][] counts;

    private Histogram(long[] scores, long[][] counts) {
        this.scores = scores;
        this.counts = counts;
    }

    /**
     * Counts scores.
     *
     * @param scores the scores, scaled to whole numbers
     * @param group the group of each, from 0
     * @param groups how many groups there are
     * @return the counts
     */
    public static Histogram of(long[] scores, int[] group, int groups) {
        long low = Arrays.stream(scores).min().orElse(0);
        long high = Arrays.stream(scores).max().orElse(-1);
        boolean dense = high - low >= -1 && high - low < Math.max(1024, 4L * scores.length);
        return dense
                ? dense(scores, group, groups, low, (int) (high - low + 1))
                : sparse(
                        scores,
                        group,
                        groups,
                        Arrays.stream(scores).sorted().distinct().toArray());
    }

    private static Histogram dense(long[] scores, int[] group, int groups, long low, int width) {
        long[][] wide = new long[groups][width];
        boolean[] seen = new boolean[width];
        for (int i = 0; i < scores.length; i++) {
            int at = (int) (scores[i] - low);
            wide[group[i]][at]++;
            seen[at] = true;
        }
        long[] values = new long[width];
        int levels = 0;
        for (int at = 0; at < width; at++) {
            if (seen[at]) {
                values[levels] = low + at;
                for (long[] row : wide) {
                    row[levels] = row[at];
                }
                levels++;
            }
        }
        int found = levels;
        return new Histogram(
                Arrays.copyOf(values, found),
                Arrays.stream(wide).map(row -> Arrays.copyOf(row, found)).toArray(long[][]::new));
    }

    private static Histogram sparse(long[] scores, int[] group, int groups, long[] values) {
        long[][] counts = new long[groups][values.length];
        for (int i = 0; i < scores.length; i++) {
            counts[group[i]][Arrays.binarySearch(values, scores[i])]++;
        }
        return new Histogram(values, counts);
    }

    /** {@return how many groups there are} */
    public int groups() {
        return counts.length;
    }

    /** {@return how many different scores there are} */
    public int levels() {
        return scores.length;
    }

    /**
     * A score.
     *
     * @param level its place in the order, from 0
     * @return the score, scaled as given
     */
    public long score(int level) {
        return scores[level];
    }

    /**
     * A count.
     *
     * @param group the group
     * @param level the score's place in the order
     * @return how often the group has it
     */
    public long count(int group, int level) {
        return counts[group][level];
    }

    /**
     * The size of a group.
     *
     * @param group the group
     * @return how many scores it has
     */
    public long n(int group) {
        return Arrays.stream(counts[group]).sum();
    }

    /**
     * The sum of a group's scores.
     *
     * @param group the group
     * @return the sum, scaled as given
     */
    public long sum(int group) {
        long sum = 0;
        for (int level = 0; level < scores.length; level++) {
            sum = Math.addExact(sum, Math.multiplyExact(scores[level], counts[group][level]));
        }
        return sum;
    }

    /**
     * The counts of two groups alone.
     *
     * @param first one, which becomes 0
     * @param second the other, which becomes 1
     * @return the counts, over the same scores
     */
    public Histogram pair(int first, int second) {
        return new Histogram(scores, new long[][] {counts[first], counts[second]});
    }

    /** How often each score was given by all groups together. */
    long[] pooled() {
        long[] pooled = new long[scores.length];
        for (long[] row : counts) {
            for (int level = 0; level < pooled.length; level++) {
                pooled[level] += row[level];
            }
        }
        return pooled;
    }

    /** The sum of {@code t³ − t} over the sizes of the ties. */
    double ties() {
        double ties = 0;
        for (long t : pooled()) {
            ties += (double) t * t * t - t;
        }
        return ties;
    }
}
