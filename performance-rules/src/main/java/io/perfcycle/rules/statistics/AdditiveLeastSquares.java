package io.perfcycle.rules.statistics;

import io.perfcycle.rules.internal.Sums;
import org.jspecify.annotations.Nullable;

/**
 * Normal equations of y = ratee + rater with the ratees absorbed: each ratee's effect is the mean of what raters leave. What
 * remains for raters is solved by conjugate gradients, one pass over the ratings per step. For one run in one thread.
 */
final class AdditiveLeastSquares {
    private static final double CLOSE = 1e-28;

    private final RatingColumns ratings;
    private final int[] perRatee;
    private final double[] perRater;
    private final double origin;

    AdditiveLeastSquares(RatingColumns ratings) {
        this.ratings = ratings;
        this.perRatee = new int[ratings.rateeCount()];
        this.perRater = new double[ratings.raterCount()];
        this.origin = ratings.value(0);
        for (int at = 0; at < ratings.size(); at++) {
            perRatee[ratings.ratee(at)]++;
            perRater[ratings.rater(at)]++;
        }
    }

    /** The effects of raters up to a constant. */
    double[] raters() {
        int k = perRater.length;
        double[] effects = new double[k];
        double[] rest = absorbed(null);
        double[] scaled = scaled(rest);
        double[] direction = scaled.clone();
        double size = product(rest, scaled);
        double enough = size * CLOSE;
        for (int step = 0; step < 20 * k + 100 && size > enough && size > 0; step++) {
            double[] turned = absorbed(direction);
            double curve = product(direction, turned);
            if (!(curve > 0)) {
                break;
            }
            double length = size / curve;
            for (int j = 0; j < k; j++) {
                effects[j] += length * direction[j];
                rest[j] -= length * turned[j];
            }
            scaled = scaled(rest);
            double next = product(rest, scaled);
            for (int j = 0; j < k; j++) {
                direction[j] = scaled[j] + next / size * direction[j];
            }
            size = next;
        }
        return effects;
    }

    /** The effects of ratees, given those of raters. */
    double[] rateesGiven(double[] raters) {
        double[] ratees = new double[perRatee.length];
        for (int at = 0; at < ratings.size(); at++) {
            ratees[ratings.ratee(at)] += ratings.value(at) - origin - raters[ratings.rater(at)];
        }
        for (int i = 0; i < ratees.length; i++) {
            ratees[i] = ratees[i] / perRatee[i] + origin;
        }
        return ratees;
    }

    double residual(double[] ratees, double[] raters) {
        double sum = 0;
        double greatest = 0;
        for (int at = 0; at < ratings.size(); at++) {
            double off = ratings.value(at) - ratees[ratings.ratee(at)] - raters[ratings.rater(at)];
            sum += off * off;
            greatest = Math.max(greatest, Math.abs(ratings.value(at)));
        }
        return Sums.cleared(sum, 10 * greatest, ratings.size());
    }

    /** By rater, the sum of values (of ratings, or of a rater's effect) minus the ratee's mean of them. */
    private double[] absorbed(double @Nullable [] raters) {
        double[] means = new double[perRatee.length];
        for (int at = 0; at < ratings.size(); at++) {
            means[ratings.ratee(at)] += value(raters, at);
        }
        for (int i = 0; i < means.length; i++) {
            means[i] /= perRatee[i];
        }
        double[] sums = new double[perRater.length];
        for (int at = 0; at < ratings.size(); at++) {
            sums[ratings.rater(at)] += value(raters, at) - means[ratings.ratee(at)];
        }
        return sums;
    }

    private double value(double @Nullable [] raters, int at) {
        return raters == null ? ratings.value(at) - origin : raters[ratings.rater(at)];
    }

    private double[] scaled(double[] values) {
        double[] scaled = new double[values.length];
        for (int j = 0; j < values.length; j++) {
            scaled[j] = values[j] / perRater[j];
        }
        return scaled;
    }

    private static double product(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
