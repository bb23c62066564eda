package io.perfcycle.rules.statistics;

import io.perfcycle.rules.internal.Sums;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Joint maximum likelihood: Newton steps for one facet at a time, all its parameters at once, and for the thresholds; each
 * round passes four times over the responses. For one run in one thread.
 */
final class RaschEstimate {
    private static final int ROUNDS = 20_000;
    private static final double CLOSE = 1e-10;
    private static final double LONGEST = 1;

    private final RaschColumns rows;
    private final int highest;
    private final double[][] parameters = new double[3][];
    private final double[] thresholds;
    private final double[] chances;

    RaschEstimate(RaschColumns rows, int highest) {
        this.rows = rows;
        this.highest = highest;
        this.thresholds = new double[highest];
        this.chances = new double[highest + 1];
        for (int facet = 0; facet < 3; facet++) {
            parameters[facet] = new double[rows.count(facet)];
        }
    }

    ManyFacetRasch.Result measures() {
        for (int round = 0; round < ROUNDS; round++) {
            double moved = 0;
            for (int facet = 0; facet < 3; facet++) {
                moved = Math.max(moved, improve(facet));
            }
            moved = Math.max(moved, improveThresholds());
            if (moved < CLOSE) {
                return result();
            }
        }
        return new ManyFacetRasch.Undefined(
                "the likelihood has no finite maximum that was found in " + ROUNDS + " rounds");
    }

    private double logit(int row) {
        return parameters[0][rows.at(0, row)] - parameters[1][rows.at(1, row)] - parameters[2][rows.at(2, row)];
    }

    /** Fills the chances of each category at a logit; returns the logarithm of their sum before division. */
    private double fill(double logit) {
        double log = 0;
        double greatest = 0;
        chances[0] = 0;
        for (int k = 1; k <= highest; k++) {
            log += logit - thresholds[k - 1];
            chances[k] = log;
            greatest = Math.max(greatest, log);
        }
        double sum = 0;
        for (int k = 0; k <= highest; k++) {
            chances[k] = Math.exp(chances[k] - greatest);
            sum += chances[k];
        }
        for (int k = 0; k <= highest; k++) {
            chances[k] /= sum;
        }
        return greatest + Math.log(sum);
    }

    private double mean() {
        double mean = 0;
        for (int k = 1; k <= highest; k++) {
            mean += k * chances[k];
        }
        return mean;
    }

    private double variance(double mean) {
        double variance = 0;
        for (int k = 0; k <= highest; k++) {
            variance += (k - mean) * (k - mean) * chances[k];
        }
        return variance;
    }

    private double improve(int facet) {
        double[] own = parameters[facet];
        double[] pull = new double[own.length];
        double[] information = new double[own.length];
        for (int row = 0; row < rows.size(); row++) {
            fill(logit(row));
            double mean = mean();
            int at = rows.at(facet, row);
            pull[at] += rows.category(row) - mean;
            information[at] += variance(mean);
        }
        double[] before = own.clone();
        for (int i = 0; i < own.length; i++) {
            if (information[i] > 0) {
                double step = pull[i] / information[i] * (facet == 0 ? 1 : -1);
                own[i] += Math.max(-LONGEST, Math.min(LONGEST, step));
            }
        }
        if (facet > 0) {
            centre(own);
        }
        return moved(before, own);
    }

    /** One Newton step of all thresholds together: their pulls are correlated. */
    private double improveThresholds() {
        if (highest < 2) {
            return 0;
        }
        double[] pull = new double[highest];
        double[][] information = new double[highest][highest];
        double[] above = new double[highest + 1];
        for (int row = 0; row < rows.size(); row++) {
            fill(logit(row));
            for (int k = highest - 1; k >= 0; k--) {
                above[k] = above[k + 1] + chances[k + 1];
                pull[k] += above[k] - (rows.category(row) > k ? 1 : 0);
            }
            for (int k = 0; k < highest; k++) {
                for (int l = 0; l < highest; l++) {
                    information[k][l] += above[Math.max(k, l)] - above[k] * above[l];
                }
            }
        }
        double[] before = thresholds.clone();
        double[] steps =
                Cholesky.of(information).map(factor -> factor.solve(pull)).orElse(new double[highest]);
        for (int k = 0; k < highest; k++) {
            thresholds[k] += Math.max(-LONGEST, Math.min(LONGEST, steps[k]));
        }
        centre(thresholds);
        return moved(before, thresholds);
    }

    private static void centre(double[] values) {
        double mean = Sums.mean(values);
        for (int i = 0; i < values.length; i++) {
            values[i] -= mean;
        }
    }

    private static double moved(double[] before, double[] after) {
        double moved = 0;
        for (int i = 0; i < before.length; i++) {
            moved = Math.max(moved, Math.abs(after[i] - before[i]));
        }
        return moved;
    }

    private ManyFacetRasch.Measures result() {
        boolean[] present = new boolean[parameters[0].length];
        double[][] fit = new double[4][parameters[2].length];
        double logLikelihood = 0;
        for (int row = 0; row < rows.size(); row++) {
            double logit = logit(row);
            double log = fill(logit);
            double mean = mean();
            double variance = variance(mean);
            double squared = Math.pow(rows.category(row) - mean, 2);
            int rater = rows.at(2, row);
            fit[0][rater] += squared;
            fit[1][rater] += variance;
            fit[2][rater] += squared / variance;
            fit[3][rater]++;
            logLikelihood += rows.category(row) * logit - log;
            for (int k = 0; k < rows.category(row); k++) {
                logLikelihood -= thresholds[k];
            }
            present[rows.at(0, row)] = true;
        }
        return new ManyFacetRasch.Measures(
                ratees(present, false),
                list(parameters[1]),
                list(parameters[2]),
                list(thresholds),
                logLikelihood,
                quotients(fit[0], fit[1]),
                quotients(fit[2], fit[3]),
                ratees(present, true));
    }

    private List<Figure> ratees(boolean[] present, boolean isFairAverage) {
        List<Figure> figures = new ArrayList<>();
        for (int ratee = 0; ratee < present.length; ratee++) {
            if (!present[ratee]) {
                figures.add(Figure.undefined("only lowest or only highest categories: no finite measure"));
            } else if (isFairAverage) {
                fill(parameters[0][ratee]);
                figures.add(Figure.of(mean()));
            } else {
                figures.add(Figure.of(parameters[0][ratee]));
            }
        }
        return figures;
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private static List<Double> quotients(double[] numerators, double[] denominators) {
        List<Double> quotients = new ArrayList<>();
        for (int i = 0; i < numerators.length; i++) {
            quotients.add(numerators[i] / denominators[i]);
        }
        return quotients;
    }
}
