package io.perfcycle.quickstart.csv;

/**
 * How much a table may hold; checked while reading, before anything is kept.
 *
 * @param maxBytes the greatest size of a file in bytes
 * @param maxCell the greatest length of a cell, and of a CSV header line, in characters
 * @param maxColumns the greatest number of columns
 * @param maxProblems how many problems are kept in full; the rest are counted
 */
public record TableLimits(long maxBytes, int maxCell, int maxColumns, int maxProblems) {
    private static final TableLimits STANDARD = new TableLimits(256L << 20, 64 << 10, 1000, 100);

    /** Refuses limits below 1. */
    public TableLimits {
        if (maxBytes < 1 || maxCell < 1 || maxColumns < 1 || maxProblems < 1) {
            throw new IllegalArgumentException("Every limit of a table is at least 1");
        }
    }

    /**
     * 256 MiB, cells of 65,536 characters, 1,000 columns, 100 problems.
     *
     * @return the limits
     */
    public static TableLimits standard() {
        return STANDARD;
    }
}
