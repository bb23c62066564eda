package io.perfcycle.rules.statistics;

import java.util.Arrays;

/**
 * Agreement of two raters beyond chance, plain (Cohen 1960) or weighted (Cohen 1968):
 * κ = (p₀ − pₑ) / (1 − pₑ), with p₀ = Σ w p and pₑ = Σ w pᵢ. p.ⱼ. Standard errors for large samples after Fleiss, Cohen and
 * Everitt (1969). κ may be negative; where pₑ = 1 it is undefined.
 *
 * @param n pairs of ratings; 0 where only proportions are known
 * @param leftOut pairs of which one rating is missing
 * @param observed p₀
 * @param expected pₑ
 * @param kappa κ
 * @param error the standard error of κ, for intervals
 * @param nullError the standard error where κ is 0, for tests
 */
public record CohenKappa(
        int n, int leftOut, double observed, double expected, Figure kappa, Figure error, Figure nullError) {
    private static final double NOISE = 1e-14;
    private static final double ONE = 1 - NOISE;

    /**
     * From a table of counts.
     *
     * @param counts how often the first rater chose the row's and the second the column's category
     * @param weights the agreement of categories, as many as rows
     * @return the agreement
     * @throws IllegalArgumentException if the table is not square, a count is negative, or all are 0
     */
    public static CohenKappa ofCounts(long[][] counts, AgreementWeights weights) {
        long n = 0;
        double[][] shares = new double[counts.length][];
        for (int i = 0; i < counts.length; i++) {
            for (long count : counts[i]) {
                n = Math.addExact(n, count);
            }
            shares[i] = Arrays.stream(counts[i]).mapToDouble(count -> count).toArray();
        }
        return new Table(shares, weights).measure(Math.toIntExact(n), 0);
    }

    /**
     * From proportions, where the number of pairs is not known: there are no standard errors.
     *
     * @param proportions the share of each pair of categories
     * @param weights the agreement of categories
     * @return the agreement
     * @throws IllegalArgumentException if the table is not square, a share is negative, or all are 0
     */
    public static CohenKappa ofProportions(double[][] proportions, AgreementWeights weights) {
        return new Table(proportions, weights).measure(0, 0);
    }

    /**
     * From the ratings of two raters.
     *
     * @param first the first rater's categories from 0; below 0 for what is missing
     * @param second the second rater's, of the same things
     * @param weights the agreement of categories
     * @return the agreement
     * @throws IllegalArgumentException if the two differ in length, name other categories, or have no pair
     */
    public static CohenKappa ofRatings(int[] first, int[] second, AgreementWeights weights) {
        if (first.length != second.length) {
            throw new IllegalArgumentException(
                    "Raters rate the same things, not " + first.length + " and " + second.length);
        }
        double[][] counts = new double[weights.categories()][weights.categories()];
        int n = 0;
        for (int i = 0; i < first.length; i++) {
            if (Math.max(first[i], second[i]) >= counts.length) {
                throw new IllegalArgumentException("There is no category " + Math.max(first[i], second[i]));
            }
            if (first[i] >= 0 && second[i] >= 0) {
                counts[first[i]][second[i]]++;
                n++;
            }
        }
        return new Table(counts, weights).measure(n, first.length - n);
    }

    /** {@return κ in standard errors where κ is 0} */
    public Figure z() {
        return kappa.isDefined() && nullError.isDefined()
                ? Figure.ratio(kappa.orElseThrow(), nullError.orElseThrow(), "the standard error is 0")
                : kappa.isDefined() ? nullError : kappa;
    }

    /** The shares of a table with what follows from its margins. */
    private static final class Table {
        private final double[][] shares;
        private final AgreementWeights weights;
        private final int q;
        private final double[] rows;
        private final double[] columns;
        private final double[] rowWeights;
        private final double[] columnWeights;

        Table(double[][] values, AgreementWeights weights) {
            this.weights = weights;
            this.q = values.length;
            this.rows = new double[q];
            this.columns = new double[q];
            this.rowWeights = new double[q];
            this.columnWeights = new double[q];
            this.shares = new double[q][q];
            double whole = checkedSum(values, weights);
            for (int i = 0; i < q; i++) {
                for (int j = 0; j < q; j++) {
                    shares[i][j] = values[i][j] / whole;
                    rows[i] += shares[i][j];
                    columns[j] += shares[i][j];
                }
            }
            for (int i = 0; i < q; i++) {
                for (int j = 0; j < q; j++) {
                    rowWeights[i] += columns[j] * weights.at(i, j);
                    columnWeights[j] += rows[i] * weights.at(i, j);
                }
            }
        }

        private static double checkedSum(double[][] values, AgreementWeights weights) {
            double sum = 0;
            for (double[] row : values) {
                for (double value : row) {
                    sum += value;
                    if (!(value >= 0)) {
                        throw new IllegalArgumentException("A count or share is not negative");
                    }
                }
                if (row.length != values.length || weights.categories() != values.length) {
                    throw new IllegalArgumentException("The table is square, with a weight for each cell");
                }
            }
            if (!(sum > 0) || Double.isInfinite(sum)) {
                throw new IllegalArgumentException("There is one pair of ratings or more");
            }
            return sum;
        }

        CohenKappa measure(int n, int leftOut) {
            double observed = 0;
            double expected = 0;
            for (int i = 0; i < q; i++) {
                expected += rows[i] * rowWeights[i];
                for (int j = 0; j < q; j++) {
                    observed += shares[i][j] * weights.at(i, j);
                }
            }
            if (expected >= ONE) {
                Figure none = Figure.undefined("0/0: agreement by chance is complete (one category)");
                return new CohenKappa(n, leftOut, observed, expected, none, none, none);
            }
            double kappa = (observed - expected) / (1 - expected);
            Figure error = error(n, kappa, expected, true);
            return new CohenKappa(
                    n, leftOut, observed, expected, Figure.of(kappa), error, error(n, kappa, expected, false));
        }

        private Figure error(int n, double kappa, double expected, boolean observed) {
            if (n == 0) {
                return Figure.undefined("the number of pairs is not known");
            }
            double spread = observed ? 1 - kappa : 1;
            double centre = observed ? kappa - expected * (1 - kappa) : expected;
            double sum = 0;
            for (int i = 0; i < q; i++) {
                for (int j = 0; j < q; j++) {
                    double share = observed ? shares[i][j] : rows[i] * columns[j];
                    double off = weights.at(i, j) - (rowWeights[i] + columnWeights[j]) * spread;
                    sum += share * off * off;
                }
            }
            double difference = sum - centre * centre;
            double variance = difference <= NOISE * sum ? 0 : difference;
            return Figure.of(Math.sqrt(variance / n) / (1 - expected));
        }
    }
}
