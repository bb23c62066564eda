package io.perfcycle.rules.statistics;

import io.perfcycle.rules.internal.Sums;

/**
 * Mean squares of a complete table of targets by raters, one rating per cell. Names after Shrout and Fleiss (1979).
 *
 * @param targets n, 2 or more
 * @param raters k, 2 or more
 * @param leftOut rows that had a hole
 * @param between BMS, between targets, n − 1 degrees of freedom
 * @param within WMS, within targets, n (k − 1)
 * @param judges JMS, between raters, k − 1
 * @param error EMS, residual, (n − 1)(k − 1)
 */
public record TwoWayAnova(
        int targets, int raters, int leftOut, double between, double within, double judges, double error) {
    /**
     * Measures in two passes over the cells.
     *
     * @param table the ratings; rows with a hole are left out and counted
     * @return the mean squares
     * @throws IllegalArgumentException if fewer than two complete rows or two columns are left
     */
    public static TwoWayAnova of(RatingTable table) {
        RatingTable full = table.complete();
        int n = full.targets();
        int k = full.raters();
        if (n < 2 || k < 2) {
            throw new IllegalArgumentException(
                    "Two complete rows and two columns or more are expected, not " + n + " and " + k);
        }
        double[] cells = full.cells();
        double[] rowMeans = new double[n];
        double[] columnMeans = new double[k];
        double grand = means(cells, rowMeans, columnMeans);
        double rows = 0;
        double columns = 0;
        double within = 0;
        double rest = 0;
        for (int i = 0; i < n; i++) {
            rows += (rowMeans[i] - grand) * (rowMeans[i] - grand);
            for (int j = 0; j < k; j++) {
                double off = cells[i * k + j] - rowMeans[i];
                double residual = off - (columnMeans[j] - grand);
                within += off * off;
                rest += residual * residual;
            }
        }
        for (double mean : columnMeans) {
            columns += (mean - grand) * (mean - grand);
        }
        double greatest = Sums.greatest(cells);
        double df = (n - 1.0) * (k - 1.0);
        return new TwoWayAnova(
                n,
                k,
                full.leftOut(),
                Sums.cleared(rows, greatest, n) * k / (n - 1.0),
                Sums.cleared(within, greatest, cells.length) / (n * (k - 1.0)),
                Sums.cleared(columns, greatest, k) * n / (k - 1.0),
                Sums.cleared(rest, greatest, cells.length) / df);
    }

    /** Fills the means; what is returned is the grand mean. Cells are counted from the first one, to keep digits. */
    private static double means(double[] cells, double[] rowMeans, double[] columnMeans) {
        int k = columnMeans.length;
        double origin = cells[0];
        int at = 0;
        for (int i = 0; i < rowMeans.length; i++) {
            double row = 0;
            for (int j = 0; j < k; j++) {
                double off = cells[at] - origin;
                cells[at++] = off;
                row += off;
                columnMeans[j] += off;
            }
            rowMeans[i] = row;
        }
        double sum = 0;
        for (int i = 0; i < rowMeans.length; i++) {
            sum += rowMeans[i];
            rowMeans[i] /= k;
        }
        for (int j = 0; j < k; j++) {
            columnMeans[j] /= rowMeans.length;
        }
        return sum / cells.length;
    }
}
