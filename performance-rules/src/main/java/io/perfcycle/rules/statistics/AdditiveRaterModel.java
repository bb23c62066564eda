package io.perfcycle.rules.statistics;

import io.perfcycle.rules.internal.Sums;
import java.util.Optional;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * What people would have got from a rater of average severity: least squares of y = μ + ratee + rater, both sets of effects
 * adding up to 0 (Braun 1988). The fair average of a ratee is μ + ratee. Only where ratings connect all ratees and raters are
 * effects defined; where each person has one rater they never are, and leniency cannot be told from a strong team.
 *
 * @param n how many ratings
 * @param ratees how many ratees
 * @param raters how many raters
 * @param components how many groups of ratees and raters no rating connects
 * @param fit the effects; nothing where there is more than one group
 */
public record AdditiveRaterModel(int n, int ratees, int raters, int components, Optional<Fit> fit) {
    /**
     * The effects.
     *
     * @param grand μ, the mean of all ratees' fair averages
     * @param rateeEffects by ratee; they add up to 0
     * @param raterEffects by rater, above 0 for lenient; they add up to 0
     * @param residualSquares the sum of squared residuals
     * @param f F of the raters' effects beyond ratees
     * @param p the probability of an F as great as this where raters do not differ
     */
    public record Fit(
            double grand, double[] rateeEffects, double[] raterEffects, double residualSquares, Figure f, Figure p) {
        /** Copies the arrays. */
        public Fit {
            rateeEffects = rateeEffects.clone();
            raterEffects = raterEffects.clone();
        }

        /** {@return the effects of ratees as a copy} */
        @Override
        public double[] rateeEffects() {
            return rateeEffects.clone();
        }

        /** {@return the effects of raters as a copy} */
        @Override
        public double[] raterEffects() {
            return raterEffects.clone();
        }

        /**
         * What a ratee would have got from a rater of average severity.
         *
         * @param ratee which, from 0
         * @return μ + ratee
         */
        public double fairAverage(int ratee) {
            return grand + rateeEffects[ratee];
        }
    }

    /**
     * Fits in time that grows with the number of ratings.
     *
     * @param ratings the ratings
     * @return the effects, or how many groups stand apart
     */
    public static AdditiveRaterModel fit(RatingColumns ratings) {
        int components = ratings.components();
        Optional<Fit> fit = components == 1 ? Optional.of(solved(ratings)) : Optional.empty();
        return new AdditiveRaterModel(ratings.size(), ratings.rateeCount(), ratings.raterCount(), components, fit);
    }

    private static Fit solved(RatingColumns ratings) {
        AdditiveLeastSquares squares = new AdditiveLeastSquares(ratings);
        double[] raters = squares.raters();
        double[] ratees = squares.rateesGiven(raters);
        double rest = squares.residual(ratees, raters);
        double restWithoutRaters =
                squares.residual(squares.rateesGiven(new double[raters.length]), new double[raters.length]);
        double grand = centre(ratees) + centre(raters);
        double numerator = raters.length - 1.0;
        double denominator = ratings.size() - ratees.length - numerator;
        Figure f = numerator == 0
                ? Figure.undefined("there is one rater")
                : denominator == 0
                        ? Figure.undefined("no rating is left over to judge the fit by")
                        : Figure.ratio((restWithoutRaters - rest) / numerator, rest / denominator, "the fit is exact");
        Figure p = f.map(value -> FDistribution.of(numerator, denominator).survivalProbability(value));
        return new Fit(grand, ratees, raters, rest, f, p);
    }

    private static double centre(double[] effects) {
        double mean = Sums.mean(effects);
        for (int i = 0; i < effects.length; i++) {
            effects[i] -= mean;
        }
        return mean;
    }
}
