package io.perfcycle.rules.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Agreement of any raters, the same number for each item, beyond chance (Fleiss 1971):
 * κ = (P̄ − Pₑ) / (1 − Pₑ), with Pᵢ = (Σ n² − m) / (m (m − 1)) and Pₑ = Σ p². The standard error where κ is 0 after Fleiss, Nee
 * and Landis (1979). κ may be negative; with one category in use it is undefined.
 *
 * @param items how many items
 * @param raters m, ratings per item
 * @param observed P̄
 * @param expected Pₑ
 * @param kappa κ
 * @param nullError the standard error where κ is 0
 * @param categoryKappas κ of each category against all others
 * @param categoryShares the share of ratings in each category
 * @param itemAgreements Pᵢ
 */
public record FleissKappa(
        int items,
        int raters,
        double observed,
        double expected,
        Figure kappa,
        Figure nullError,
        List<Figure> categoryKappas,
        List<Double> categoryShares,
        List<Double> itemAgreements) {
    private static final String ONE_CATEGORY = "0/0: agreement by chance is complete (one category)";

    /** Copies the lists. */
    public FleissKappa {
        categoryKappas = List.copyOf(categoryKappas);
        categoryShares = List.copyOf(categoryShares);
        itemAgreements = List.copyOf(itemAgreements);
    }

    /**
     * Measures.
     *
     * @param counts one row per item: how many raters chose each category
     * @return the agreement
     * @throws IllegalArgumentException if there is no item, rows differ in length or in the number of ratings, a count is
     *     negative, or items have fewer than two ratings
     */
    public static FleissKappa measure(int[][] counts) {
        int raters = checked(counts);
        int items = counts.length;
        double pairs = (double) raters * (raters - 1);
        long[] totals = new long[counts[0].length];
        double[] apart = new double[totals.length];
        List<Double> agreements = new ArrayList<>();
        double sum = 0;
        for (int[] row : counts) {
            long squares = -raters;
            for (int j = 0; j < row.length; j++) {
                squares += (long) row[j] * row[j];
                totals[j] += row[j];
                apart[j] += (double) row[j] * (raters - row[j]);
            }
            agreements.add(squares / pairs);
            sum += squares / pairs;
        }
        Margins margins = new Margins(totals, (long) items * raters);
        double observed = sum / items;
        List<Figure> categories = new ArrayList<>();
        for (int j = 0; j < totals.length; j++) {
            double share = margins.shares[j];
            categories.add(Figure.ratio(
                            apart[j], items * pairs * share * (1 - share), "0/0: all ratings or none in the category")
                    .map(disagreement -> 1 - disagreement));
        }
        return new FleissKappa(
                items,
                raters,
                observed,
                margins.expected,
                margins.isDegenerate()
                        ? Figure.undefined(ONE_CATEGORY)
                        : Figure.of((observed - margins.expected) / (1 - margins.expected)),
                margins.nullError(items * pairs),
                categories,
                margins.list(),
                agreements);
    }

    /** {@return κ in standard errors where κ is 0} */
    public Figure z() {
        return kappa.isDefined()
                ? Figure.ratio(kappa.orElseThrow(), nullError.orElseThrow(), "the standard error is 0")
                : kappa;
    }

    private static int checked(int[][] counts) {
        int raters = -1;
        for (int i = 0; i < counts.length; i++) {
            int own = 0;
            for (int count : counts[i]) {
                if (count < 0) {
                    throw new IllegalArgumentException("Item " + i + " has a negative count");
                }
                own = Math.addExact(own, count);
            }
            raters = i == 0 ? own : raters;
            if (own != raters || own < 2 || counts[i].length != counts[0].length) {
                throw new IllegalArgumentException("Item " + i + " has " + own + " ratings in " + counts[i].length
                        + " categories; all items have the same number, two or more, and the same categories");
            }
        }
        if (raters < 0) {
            throw new IllegalArgumentException("There is one item or more");
        }
        return raters;
    }

    /** What follows from the shares of categories alone. */
    private static final class Margins {
        private final double[] shares;
        private final double expected;
        private final double spread;
        private final double skew;
        private final int used;

        Margins(long[] totals, long all) {
            this.shares = new double[totals.length];
            double squares = 0;
            double apart = 0;
            double uneven = 0;
            int seen = 0;
            for (int j = 0; j < shares.length; j++) {
                double p = (double) totals[j] / all;
                shares[j] = p;
                squares += p * p;
                apart += p * (1 - p);
                uneven += p * (1 - p) * (1 - 2 * p);
                seen += totals[j] > 0 ? 1 : 0;
            }
            this.expected = squares;
            this.spread = apart;
            this.skew = uneven;
            this.used = seen;
        }

        boolean isDegenerate() {
            return used < 2;
        }

        Figure nullError(double pairs) {
            return isDegenerate()
                    ? Figure.undefined(ONE_CATEGORY)
                    : Figure.of(Math.sqrt(2 * Math.max(0, spread * spread - skew) / pairs) / spread);
        }

        List<Double> list() {
            List<Double> list = new ArrayList<>();
            for (double share : shares) {
                list.add(share);
            }
            return list;
        }
    }
}
