package io.perfcycle.rules.statistics;

import java.util.Arrays;

/**
 * Ratings of targets by raters: one row per target, one column per rater. What is missing is NaN. Immutable; safe for any
 * thread.
 */
public final class RatingTable {
    private final double[] values;
    private final int targets;
    private final int raters;
    private final int leftOut;

    private RatingTable(double[] values, int targets, int raters, int leftOut) {
        this.values = values;
        this.targets = targets;
        this.raters = raters;
        this.leftOut = leftOut;
    }

    /**
     * From rows.
     *
     * @param rows one row per target, all of the same length; NaN for what is missing
     * @return the table
     * @throws IllegalArgumentException if there is no cell, rows differ in length, or a value is infinite
     */
    public static RatingTable of(double[][] rows) {
        int raters = rows.length == 0 ? 0 : rows[0].length;
        double[] values = new double[rows.length * raters];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != raters) {
                throw new IllegalArgumentException(
                        "Row " + i + " has " + rows[i].length + " cells, the first one " + raters);
            }
            System.arraycopy(rows[i], 0, values, i * raters, raters);
        }
        return of(values, raters);
    }

    /**
     * From one column of cells, row after row.
     *
     * @param cells the cells, copied; NaN for what is missing
     * @param raters how many cells make a row
     * @return the table
     * @throws IllegalArgumentException if there is no cell, the last row is not full, or a value is infinite
     */
    public static RatingTable of(double[] cells, int raters) {
        if (raters < 1 || cells.length == 0 || cells.length % raters != 0) {
            throw new IllegalArgumentException(cells.length + " cells are no table of " + raters + " raters");
        }
        for (double cell : cells) {
            if (Double.isInfinite(cell)) {
                throw new IllegalArgumentException("A rating is finite");
            }
        }
        return new RatingTable(cells.clone(), cells.length / raters, raters, 0);
    }

    /** {@return how many rows} */
    public int targets() {
        return targets;
    }

    /** {@return how many columns} */
    public int raters() {
        return raters;
    }

    /** {@return how many rows were left out by {@link #complete()}} */
    public int leftOut() {
        return leftOut;
    }

    /**
     * One cell.
     *
     * @param target which row, from 0
     * @param rater which column, from 0
     * @return the rating; NaN where it is missing
     */
    public double at(int target, int rater) {
        return values[target * raters + rater];
    }

    /** {@return the rows without a hole; the others are counted by {@link #leftOut()}} */
    public RatingTable complete() {
        double[] kept = new double[values.length];
        int length = 0;
        for (int from = 0; from < values.length; from += raters) {
            int at = from;
            while (at < from + raters && !Double.isNaN(values[at])) {
                at++;
            }
            if (at == from + raters) {
                System.arraycopy(values, from, kept, length, raters);
                length += raters;
            }
        }
        int rows = length / raters;
        return rows == targets ? this : new RatingTable(Arrays.copyOf(kept, length), rows, raters, targets - rows);
    }

    /** {@return the table with rows and columns exchanged} */
    public RatingTable transposed() {
        double[] turned = new double[values.length];
        for (int i = 0; i < targets; i++) {
            for (int j = 0; j < raters; j++) {
                turned[j * targets + i] = values[i * raters + j];
            }
        }
        return new RatingTable(turned, raters, targets, 0);
    }

    /** {@return all cells, row after row, as a copy} */
    public double[] cells() {
        return values.clone();
    }

    /** {@return one column as a copy} */
    double[] column(int rater) {
        double[] column = new double[targets];
        for (int i = 0; i < targets; i++) {
            column[i] = values[i * raters + rater];
        }
        return column;
    }
}
