package io.perfcycle.rules.statistics;

/**
 * Ratings as y = μ + ratee + rater + error with all three random (crossed, any cells filled), variances by restricted maximum
 * likelihood, effects by best linear unbiased prediction (Henderson 1975). Unlike {@link AdditiveRaterModel} it needs no
 * connected design, since it takes ratees and raters as drawn from one population each; where each person has one rater it
 * then rests on that alone.
 *
 * @param n how many ratings
 * @param centre μ
 * @param rateeVariance 0 at the least
 * @param raterVariance 0 at the least
 * @param residualVariance above 0
 * @param rateeEffects predicted, by ratee
 * @param raterEffects predicted, by rater, above 0 for lenient
 */
public record RandomRaterModel(
        int n,
        double centre,
        double rateeVariance,
        double raterVariance,
        double residualVariance,
        double[] rateeEffects,
        double[] raterEffects) {
    /** The most raters that are fitted: time grows with their cube. */
    public static final int MOST_RATERS = 500;

    /** Copies the arrays. */
    public RandomRaterModel {
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
     * Fits.
     *
     * @param ratings the ratings: more than ratees and raters together less one, so that error can be told
     * @return the model
     * @throws IllegalArgumentException if there are too few ratings, too many raters, or an additive model fits exactly
     */
    public static RandomRaterModel fit(RatingColumns ratings) {
        int effects = ratings.rateeCount() + ratings.raterCount() - ratings.components();
        if (ratings.raterCount() > MOST_RATERS || ratings.size() <= effects) {
            throw new IllegalArgumentException(
                    ratings.size() + " ratings of " + ratings.rateeCount() + " ratees by " + ratings.raterCount()
                            + " raters are too few to tell error, or raters are more than " + MOST_RATERS);
        }
        AdditiveLeastSquares squares = new AdditiveLeastSquares(ratings);
        double[] raters = squares.raters();
        if (squares.residual(squares.rateesGiven(raters), raters) == 0) {
            throw new IllegalArgumentException("There is no error: ratee and rater fit every rating exactly");
        }
        return new CrossedLikelihood(ratings).fit();
    }
}
