package io.perfcycle.rules.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The noncentral t distribution. T = (Z + δ) / U with U = √(χ² / ν), so P(T ≤ t) is the mean of Φ(t U − δ) over U. With U = eˣ the
 * integrand is smooth and falls off on both sides, for which equal steps converge faster than any power. Stateless.
 */
final class NoncentralT {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double TAIL = 42;
    private static final double CLOSE = 1e-15;

    private NoncentralT() {}

    /** P(T ≤ t) for ν degrees of freedom and noncentrality δ. */
    static double probability(double t, double degrees, double noncentrality) {
        double step = 0.12 / Math.sqrt(Math.max(1, degrees)) / Math.max(1, Math.abs(t) / Math.sqrt(degrees) / 2);
        double sum = 0;
        double all = 0;
        for (int side = 0; side < 2; side++) {
            double direction = side == 0 ? step : -step;
            for (double x = side == 0 ? 0 : -step; ; x += direction) {
                double height = degrees * x - degrees * Math.expm1(2 * x) / 2;
                if (height < -TAIL) {
                    break;
                }
                double weight = Math.exp(height);
                all += weight;
                sum += weight * NORMAL.cumulativeProbability(t * Math.exp(x) - noncentrality);
            }
        }
        return sum / all;
    }

    /** The noncentrality for which P(T ≤ t) is the given probability, which falls as it grows. */
    static double noncentrality(double t, double degrees, double probability) {
        double reach = 1;
        while (probability(t, degrees, t - reach) < probability) {
            reach *= 2;
        }
        double low = t - reach;
        reach = 1;
        while (probability(t, degrees, t + reach) > probability) {
            reach *= 2;
        }
        double high = t + reach;
        while (high - low > CLOSE * Math.max(1, Math.abs(low))) {
            double middle = (low + high) / 2;
            if (middle <= low || middle >= high) {
                break;
            }
            if (probability(t, degrees, middle) > probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
