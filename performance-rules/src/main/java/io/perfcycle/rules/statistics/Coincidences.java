package io.perfcycle.rules.statistics;

import java.util.Arrays;

/** The ratings of pairable units, unit after unit, and the distinct values among them. For one run in one thread. */
final class Coincidences {
    private static final int MANY = 1000;

    private final int[] sizes;
    private final double[] distinct;
    private final long[] counts;
    private final int[] codes;
    private final double n;

    Coincidences(double[] cells, int[] sizes, int pairable) {
        double[] ratings = Arrays.copyOf(cells, pairable);
        this.sizes = sizes;
        this.n = pairable;
        this.distinct = distinct(ratings);
        this.counts = new long[distinct.length];
        this.codes = new int[pairable];
        for (int i = 0; i < pairable; i++) {
            codes[i] = Arrays.binarySearch(distinct, ratings[i]);
            counts[codes[i]]++;
        }
    }

    /** The distinct values in order: by insertion while they are few, as on every rating scale, otherwise by sorting. */
    private static double[] distinct(double[] ratings) {
        double[] few = new double[MANY];
        int kinds = 0;
        for (double rating : ratings) {
            int place = Arrays.binarySearch(few, 0, kinds, rating);
            if (place < 0) {
                if (kinds == MANY) {
                    return sorted(ratings);
                }
                System.arraycopy(few, -place - 1, few, -place, kinds + place + 1);
                few[-place - 1] = rating;
                kinds++;
            }
        }
        return Arrays.copyOf(few, kinds);
    }

    private static double[] sorted(double[] ratings) {
        double[] sorted = ratings.clone();
        Arrays.sort(sorted);
        int kinds = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[kinds - 1]) {
                sorted[kinds++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, kinds);
    }

    boolean isUniform() {
        return distinct.length == 1;
    }

    /** Dₒ and Dₑ. */
    double[] disagreements(KrippendorffAlpha.Level level) {
        return switch (level) {
            case NOMINAL -> nominal();
            case ORDINAL -> squaredDistances(meanRanks());
            case INTERVAL -> squaredDistances(shifted());
            case RATIO -> ratio();
        };
    }

    private double[] nominal() {
        long[] own = new long[distinct.length];
        double within = 0;
        int from = 0;
        for (int size : sizes) {
            long same = 0;
            for (int at = from; at < from + size; at++) {
                same += 2 * own[codes[at]]++ + 1;
            }
            for (int at = from; at < from + size; at++) {
                own[codes[at]] = 0;
            }
            within += size == 0 ? 0 : ((double) size * size - same) / (size - 1);
            from += size;
        }
        double same = 0;
        for (long count : counts) {
            same += (double) count * count;
        }
        return new double[] {within / n, (n * n - same) / (n * (n - 1))};
    }

    /** The middle of the ranks of each distinct value: differences of these are the ordinal differences. */
    private double[] meanRanks() {
        double[] ranks = new double[distinct.length];
        double below = 0;
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = below + counts[i] / 2.0;
            below += counts[i];
        }
        return ranks;
    }

    private double[] shifted() {
        double[] values = new double[distinct.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = distinct[i] - distinct[0];
        }
        return values;
    }

    /** Squared differences of all pairs of m values are 2 m times their squares about the mean. */
    private double[] squaredDistances(double[] values) {
        double within = 0;
        double sum = 0;
        int from = 0;
        for (int size : sizes) {
            double mean = 0;
            for (int at = from; at < from + size; at++) {
                mean += values[codes[at]];
            }
            sum += mean;
            mean /= Math.max(1, size);
            double squares = 0;
            for (int at = from; at < from + size; at++) {
                double off = values[codes[at]] - mean;
                squares += off * off;
            }
            within += size == 0 ? 0 : 2 * size * squares / (size - 1);
            from += size;
        }
        double all = 0;
        for (int i = 0; i < values.length; i++) {
            all += counts[i] * (values[i] - sum / n) * (values[i] - sum / n);
        }
        return new double[] {within / n, 2 * all / (n - 1)};
    }

    private double[] ratio() {
        if (distinct[0] < 0) {
            throw new IllegalArgumentException("Values of a ratio scale are not negative: " + distinct[0]);
        }
        int[] own = new int[distinct.length];
        int[] used = new int[distinct.length];
        double within = 0;
        int from = 0;
        for (int size : sizes) {
            int kinds = 0;
            for (int at = from; at < from + size; at++) {
                if (own[codes[at]]++ == 0) {
                    used[kinds++] = codes[at];
                }
            }
            double sum = 0;
            for (int one = 0; one < kinds; one++) {
                for (int other = one + 1; other < kinds; other++) {
                    double pairs = (double) own[used[one]] * own[used[other]];
                    sum += pairs * relative(distinct[used[one]], distinct[used[other]]);
                }
            }
            for (int one = 0; one < kinds; one++) {
                own[used[one]] = 0;
            }
            within += size == 0 ? 0 : 2 * sum / (size - 1);
            from += size;
        }
        double all = 0;
        for (int one = 0; one < distinct.length; one++) {
            for (int other = one + 1; other < distinct.length; other++) {
                all += (double) counts[one] * counts[other] * relative(distinct[one], distinct[other]);
            }
        }
        return new double[] {within / n, 2 * all / (n * (n - 1))};
    }

    private static double relative(double one, double other) {
        double share = one == other ? 0 : (one - other) / (one + other);
        return share * share;
    }
}
