package io.perfcycle.rules.calibration;

import io.perfcycle.rules.statistics.NormalScore;
import io.perfcycle.rules.statistics.RankScores;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Ranks, percentiles and normal scores of scores among each other. Stateless. */
public final class RankNormalisation {
    private RankNormalisation() {}

    /**
     * Ranks and percentiles.
     *
     * @param scores the scores
     * @return the rank of each, in the same order
     */
    public static List<RankScore> ranks(List<BigDecimal> scores) {
        double[] values = scores.stream().mapToDouble(BigDecimal::doubleValue).toArray();
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        List<RankScore> ranks = new ArrayList<>();
        int n = values.length;
        for (double value : values) {
            int below = RankScores.below(sorted, n, value);
            int upTo = RankScores.upTo(sorted, n, value);
            double rank = RankScores.rank(sorted, n, value);
            ranks.add(new RankScore(
                    Moments.decimal(rank),
                    Moments.decimal((rank - 0.5) / n),
                    Moments.decimal((double) upTo / n),
                    Moments.decimal(n == 1 ? 0 : (double) below / (n - 1))));
        }
        return ranks;
    }

    /**
     * Normal scores.
     *
     * @param scores the scores
     * @param formula how ranks become probabilities
     * @return the normal score of each, in the same order, with 12 digits after the point
     */
    public static List<BigDecimal> normalScores(List<BigDecimal> scores, NormalScore formula) {
        double[] values = scores.stream().mapToDouble(BigDecimal::doubleValue).toArray();
        return Arrays.stream(normalScores(values, formula))
                .mapToObj(Moments::decimal)
                .toList();
    }

    static double[] normalScores(double[] values, NormalScore formula) {
        double[] scores = values.clone();
        RankScores.normalScores(scores, scores.length, new double[scores.length], formula);
        return scores;
    }
}
