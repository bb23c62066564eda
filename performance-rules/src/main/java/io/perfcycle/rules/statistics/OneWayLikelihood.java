package io.perfcycle.rules.statistics;

import io.perfcycle.rules.internal.Sums;
import java.util.List;

/** The likelihood of a one-way layout with random effects, as a function of γ = variance between / variance within. */
final class OneWayLikelihood {
    private final double[] sizes;
    private final double[] means;
    private final double within;
    private final double n;
    private final boolean isRestricted;

    OneWayLikelihood(List<double[]> groups, boolean isRestricted) {
        this.isRestricted = isRestricted;
        this.sizes = groups.stream().mapToDouble(group -> group.length).toArray();
        this.means = groups.stream().mapToDouble(Sums::mean).toArray();
        double squares = 0;
        double count = 0;
        for (double[] group : groups) {
            squares += Sums.squares(group);
            count += group.length;
        }
        this.within = squares;
        this.n = count;
    }

    /** γ that makes the likelihood greatest, 0 at the least. */
    double best() {
        return SlopeSearch.least(this::deviance, this::slope, 1);
    }

    double centre(double ratio) {
        double sum = 0;
        double all = 0;
        for (int i = 0; i < sizes.length; i++) {
            double weight = weight(i, ratio);
            sum += weight * (means[i] - means[0]);
            all += weight;
        }
        return means[0] + sum / all;
    }

    double varianceWithin(double ratio) {
        return quadratic(ratio) / degrees();
    }

    double logLikelihood(double ratio) {
        return -(deviance(ratio) + degrees() * (1 + Math.log(2 * Math.PI / degrees()))) / 2;
    }

    private double degrees() {
        return isRestricted ? n - 1 : n;
    }

    private double weight(int group, double ratio) {
        return sizes[group] / (1 + ratio * sizes[group]);
    }

    private double quadratic(double ratio) {
        double centre = centre(ratio);
        double sum = within;
        for (int i = 0; i < sizes.length; i++) {
            sum += weight(i, ratio) * (means[i] - centre) * (means[i] - centre);
        }
        return sum;
    }

    private double deviance(double ratio) {
        double sum = degrees() * Math.log(quadratic(ratio));
        double weights = 0;
        for (int i = 0; i < sizes.length; i++) {
            sum += Math.log1p(ratio * sizes[i]);
            weights += weight(i, ratio);
        }
        return isRestricted ? sum + Math.log(weights) : sum;
    }

    private double slope(double ratio) {
        double centre = centre(ratio);
        double change = 0;
        double weights = 0;
        double squaredWeights = 0;
        for (int i = 0; i < sizes.length; i++) {
            double weight = weight(i, ratio);
            double off = weight * (means[i] - centre);
            change -= off * off;
            weights += weight;
            squaredWeights += weight * weight;
        }
        double slope = degrees() * change / quadratic(ratio) + weights;
        return isRestricted ? slope - squaredWeights / weights : slope;
    }
}
