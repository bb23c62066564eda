package io.perfcycle.rules.statistics;

import java.util.Arrays;

/**
 * Krippendorff's alpha (2004, 2011): agreement of any number of raters with missing ratings, 1 − Dₒ / Dₑ, from the
 * coincidences of values within units. Units with fewer than two ratings are left out entirely. Alpha may be negative; without
 * variation it is undefined.
 *
 * <p>Takes a few passes: ordinal differences are distances of mean ranks, so ordinal and interval need
 * sums only; ratio compares the distinct values of a unit, and the distinct values of all once with each other.
 *
 * @param level the level of measurement
 * @param units units with two ratings or more
 * @param leftOut units with fewer
 * @param pairable ratings in these units
 * @param observed Dₒ, the mean squared difference within units
 * @param expected Dₑ, the one of all values put together
 * @param alpha the agreement
 */
public record KrippendorffAlpha(
        Level level, int units, int leftOut, long pairable, Figure observed, Figure expected, Figure alpha) {
    /** What differences between values mean. */
    public enum Level {
        /** Values are the same or not. */
        NOMINAL,
        /** Values have an order; differences count the ratings that lie between. */
        ORDINAL,
        /** Differences are differences. */
        INTERVAL,
        /** Differences count relative to the sum; values are 0 or above. */
        RATIO
    }

    /**
     * Measures.
     *
     * @param table one row per unit, one column per rater, NaN for what is missing
     * @param level the level of measurement
     * @return the agreement
     * @throws IllegalArgumentException if a value is negative at the level of ratios
     */
    public static KrippendorffAlpha measure(RatingTable table, Level level) {
        double[] cells = table.cells();
        int[] sizes = compact(cells, table.raters());
        int pairable = Arrays.stream(sizes).sum();
        int units = (int) Arrays.stream(sizes).filter(size -> size > 0).count();
        int leftOut = sizes.length - units;
        if (pairable == 0) {
            Figure none = Figure.undefined("no unit has two ratings");
            return new KrippendorffAlpha(level, 0, leftOut, 0, none, none, none);
        }
        Coincidences all = new Coincidences(cells, sizes, pairable);
        double[] disagreement = all.disagreements(level);
        Figure alpha = all.isUniform()
                ? Figure.undefined("0/0: all ratings are the same (De = 0)")
                : Figure.of(1 - disagreement[0] / disagreement[1]);
        return new KrippendorffAlpha(
                level, units, leftOut, pairable, Figure.of(disagreement[0]), Figure.of(disagreement[1]), alpha);
    }

    /** Moves the ratings of pairable units to the front and returns how many each unit keeps. */
    private static int[] compact(double[] cells, int raters) {
        int[] sizes = new int[cells.length / raters];
        int to = 0;
        for (int unit = 0; unit < sizes.length; unit++) {
            int start = to;
            for (int at = unit * raters; at < (unit + 1) * raters; at++) {
                double value = cells[at];
                if (!Double.isNaN(value)) {
                    cells[to++] = value == 0 ? 0.0 : value;
                }
            }
            to = to - start < 2 ? start : to;
            sizes[unit] = to - start;
        }
        return sizes;
    }
}
