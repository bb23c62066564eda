package io.perfcycle.rules.statistics;

import io.perfcycle.core.value.Rounding;
import java.math.BigDecimal;

/**
 * How far raters of one group agree on one item.
 *
 * <p>{@code r_wg = 1 − s² / σ²}, with the sample variance {@code s²} and the variance {@code σ² = (A² − 1) / 12} of
 * answers that are spread evenly over the {@code A} points of the scale (James, Demaree and Wolf 1984); below 0 it is
 * told as 0. {@code AD} is the mean distance of the answers from their mean (Burke, Finkelstein and Dusig 1999), in
 * points of the scale. Both are exact up to one rounding at the end.
 *
 * <p>Stateless.
 */
public final class WithinGroupAgreement {
    private static final int FEWEST = 2;
    private static final int NULL_DIVISOR = 12;

    private WithinGroupAgreement() {}

    /**
     * Agreement beyond what even spreading would give.
     *
     * @param scores the answers, two or more
     * @param points how many points the scale has, 2 or more
     * @param rounding the rounding at the end
     * @return r_wg from 0 to 1
     */
    public static BigDecimal rwg(int[] scores, int points, Rounding rounding) {
        check(scores);
        if (points < FEWEST) {
            throw new IllegalArgumentException("A scale has two points or more, not " + points);
        }
        long n = scores.length;
        long sum = 0;
        long squares = 0;
        for (int score : scores) {
            sum += score;
            squares += (long) score * score;
        }
        BigDecimal spread = BigDecimal.valueOf(NULL_DIVISOR * (n * squares - sum * sum));
        BigDecimal even = BigDecimal.valueOf(n * (n - 1) * ((long) points * points - 1));
        BigDecimal agreement = BigDecimal.ONE.subtract(spread.divide(even, Rounding.INTERMEDIATE));
        return rounding.round(agreement.max(BigDecimal.ZERO));
    }

    /**
     * The mean distance from the mean.
     *
     * @param scores the answers, two or more
     * @param rounding the rounding at the end
     * @return the distance, 0 or more, in points of the scale
     */
    public static BigDecimal averageDeviation(int[] scores, Rounding rounding) {
        check(scores);
        long n = scores.length;
        long sum = 0;
        for (int score : scores) {
            sum += score;
        }
        long distances = 0;
        for (int score : scores) {
            distances += Math.abs(n * score - sum);
        }
        return rounding.round(BigDecimal.valueOf(distances).divide(BigDecimal.valueOf(n * n), Rounding.INTERMEDIATE));
    }

    private static void check(int[] scores) {
        if (scores.length < FEWEST) {
            throw new IllegalArgumentException("Agreement takes two answers or more, not " + scores.length);
        }
    }
}
