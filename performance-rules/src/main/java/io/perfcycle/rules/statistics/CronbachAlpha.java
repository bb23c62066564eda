package io.perfcycle.rules.statistics;

import io.perfcycle.rules.internal.Sums;
import java.util.ArrayList;
import java.util.List;

/**
 * How well the items of a scale hang together (Cronbach 1951): α = k / (k − 1) (1 − Σ s² / s_T²), with variances of samples; it
 * equals ICC(3,k) of the table of people by items. May be negative, below −1 too.
 *
 * @param n people with an answer to every item
 * @param items k, 2 or more
 * @param leftOut people with a missing answer
 * @param alpha α
 * @param standardised k r̄ / (1 + (k − 1) r̄)
 * @param meanCorrelation r̄, the mean correlation between items
 * @param withoutItem α without each item; undefined for two items
 * @param itemTotals the correlation of each item with the sum of the others
 * @param itemVariances the variance of each item
 * @param totalVariance the variance of the sums
 */
public record CronbachAlpha(
        int n,
        int items,
        int leftOut,
        Figure alpha,
        Figure standardised,
        Figure meanCorrelation,
        List<Figure> withoutItem,
        List<Figure> itemTotals,
        List<Double> itemVariances,
        double totalVariance) {
    private static final String NO_TOTAL = "0/0: all people have the same sum";
    private static final String NO_SPREAD = "an item has no variance";

    /** Copies the lists. */
    public CronbachAlpha {
        withoutItem = List.copyOf(withoutItem);
        itemTotals = List.copyOf(itemTotals);
        itemVariances = List.copyOf(itemVariances);
    }

    /**
     * Measures.
     *
     * @param table one row per person, one column per item; rows with a hole are left out and counted
     * @return the figures
     * @throws IllegalArgumentException if fewer than two complete rows or two items are left
     */
    public static CronbachAlpha measure(RatingTable table) {
        RatingTable full = table.complete();
        int k = full.raters();
        if (full.targets() < 2 || k < 2) {
            throw new IllegalArgumentException(
                    "Two complete rows and two items or more are expected, not " + full.targets() + " and " + k);
        }
        return new Items(full).measure();
    }

    /** The covariances of the items, of which everything follows. */
    private static final class Items {
        private final RatingTable table;
        private final int k;
        private final double[][] covariances;

        Items(RatingTable table) {
            this.table = table;
            this.k = table.raters();
            this.covariances = new double[k][k];
            double[][] columns = new double[k][];
            for (int i = 0; i < k; i++) {
                columns[i] = table.column(i);
                covariances[i][i] = Sums.squares(columns[i]) / (table.targets() - 1);
                for (int j = 0; j < i; j++) {
                    double covariance = Sums.products(columns[i], columns[j]) / (table.targets() - 1);
                    covariances[i][j] = covariance;
                    covariances[j][i] = covariance;
                }
            }
        }

        CronbachAlpha measure() {
            List<Figure> without = new ArrayList<>();
            List<Figure> totals = new ArrayList<>();
            List<Double> variances = new ArrayList<>();
            for (int i = 0; i < k; i++) {
                without.add(k == 2 ? Figure.undefined("one item is left") : alpha(i));
                totals.add(itemTotal(i));
                variances.add(covariances[i][i]);
            }
            Figure correlation = meanCorrelation();
            Figure standardised = correlation.isDefined()
                    ? Figure.ratio(
                            k * correlation.orElseThrow(),
                            1 + (k - 1) * correlation.orElseThrow(),
                            "1 + (k - 1) r is 0")
                    : correlation;
            return new CronbachAlpha(
                    table.targets(),
                    k,
                    table.leftOut(),
                    alpha(-1),
                    standardised,
                    correlation,
                    without,
                    totals,
                    variances,
                    total(-1));
        }

        private Figure alpha(int without) {
            double own = 0;
            for (int i = 0; i < k; i++) {
                own += i == without ? 0 : covariances[i][i];
            }
            double count = without < 0 ? k : k - 1;
            return Figure.ratio(own, total(without), NO_TOTAL).map(share -> count / (count - 1) * (1 - share));
        }

        private double total(int without) {
            double sum = 0;
            double size = 0;
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    sum += i == without || j == without ? 0 : covariances[i][j];
                }
                size += covariances[i][i];
            }
            return Math.abs(sum) <= 1e-13 * k * size ? 0 : sum;
        }

        private Figure itemTotal(int item) {
            double together = 0;
            for (int j = 0; j < k; j++) {
                together += j == item ? 0 : covariances[item][j];
            }
            double spread = Math.sqrt(covariances[item][item] * Math.max(0, total(item)));
            return Figure.ratio(together, spread, "the item or the sum of the others has no variance");
        }

        private Figure meanCorrelation() {
            double sum = 0;
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < i; j++) {
                    double spread = Math.sqrt(covariances[i][i] * covariances[j][j]);
                    if (spread == 0) {
                        return Figure.undefined(NO_SPREAD);
                    }
                    sum += covariances[i][j] / spread;
                }
            }
            return Figure.of(2 * sum / (k * (k - 1.0)));
        }
    }
}
