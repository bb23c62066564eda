package io.perfcycle.rules.simulation;

/** What can be measured. */
public enum Indicator {
    /** 100 · Σ weight · score / (10 · Σ weight · positions): what an organisation gets out of scores from 0 to 10. */
    EFFICIENCY("efficiency", false),
    /** The mean score of all. */
    MEAN("mean", false),
    /** The mean score of each level. */
    LEVEL_MEAN("meanScore", true),
    /** The share of the favoured tag in each level. */
    FAVOURED_SHARE("advantagedShare", true),
    /** The share of the other tag in each level. */
    OTHER_SHARE("disadvantagedShare", true),
    /** The share, among the lowest rated of each team, of those who are not in the true lowest tail of all. */
    LOWEST_ERROR("terminationError", false),
    /** The share, among the highest rated of each team, of those who are not in the true highest tail of all. */
    HIGHEST_ERROR("promotionError", false),
    /** The same as LOWEST_ERROR for one of each team at random. */
    LOWEST_ERROR_BY_CHANCE("terminationErrorChance", false),
    /** The same as HIGHEST_ERROR for one of each team at random. */
    HIGHEST_ERROR_BY_CHANCE("promotionErrorChance", false),
    /** The share, among the highest rated of all, of those who are not truly among the highest. */
    TOP_MISSED("topMissed", false),
    /** The share, among the lowest rated of all, of those who are not truly among the lowest. */
    BOTTOM_MISSED("bottomMissed", false),
    /** The standard deviation over teams of the mean rating less the mean score: what belonging to a team does to a rating. */
    TEAM_ERROR("teamError", false),
    /** The correlation of two independent panels' ratings. */
    RELIABILITY("reliability", false),
    /** The correlation of rating and score. */
    VALIDITY("validity", false),
    /** The mean of scores with form: what people perform. */
    PERFORMANCE("meanPerformance", false),
    /** The mean number of steps since people came to the organisation. */
    TENURE("meanTenure", false),
    /** The share of all scores that the highest have. */
    TOP_SHARE("topShare", false),
    /** The share of goals below company level with a path to a company goal on paper: the alignment rate of production. */
    ALIGNED_SHARE("alignmentRate", false),
    /** The mean progress of the company goals as reports roll it up. */
    REPORTED_PROGRESS("reported", false),
    /** The mean progress of the company goals by the work that truly serves them. */
    OUTCOME("outcome", false);

    private final String label;
    private final boolean byLevel;

    Indicator(String label, boolean byLevel) {
        this.label = label;
        this.byLevel = byLevel;
    }

    /** {@return the name of its course over time} */
    public String label() {
        return label;
    }

    /** {@return whether there is one figure for each level} */
    public boolean isByLevel() {
        return byLevel;
    }
}
