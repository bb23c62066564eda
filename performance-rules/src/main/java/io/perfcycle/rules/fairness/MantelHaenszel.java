package io.perfcycle.rules.fairness;

import io.perfcycle.rules.statistics.Figure;
import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Selections of two groups over several strata (departments, years, requisitions): whether they are alike within the
 * strata, whatever the strata's sizes. {@code χ² = (Σa − ΣE a)² / ΣVar a} and the common odds ratio
 * {@code Σ(ad/n) / Σ(bc/n)}, reference over focal, with the interval of Robins, Breslow and Greenland (1986).
 * Source: Mantel and Haenszel 1959. Strata of fewer than two people tell nothing and are left out.
 *
 * @param chiSquare χ² with one degree of freedom, no continuity correction
 * @param chiSquareCorrected χ² with the correction of one half, at most to zero
 * @param probability the probability of {@code chiSquare} or more
 * @param oddsRatio the common odds ratio, reference over focal
 * @param low the lower end of its 95 % interval
 * @param high the upper end
 * @param strata how many strata went in
 */
public record MantelHaenszel(
        Figure chiSquare,
        Figure chiSquareCorrected,
        Figure probability,
        Figure oddsRatio,
        Figure low,
        Figure high,
        int strata) {
    private static final double CORRECTION = 0.5;

    /**
     * Tests.
     *
     * @param strata the counts of each stratum
     * @return the result
     */
    public static MantelHaenszel of(List<SelectionTable> strata) {
        Sums sums = new Sums();
        strata.forEach(sums::add);
        String alike = "in every stratum all were selected, none, or only one group is there";
        boolean defined = sums.variance > 0;
        double distance = Math.abs(sums.excess);
        double corrected = Math.max(0, distance - CORRECTION);
        double square = distance * distance / sums.variance;
        return new MantelHaenszel(
                defined ? Figure.of(square) : Figure.undefined(alike),
                defined ? Figure.of(corrected * corrected / sums.variance) : Figure.undefined(alike),
                defined ? Figure.of(ChiSquaredDistribution.of(1).survivalProbability(square)) : Figure.undefined(alike),
                Figure.ratio(
                        sums.r, sums.s, "no stratum has the focal group selected and the reference group rejected"),
                sums.bound(-1),
                sums.bound(1),
                sums.strata);
    }

    /** The sums over the strata. */
    private static final class Sums {
        private double excess;
        private double variance;
        private double r;
        private double s;
        private double pr;
        private double psQr;
        private double qs;
        private int strata;

        void add(SelectionTable table) {
            double n = table.n();
            if (n < 2) {
                return;
            }
            strata++;
            double a = table.referenceSelected();
            double b = table.focalSelected();
            double c = table.referenceN() - a;
            double d = table.focalN() - b;
            excess += a - (a + b) * (a + c) / n;
            variance += (a + b) * (c + d) * (a + c) * (b + d) / (n * n * (n - 1));
            double p = (a + d) / n;
            double q = (b + c) / n;
            double above = a * d / n;
            double below = b * c / n;
            r += above;
            s += below;
            pr += p * above;
            psQr += p * below + q * above;
            qs += q * below;
        }

        Figure bound(int side) {
            if (r == 0 || s == 0) {
                return Figure.undefined("the odds ratio is zero or has no bound");
            }
            double error = Math.sqrt(pr / (2 * r * r) + psQr / (2 * r * s) + qs / (2 * s * s));
            double width = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975) * error;
            return Figure.of(r / s * Math.exp(side * width));
        }
    }
}
