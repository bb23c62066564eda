package io.perfcycle.rules.statistics;

import java.util.Arrays;

/**
 * Ratings as columns: who was rated, by whom, how. Ratees and raters are numbered from 0. Immutable; safe for any thread.
 */
public final class RatingColumns {
    private final int[] ratees;
    private final int[] raters;
    private final double[] values;
    private final int rateeCount;
    private final int raterCount;

    private RatingColumns(int[] ratees, int[] raters, double[] values) {
        this.ratees = ratees;
        this.raters = raters;
        this.values = values;
        this.rateeCount = Arrays.stream(ratees).max().orElse(-1) + 1;
        this.raterCount = Arrays.stream(raters).max().orElse(-1) + 1;
    }

    /**
     * From columns of the same length.
     *
     * @param ratees who was rated, numbers from 0 without gaps; copied
     * @param raters by whom, numbers from 0 without gaps; copied
     * @param values the ratings, finite; copied
     * @return the columns
     * @throws IllegalArgumentException if there is no rating, columns differ in length, or a number has no rating
     */
    public static RatingColumns of(int[] ratees, int[] raters, double[] values) {
        if (values.length == 0 || ratees.length != values.length || raters.length != values.length) {
            throw new IllegalArgumentException("Columns have the same length, one or more, not " + ratees.length + ", "
                    + raters.length + ", " + values.length);
        }
        if (!Arrays.stream(values).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("Every rating is finite");
        }
        RatingColumns columns = new RatingColumns(ratees.clone(), raters.clone(), values.clone());
        checkUsed(columns.ratees, columns.rateeCount);
        checkUsed(columns.raters, columns.raterCount);
        return columns;
    }

    static void checkUsed(int[] column, int count) {
        if (count > column.length) {
            throw new IllegalArgumentException(
                    "Numbers have no gaps, but " + (count - 1) + " is among " + column.length);
        }
        boolean[] used = new boolean[count];
        for (int each : column) {
            if (each < 0) {
                throw new IllegalArgumentException("A number is 0 or more, not " + each);
            }
            used[each] = true;
        }
        for (int i = 0; i < count; i++) {
            if (!used[i]) {
                throw new IllegalArgumentException("Number " + i + " has no rating");
            }
        }
    }

    /** {@return how many ratings} */
    public int size() {
        return values.length;
    }

    /** {@return how many people were rated} */
    public int rateeCount() {
        return rateeCount;
    }

    /** {@return how many raters} */
    public int raterCount() {
        return raterCount;
    }

    int ratee(int at) {
        return ratees[at];
    }

    int rater(int at) {
        return raters[at];
    }

    double value(int at) {
        return values[at];
    }

    /** {@return the number of groups of ratees and raters that no rating connects; 1 where all can be compared} */
    public int components() {
        return Components.count(ratees, rateeCount, raters, raterCount);
    }
}
