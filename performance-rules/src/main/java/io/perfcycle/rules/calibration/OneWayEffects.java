package io.perfcycle.rules.calibration;

import java.util.List;

/**
 * Effects of groups in a one-way layout with random effects, shrunk by their reliability: Empirical Bayes with variances by
 * the method of moments. A negative variance between groups counts as 0.
 */
final class OneWayEffects {
    private final double[] means;
    private final double[] reliabilities;
    private final double within;
    private final double between;
    private final double centre;

    private OneWayEffects(double[] means, double[] sizes, double within, double between) {
        this.means = means;
        this.within = within;
        this.between = between;
        this.reliabilities = new double[means.length];
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < means.length; i++) {
            reliabilities[i] = between == 0 ? 0 : between / (between + within / sizes[i]);
            double precision = between == 0 ? sizes[i] : reliabilities[i];
            sum += precision * means[i];
            weights += precision;
        }
        this.centre = sum / weights;
    }

    /** The effects of two groups or more, one of them with two values or more. */
    static OneWayEffects of(List<double[]> groups) {
        int k = groups.size();
        double[] means = new double[k];
        double[] sizes = new double[k];
        double squaresWithin = 0;
        double n = 0;
        double squaredSizes = 0;
        double sum = 0;
        for (int i = 0; i < k; i++) {
            double[] group = groups.get(i);
            means[i] = Moments.mean(group);
            sizes[i] = group.length;
            squaresWithin += Moments.squares(group);
            n += group.length;
            squaredSizes += (double) group.length * group.length;
            sum += means[i] * group.length;
        }
        double grand = sum / n;
        double squaresBetween = 0;
        for (int i = 0; i < k; i++) {
            squaresBetween += sizes[i] * (means[i] - grand) * (means[i] - grand);
        }
        double within = squaresWithin / (n - k);
        double size = (n - squaredSizes / n) / (k - 1);
        double between = Math.max(0, (squaresBetween / (k - 1) - within) / size);
        return new OneWayEffects(means, sizes, within, between);
    }

    double mean(int group) {
        return means[group];
    }

    double reliability(int group) {
        return reliabilities[group];
    }

    double effect(int group) {
        return reliabilities[group] * (means[group] - centre);
    }

    double within() {
        return within;
    }

    double between() {
        return between;
    }

    double centre() {
        return centre;
    }
}
