package io.perfcycle.rules.statistics;

import java.util.Arrays;

/**
 * Agreement of any raters, in any number per item, beyond chance as Gwet (2008, 2014) defines it: AC1 without and AC2 with
 * weights. It stays stable where one category is chosen most. (pₐ − pₑ) / (1 − pₑ) with pₑ = T / (q (q − 1)) Σ π (1 − π), T the
 * sum of all weights and π the mean over items of the shares of categories.
 *
 * @param items items with one rating or more
 * @param pairable of them, with two or more, which alone tell agreement
 * @param leftOut items without a rating
 * @param observed pₐ
 * @param expected pₑ
 * @param coefficient AC1 or AC2
 */
public record GwetCoefficient(
        int items, int pairable, int leftOut, Figure observed, Figure expected, Figure coefficient) {
    /**
     * Measures.
     *
     * @param counts one row per item: how many raters chose each category
     * @param weights the agreement of categories, as many as columns
     * @return the agreement
     * @throws IllegalArgumentException if a count is negative or a row has another length than the weights
     */
    public static GwetCoefficient measure(int[][] counts, AgreementWeights weights) {
        int q = weights.categories();
        double[] shares = new double[q];
        double agreement = 0;
        int items = 0;
        int pairable = 0;
        for (int[] row : counts) {
            long ratings = ratings(row, q);
            items += ratings > 0 ? 1 : 0;
            for (int k = 0; k < q && ratings > 0; k++) {
                shares[k] += (double) row[k] / ratings;
            }
            if (ratings > 1) {
                pairable++;
                agreement += agreement(row, ratings, weights);
            }
        }
        int leftOut = counts.length - items;
        if (pairable == 0) {
            Figure none = Figure.undefined("no item has two ratings");
            return new GwetCoefficient(items, 0, leftOut, none, none, none);
        }
        Figure observed = Figure.of(agreement / pairable);
        if (q < 2) {
            Figure none = Figure.undefined("0/0: there is one category");
            return new GwetCoefficient(items, pairable, leftOut, observed, none, none);
        }
        double expected = expected(shares, items, weights);
        return new GwetCoefficient(
                items,
                pairable,
                leftOut,
                observed,
                Figure.of(expected),
                Figure.ratio(observed.orElseThrow() - expected, 1 - expected, "0/0: agreement by chance is complete"));
    }

    private static double expected(double[] shares, int items, AgreementWeights weights) {
        int q = shares.length;
        double apart = 0;
        for (double share : shares) {
            double pi = share / items;
            apart += pi * (1 - pi);
        }
        return weights.sum() / ((double) q * (q - 1)) * apart;
    }

    private static double agreement(int[] row, long ratings, AgreementWeights weights) {
        double sum = 0;
        for (int k = 0; k < row.length; k++) {
            double alike = -1;
            for (int l = 0; l < row.length && row[k] > 0; l++) {
                alike += weights.at(k, l) * row[l];
            }
            sum += row[k] > 0 ? row[k] * alike : 0;
        }
        return sum / ((double) ratings * (ratings - 1));
    }

    private static long ratings(int[] row, int categories) {
        if (row.length != categories || Arrays.stream(row).anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("An item has " + categories + " counts, none negative");
        }
        return Arrays.stream(row).asLongStream().sum();
    }
}
