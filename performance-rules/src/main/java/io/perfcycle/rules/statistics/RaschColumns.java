package io.perfcycle.rules.statistics;

import java.util.Arrays;

/**
 * Responses of a many-facet design as columns: who was rated, on which criterion, by whom, in which category from 0. All are
 * numbered from 0. Immutable; safe for any thread.
 */
public final class RaschColumns {
    private final int[][] facets;
    private final int[] counts;
    private final int[] categories;

    private RaschColumns(int[][] facets, int[] categories) {
        this.facets = facets;
        this.categories = categories;
        this.counts = new int[3];
        for (int facet = 0; facet < 3; facet++) {
            counts[facet] = Arrays.stream(facets[facet]).max().orElse(-1) + 1;
        }
    }

    /**
     * From columns of the same length.
     *
     * @param ratees who was rated, numbers from 0 without gaps; copied
     * @param criteria on which criterion, likewise
     * @param raters by whom, likewise
     * @param categories the category chosen, 0 or more; copied
     * @return the columns
     * @throws IllegalArgumentException if there is no response, columns differ in length, or a number has no response
     */
    public static RaschColumns of(int[] ratees, int[] criteria, int[] raters, int[] categories) {
        int n = categories.length;
        if (n == 0 || ratees.length != n || criteria.length != n || raters.length != n) {
            throw new IllegalArgumentException("Columns have the same length, one or more, not " + ratees.length + ", "
                    + criteria.length + ", " + raters.length + ", " + n);
        }
        if (Arrays.stream(categories).anyMatch(category -> category < 0)) {
            throw new IllegalArgumentException("A category is 0 or more");
        }
        RaschColumns columns =
                new RaschColumns(new int[][] {ratees.clone(), criteria.clone(), raters.clone()}, categories.clone());
        for (int facet = 0; facet < 3; facet++) {
            RatingColumns.checkUsed(columns.facets[facet], columns.counts[facet]);
        }
        return columns;
    }

    int size() {
        return categories.length;
    }

    /** How many ratees, criteria or raters. */
    int count(int facet) {
        return counts[facet];
    }

    int at(int facet, int row) {
        return facets[facet][row];
    }

    int category(int row) {
        return categories[row];
    }

    int highest() {
        return Arrays.stream(categories).max().orElse(0);
    }

    /** The rows that are kept; numbers stay. */
    RaschColumns rows(boolean[] kept) {
        int[][] some = new int[4][size()];
        int length = 0;
        for (int row = 0; row < size(); row++) {
            if (kept[row]) {
                for (int facet = 0; facet < 3; facet++) {
                    some[facet][length] = facets[facet][row];
                }
                some[3][length++] = categories[row];
            }
        }
        for (int i = 0; i < 4; i++) {
            some[i] = Arrays.copyOf(some[i], length);
        }
        RaschColumns rows = new RaschColumns(new int[][] {some[0], some[1], some[2]}, some[3]);
        System.arraycopy(counts, 0, rows.counts, 0, 3);
        return rows;
    }
}
