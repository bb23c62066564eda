package io.perfcycle.rules.fairness;

import io.perfcycle.rules.statistics.Figure;
import io.perfcycle.rules.statistics.MeanDifference;

/**
 * How far the means of two groups' ratings lie apart, in pooled standard deviations: Cohen's {@code d}, and Hedges's
 * {@code g}, which corrects it for few people by {@code 1 − 3 / (4(n₁ + n₂ − 2) − 1)}. Positive where the first group is
 * ahead. Sources: Cohen 1988; Hedges 1981.
 *
 * @param meanDifference the first mean less the second, in units of the scores
 * @param cohensD the difference in pooled standard deviations
 * @param hedgesG the same, corrected
 */
public record StandardisedDifference(Figure meanDifference, Figure cohensD, Figure hedgesG) {
    /**
     * Measures.
     *
     * @param ratings the counts of two groups, 0 and 1
     * @param unit how many whole numbers make one unit of the scores, such as 10 for one decimal
     * @return the differences
     */
    public static StandardisedDifference of(Histogram ratings, double unit) {
        double[] mean = new double[2];
        double[] squares = new double[2];
        for (int group = 0; group < 2; group++) {
            double n = ratings.n(group);
            if (n == 0) {
                Figure none = Figure.undefined("a group has no rating");
                return new StandardisedDifference(none, none, none);
            }
            mean[group] = ratings.sum(group) / (n * unit);
            for (int level = 0; level < ratings.levels(); level++) {
                double distance = ratings.score(level) / unit - mean[group];
                squares[group] += ratings.count(group, level) * distance * distance;
            }
        }
        double apart = (double) Math.subtractExact(
                Math.multiplyExact(ratings.sum(0), ratings.n(1)), Math.multiplyExact(ratings.sum(1), ratings.n(0)));
        double difference = apart / ((double) ratings.n(0) * ratings.n(1) * unit);
        if (ratings.n(0) + ratings.n(1) < 3) {
            Figure few = Figure.undefined("fewer than three ratings");
            return new StandardisedDifference(Figure.of(difference), few, few);
        }
        MeanDifference kernel = new MeanDifference(
                Math.toIntExact(ratings.n(0)),
                Math.toIntExact(ratings.n(1)),
                difference,
                deviation(squares[0], ratings.n(0)),
                deviation(squares[1], ratings.n(1)));
        Figure d = kernel.cohensD();
        return new StandardisedDifference(
                Figure.of(difference), d, d.map(value -> value * kernel.approximateCorrection()));
    }

    /** That of one rating does not count in the pooled one, whatever it is. */
    private static double deviation(double squares, long n) {
        return n < 2 ? 0 : Math.sqrt(squares / (n - 1));
    }
}
