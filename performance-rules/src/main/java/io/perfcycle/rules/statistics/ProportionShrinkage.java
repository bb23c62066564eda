package io.perfcycle.rules.statistics;

import io.perfcycle.rules.internal.Sums;

/**
 * Shrinks proportions of equally many trials towards their mean as Efron and Morris (1975, 1977) shrink batting averages:
 * z = ȳ + c (y − ȳ), c = 1 − (k − 3) σ² / Σ (y − ȳ)², σ² = ȳ (1 − ȳ) / trials. A c below 0 is told as it is; z takes it as 0, the
 * positive part.
 *
 * @param trials how many trials each proportion has
 * @param mean ȳ
 * @param variance σ²
 * @param factor c; undefined where all proportions are the same
 * @param shrunken z by proportion; their mean where c is undefined
 */
public record ProportionShrinkage(int trials, double mean, double variance, Figure factor, double[] shrunken) {
    private static final int FEWEST = 4;

    /** Copies the array. */
    public ProportionShrinkage {
        shrunken = shrunken.clone();
    }

    /** {@return the shrunken proportions as a copy} */
    @Override
    public double[] shrunken() {
        return shrunken.clone();
    }

    /**
     * Shrinks.
     *
     * @param hits successes, four numbers or more from 0 to trials
     * @param trials how many trials each, 1 or more
     * @return the shrunken proportions
     * @throws IllegalArgumentException if the numbers are not as said
     */
    public static ProportionShrinkage estimate(int[] hits, int trials) {
        if (hits.length < FEWEST || trials < 1) {
            throw new IllegalArgumentException(
                    "Four proportions or more of one trial or more are expected, not " + hits.length + " of " + trials);
        }
        double[] shares = new double[hits.length];
        for (int i = 0; i < hits.length; i++) {
            if (hits[i] < 0 || hits[i] > trials) {
                throw new IllegalArgumentException(hits[i] + " is not from 0 to " + trials);
            }
            shares[i] = (double) hits[i] / trials;
        }
        double mean = Sums.mean(shares);
        double variance = mean * (1 - mean) / trials;
        Figure factor = Figure.ratio(
                        (hits.length - 3) * variance, Sums.squares(shares), "0/0: all proportions are the same")
                .map(share -> 1 - share);
        double kept = Math.max(0, factor.value().orElse(0));
        for (int i = 0; i < shares.length; i++) {
            shares[i] = mean + kept * (shares[i] - mean);
        }
        return new ProportionShrinkage(trials, mean, variance, factor, shares);
    }
}
