package io.perfcycle.rules.fairness;

/**
 * The exact test of a two by two table with fixed margins, and Lancaster's mid-P, which counts what is as likely as the
 * observed table for half. All are probabilities, 0 to 1. Sources: Fisher 1935; Lancaster 1961; the two-sided test sums
 * the tables that are no likelier than the observed one.
 *
 * @param lower the chance that the focal group has as few selections as observed, or fewer
 * @param upper the chance that it has as many, or more
 * @param twoSided the chance of a table that is no likelier than the observed one
 * @param midLower {@code lower} less half the chance of the observed table
 * @param midTwoSided what is less likely than the observed table, and half of what is as likely
 * @param midDoubled twice the smaller one-sided mid-P, at most 1
 * @param smallest the two-sided chance of the most extreme table with these margins: no data could give a smaller one
 */
public record FisherExact(
        double lower,
        double upper,
        double twoSided,
        double midLower,
        double midTwoSided,
        double midDoubled,
        double smallest) {
    private static final double HALF = 0.5;

    /**
     * Tests.
     *
     * @param table the counts
     * @return the probabilities
     */
    public static FisherExact of(SelectionTable table) {
        HypergeometricWeights weights = HypergeometricWeights.of(table.n(), table.selected(), table.focalN());
        long seen = table.focalSelected();
        double lower = weights.atMost(seen);
        double upper = weights.atLeast(seen);
        double half = weights.at(seen) * HALF;
        long lowest = Math.max(0, table.focalN() + table.selected() - table.n());
        long highest = Math.min(table.selected(), table.focalN());
        return new FisherExact(
                lower,
                upper,
                weights.noLikelierThan(seen, 1),
                lower - half,
                weights.noLikelierThan(seen, HALF),
                Math.min(1, 2 * Math.min(lower - half, upper - half)),
                Math.min(weights.noLikelierThan(lowest, 1), weights.noLikelierThan(highest, 1)));
    }
}
