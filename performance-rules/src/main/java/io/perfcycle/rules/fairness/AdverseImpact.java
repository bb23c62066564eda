package io.perfcycle.rules.fairness;

import io.perfcycle.rules.statistics.Figure;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * What can be said of the selections of a focal group beside a reference group: rates, their ratio and difference, the
 * four-fifths rule with its flip-flop, tests and shortfalls. Each number can be had alone; the exact tests stand in
 * {@link FisherExact}.
 *
 * <p>Sources: Uniform Guidelines, 29 CFR 1607.4 D, and the questions and answers of 1979 (numbers 12, 19, 21); Morris and
 * Dunleavy (eds.), Adverse Impact Analysis, 2017. Reference is named first in differences: positive numbers are to the
 * disadvantage of the focal group. Immutable.
 *
 * @param table the counts
 */
public record AdverseImpact(SelectionTable table) {
    private static final String NOBODY = "a group is empty";
    private static final String NONE_SELECTED = "nobody of the reference group was selected";
    private static final String NO_SPREAD = "all were selected, or none";
    private static final String ZERO_CELL = "a cell of the table is zero";
    private static final double NORMAL_975 = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975);

    /**
     * An interval.
     *
     * @param low its lower end
     * @param high its upper end
     */
    public record Interval(double low, double high) {}

    private long rejected() {
        return table.n() - table.selected();
    }

    private boolean hasEmptyGroup() {
        return table.referenceN() == 0 || table.focalN() == 0;
    }

    /** {@return the share of the reference group that was selected} */
    public Figure referenceRate() {
        return Figure.ratio(table.referenceSelected(), table.referenceN(), NOBODY);
    }

    /** {@return the share of the focal group that was selected} */
    public Figure focalRate() {
        return Figure.ratio(table.focalSelected(), table.focalN(), NOBODY);
    }

    /** {@return the share of both together that was selected} */
    public Figure overallRate() {
        return Figure.ratio(table.selected(), table.n(), NOBODY);
    }

    /** {@return the focal group's rate over the reference group's, one division of whole numbers} */
    public Figure impactRatio() {
        if (hasEmptyGroup()) {
            return Figure.undefined(NOBODY);
        }
        return Figure.ratio(
                (double) (table.focalSelected() * table.referenceN()),
                (double) (table.referenceSelected() * table.focalN()),
                NONE_SELECTED);
    }

    /** {@return the reference group's rate of rejection over the focal group's} */
    public Figure rejectionRatio() {
        if (hasEmptyGroup()) {
            return Figure.undefined(NOBODY);
        }
        return Figure.ratio(
                (double) ((table.referenceN() - table.referenceSelected()) * table.focalN()),
                (double) ((table.focalN() - table.focalSelected()) * table.referenceN()),
                "nobody of the focal group was rejected");
    }

    /** {@return the reference group's rate less the focal group's} */
    public Figure rateDifference() {
        if (hasEmptyGroup()) {
            return Figure.undefined(NOBODY);
        }
        return Figure.of((double) determinant() / ((double) table.referenceN() * table.focalN()));
    }

    /** Selected reference times n of focal, less the other way round: what differences and tests have in common. */
    private long determinant() {
        return table.referenceSelected() * table.focalN() - table.focalSelected() * table.referenceN();
    }

    private double margins() {
        return (double) table.referenceN() * table.focalN() * table.selected() * rejected();
    }

    /** {@return the difference of the rates in standard errors of the pooled rate, no continuity correction} */
    public Figure z() {
        return margins() == 0
                ? Figure.undefined(NO_SPREAD)
                : Figure.of(determinant() * Math.sqrt(table.n() / margins()));
    }

    /** {@return the two-sided probability of {@link #z} in the normal distribution} */
    public Figure zProbability() {
        Figure z = z();
        return z.value().isEmpty()
                ? z
                : Figure.of(2
                        * NormalDistribution.of(0, 1)
                                .survivalProbability(Math.abs(z.value().getAsDouble())));
    }

    /** {@return Pearson's chi-square, which is the square of {@link #z}} */
    public Figure chiSquare() {
        return chiSquare(0);
    }

    /** {@return chi-square with Yates's correction, at most to zero} */
    public Figure chiSquareYates() {
        return chiSquare(table.n() / 2.0);
    }

    private Figure chiSquare(double correction) {
        if (margins() == 0) {
            return Figure.undefined(NO_SPREAD);
        }
        double distance = Math.max(0, Math.abs((double) determinant()) - correction);
        return Figure.of(table.n() * distance * distance / margins());
    }

    /** {@return the correlation of group and selection, positive where the reference group is ahead} */
    public Figure phi() {
        return margins() == 0 ? Figure.undefined(NO_SPREAD) : Figure.of(determinant() / Math.sqrt(margins()));
    }

    /** {@return Cohen's h, the difference of twice the arcsines of the roots of the rates} */
    public Figure cohensH() {
        if (hasEmptyGroup()) {
            return Figure.undefined(NOBODY);
        }
        double reference = (double) table.referenceSelected() / table.referenceN();
        double focal = (double) table.focalSelected() / table.focalN();
        return Figure.of(2 * Math.asin(Math.sqrt(reference)) - 2 * Math.asin(Math.sqrt(focal)));
    }

    /** {@return the odds of selection in the reference group over those in the focal group} */
    public Figure oddsRatio() {
        return Figure.ratio(
                (double) table.referenceSelected() * (table.focalN() - table.focalSelected()),
                (double) table.focalSelected() * (table.referenceN() - table.referenceSelected()),
                ZERO_CELL);
    }

    /** {@return how many selections the focal group lacks to the rate of both together} */
    public Figure shortfallToPooledRate() {
        return Figure.ratio(table.focalN() * table.selected() - table.focalSelected() * table.n(), table.n(), NOBODY);
    }

    /** {@return how many selections the focal group lacks to the rate of the reference group} */
    public Figure shortfallToParity() {
        return Figure.ratio(determinant(), table.referenceN(), NOBODY);
    }

    /** {@return the 95 % interval of the impact ratio from the normal approximation of its logarithm; nothing at zero} */
    public Optional<Interval> impactRatioInterval() {
        if (table.referenceSelected() == 0 || table.focalSelected() == 0) {
            return Optional.empty();
        }
        double ratio = Math.log(impactRatio().value().orElseThrow());
        double error = Math.sqrt(1.0 / table.focalSelected()
                - 1.0 / table.focalN()
                + 1.0 / table.referenceSelected()
                - 1.0 / table.referenceN());
        return Optional.of(new Interval(Math.exp(ratio - NORMAL_975 * error), Math.exp(ratio + NORMAL_975 * error)));
    }

    /**
     * Whether the result rests on one person: the four-fifths rule is violated, and with one selection moved from the
     * reference group to the focal group the focal group would be ahead (question 21: too few for a conclusion).
     *
     * @return whether it does
     */
    public boolean restsOnOnePerson() {
        return table.violatesFourFifths() && table.canFlip() && table.flipped().favoursFocal();
    }
}
