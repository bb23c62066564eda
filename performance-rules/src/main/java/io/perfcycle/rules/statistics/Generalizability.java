package io.perfcycle.rules.statistics;

/**
 * Variance components of people by raters (p × r), one rating per cell, from the expected mean squares (Cronbach et al. 1972;
 * Brennan 2001). Estimates below 0 are told as they are; coefficients take them as 0.
 *
 * @param anova the mean squares: between is MS_p, judges MS_r, error MS_pr
 */
public record Generalizability(TwoWayAnova anova) {
    private static final String NO_VARIANCE = "0/0: there is no variance";

    /**
     * Measures.
     *
     * @param table one row per person, one column per rater; rows with a hole are left out and counted
     * @return the components
     * @throws IllegalArgumentException if fewer than two complete rows or two columns are left
     */
    public static Generalizability measure(RatingTable table) {
        return new Generalizability(TwoWayAnova.of(table));
    }

    /** {@return the variance of people, (MS_p − MS_pr) / n_r; may be negative} */
    public double people() {
        return (anova.between() - anova.error()) / anova.raters();
    }

    /** {@return the variance of raters, (MS_r − MS_pr) / n_p; may be negative} */
    public double raters() {
        return (anova.judges() - anova.error()) / anova.targets();
    }

    /** {@return the variance of the interaction with error, MS_pr} */
    public double residual() {
        return anova.error();
    }

    /** {@return the share of people in all variance, negative estimates as 0} */
    public Figure shareOfPeople() {
        return share(people());
    }

    /** {@return the share of raters in all variance, negative estimates as 0} */
    public Figure shareOfRaters() {
        return share(raters());
    }

    private Figure share(double component) {
        double all = Math.max(0, people()) + Math.max(0, raters()) + residual();
        return Figure.ratio(Math.max(0, component), all, NO_VARIANCE);
    }

    /**
     * What a study with another number of raters would reach.
     *
     * @param planned how many raters rate each person, 1 or more
     * @return the coefficients
     */
    public DecisionStudy decision(int planned) {
        if (planned < 1) {
            throw new IllegalArgumentException("A study has one rater or more, not " + planned);
        }
        double relative = residual() / planned;
        return DecisionStudy.of(Math.max(0, people()), relative, relative + Math.max(0, raters()) / planned);
    }

    /**
     * Coefficients of a planned study.
     *
     * @param relativeError the variance of error that matters for comparisons
     * @param absoluteError the variance of error that matters for levels
     * @param relative E ρ², the generalizability coefficient
     * @param absolute Φ, the index of dependability
     */
    public record DecisionStudy(double relativeError, double absoluteError, Figure relative, Figure absolute) {
        static DecisionStudy of(double people, double relativeError, double absoluteError) {
            return new DecisionStudy(
                    relativeError,
                    absoluteError,
                    Figure.ratio(people, people + relativeError, NO_VARIANCE),
                    Figure.ratio(people, people + absoluteError, NO_VARIANCE));
        }
    }
}
