package io.perfcycle.rules.statistics;

import java.util.Arrays;

/**
 * Shrinks estimates with known standard errors, such as the leniency of managers, towards their common mean:
 * θ = μ + B (y − μ), B = τ² / (τ² + se²), μ weighted by 1 / (τ² + se²).
 *
 * @param method how τ² was estimated
 * @param heterogeneity Q = Σ (y − ȳ)² / se², ȳ weighted by 1 / se²
 * @param between τ², 0 where the estimate is below 0
 * @param centre μ
 * @param centreError the standard error of μ
 * @param inconsistency I², the share of variance beyond the standard errors, (Q − df) / Q, 0 at the least by its definition;
 *     undefined where Q is 0
 * @param reliabilities B by estimate
 * @param shrunken θ by estimate
 */
public record KnownVarianceShrinkage(
        Method method,
        double heterogeneity,
        double between,
        double centre,
        double centreError,
        Figure inconsistency,
        double[] reliabilities,
        double[] shrunken) {
    /** How the variance between is estimated. */
    public enum Method {
        /** DerSimonian and Laird (1986): by moments of Q. */
        DERSIMONIAN_LAIRD,
        /** Restricted maximum likelihood. */
        REML
    }

    /** Copies the arrays. */
    public KnownVarianceShrinkage {
        reliabilities = reliabilities.clone();
        shrunken = shrunken.clone();
    }

    /** {@return the reliabilities as a copy} */
    @Override
    public double[] reliabilities() {
        return reliabilities.clone();
    }

    /** {@return the shrunken estimates as a copy} */
    @Override
    public double[] shrunken() {
        return shrunken.clone();
    }

    /**
     * Shrinks.
     *
     * @param estimates two estimates or more
     * @param errors their standard errors, above 0
     * @param method how τ² is estimated
     * @return the shrunken estimates
     * @throws IllegalArgumentException if the numbers are not as said
     */
    public static KnownVarianceShrinkage estimate(double[] estimates, double[] errors, Method method) {
        if (estimates.length < 2 || errors.length != estimates.length) {
            throw new IllegalArgumentException("Two estimates or more, each with a standard error, are expected, not "
                    + estimates.length + " and " + errors.length);
        }
        if (!Arrays.stream(estimates).allMatch(Double::isFinite)
                || !Arrays.stream(errors).allMatch(error -> error > 0 && error < 1e150)) {
            throw new IllegalArgumentException("Estimates are finite and standard errors above 0");
        }
        return new Weighting(estimates, errors).shrunken(method);
    }

    /** The estimates with their variances. */
    private static final class Weighting {
        private final double[] estimates;
        private final double[] variances;

        Weighting(double[] estimates, double[] errors) {
            this.estimates = estimates;
            this.variances = Arrays.stream(errors).map(error -> error * error).toArray();
        }

        KnownVarianceShrinkage shrunken(Method method) {
            double q = heterogeneity(0);
            double df = estimates.length - 1.0;
            double between = method == Method.REML
                    ? SlopeSearch.least(
                            this::deviance,
                            this::slope,
                            Arrays.stream(variances).average().orElse(1))
                    : Math.max(0, (q - df) / (weights(0, 1) - weights(0, 2) / weights(0, 1)));
            double centre = centre(between);
            double[] reliabilities = new double[estimates.length];
            double[] shrunken = new double[estimates.length];
            for (int i = 0; i < estimates.length; i++) {
                reliabilities[i] = between / (between + variances[i]);
                shrunken[i] = centre + reliabilities[i] * (estimates[i] - centre);
            }
            return new KnownVarianceShrinkage(
                    method,
                    q,
                    between,
                    centre,
                    Math.sqrt(1 / weights(between, 1)),
                    Figure.ratio(Math.max(0, q - df), q, "0/0: all estimates are the same"),
                    reliabilities,
                    shrunken);
        }

        /** The sum of powers of the weights. */
        private double weights(double between, int power) {
            double sum = 0;
            for (double variance : variances) {
                sum += Math.pow(variance + between, -power);
            }
            return sum;
        }

        private double centre(double between) {
            double sum = 0;
            for (int i = 0; i < estimates.length; i++) {
                sum += (estimates[i] - estimates[0]) / (variances[i] + between);
            }
            return estimates[0] + sum / weights(between, 1);
        }

        private double heterogeneity(double between) {
            double centre = centre(between);
            double sum = 0;
            for (int i = 0; i < estimates.length; i++) {
                sum += (estimates[i] - centre) * (estimates[i] - centre) / (variances[i] + between);
            }
            return sum;
        }

        private double deviance(double between) {
            double sum = heterogeneity(between) + Math.log(weights(between, 1));
            for (double variance : variances) {
                sum += Math.log(variance + between);
            }
            return sum;
        }

        private double slope(double between) {
            double centre = centre(between);
            double weights = weights(between, 1);
            double slope = weights - weights(between, 2) / weights;
            for (int i = 0; i < estimates.length; i++) {
                double off = (estimates[i] - centre) / (variances[i] + between);
                slope -= off * off;
            }
            return slope;
        }
    }
}
