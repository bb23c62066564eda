package io.perfcycle.rules.simulation;

/** Means and squared deviations of many figures, added up one replication at a time (Welford 1962). Not thread safe. */
final class Tally {
    final long[] counts;
    final double[] means;
    final double[] squares;

    Tally(int figures) {
        counts = new long[figures];
        means = new double[figures];
        squares = new double[figures];
    }

    /** Adds a figure, unless it is missing. */
    void add(int place, double figure) {
        if (!Double.isNaN(figure)) {
            long n = ++counts[place];
            double before = figure - means[place];
            means[place] += before / n;
            squares[place] += before * (figure - means[place]);
        }
    }

    Estimate estimate(int place) {
        long n = counts[place];
        return new Estimate(
                n,
                n == 0 ? Double.NaN : means[place],
                n < 2 ? Double.NaN : Math.sqrt(Math.max(0, squares[place]) / (n - 1)));
    }
}
