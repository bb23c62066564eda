package io.perfcycle.rules.calibration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Ranks, percentiles and normal scores of scores among each other. Stateless. */
public final class RankNormalisation {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

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
            int below = below(sorted, value);
            int upTo = upTo(sorted, value);
            double rank = (below + 1 + upTo) / 2.0;
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
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] scores = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double rank = (below(sorted, values[i]) + 1 + upTo(sorted, values[i])) / 2.0;
            scores[i] = NORMAL.inverseCumulativeProbability(formula.probability(rank, values.length));
        }
        return scores;
    }

    private static int below(double[] sorted, double value) {
        return boundary(sorted, value, false);
    }

    private static int upTo(double[] sorted, double value) {
        return boundary(sorted, value, true);
    }

    /** How many are lower, or lower or equal. */
    private static int boundary(double[] sorted, double value, boolean inclusive) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] < value || (inclusive && sorted[middle] == value)) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
