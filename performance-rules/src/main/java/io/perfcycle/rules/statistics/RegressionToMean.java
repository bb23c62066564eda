package io.perfcycle.rules.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How far people who were chosen by a cutoff fall back when they are measured again, without any change of theirs (Davis 1976;
 * Barnett, van der Pols and Dobson 2005): RTM = (σ_w² / m) / √(σ_b² + σ_w² / m) · C(z), C = φ(z) / (1 − Φ(z)).
 *
 * @param z the distance of the cutoff from the mean in standard deviations, in the direction of the choice
 * @param hazard C(z)
 * @param effect RTM, 0 or more
 * @param expectedFirst the mean of those chosen when they are chosen
 * @param expectedSecond their mean when they are measured again
 */
public record RegressionToMean(double z, double hazard, double effect, double expectedFirst, double expectedSecond) {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double FAR = 38;

    /**
     * Computes for a normal distribution.
     *
     * @param mean the mean of all
     * @param between σ_b², the variance of true values, 0 or more
     * @param within σ_w², the variance of one measurement, 0 or more; not both 0
     * @param choice who is chosen
     * @return the effect
     * @throws IllegalArgumentException if a variance is not as said
     */
    public static RegressionToMean of(double mean, double between, double within, Choice choice) {
        double error = within / choice.measurements();
        double deviation = Math.sqrt(between + error);
        if (!(between >= 0) || !(within >= 0) || !(deviation > 0)) {
            throw new IllegalArgumentException(
                    "Variances are 0 or more and not both 0, not " + between + " and " + within);
        }
        double side = choice.isUpper() ? 1 : -1;
        double z = side * (choice.cutoff() - mean) / deviation;
        double hazard = hazard(z);
        double first = deviation * hazard;
        double effect = error / deviation * hazard;
        return new RegressionToMean(z, hazard, effect, mean + side * first, mean + side * (first - effect));
    }

    /** φ / (1 − Φ); far out by its asymptotic series, where both underflow. */
    private static double hazard(double z) {
        return z < FAR ? NORMAL.density(z) / NORMAL.survivalProbability(z) : z + 1 / z - 2 / (z * z * z);
    }

    /**
     * Who is chosen.
     *
     * @param cutoff by which value
     * @param measurements m, how many measurements are averaged, 1 or more
     * @param isUpper whether those above it are chosen, or those below
     */
    public record Choice(double cutoff, int measurements, boolean isUpper) {
        /** Checks the number of measurements. */
        public Choice {
            if (measurements < 1) {
                throw new IllegalArgumentException("There is one measurement or more, not " + measurements);
            }
        }
    }
}
