package io.perfcycle.core.goal;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How goals are judged and counted.
 *
 * @param cap the highest progress that counts, such as 1.2; nothing for no cap
 * @param rollUp how children add up to a parent without a measure of its own
 * @param ownMeasure which counts when a goal has a measure and children
 * @param noData what a child without data counts in the roll-up
 * @param requireFields whether a missing measure, target or due date blocks; otherwise it is advice
 * @param dayCount how days are counted for expected progress
 * @param atRiskBelow progress minus expected progress below which a goal is at risk, not positive
 * @param behindBelow progress minus expected progress below which a goal is behind, below {@code atRiskBelow}
 */
public record GoalPolicy(
        Optional<BigDecimal> cap,
        RollUp rollUp,
        OwnMeasure ownMeasure,
        NoData noData,
        boolean requireFields,
        DayCount dayCount,
        BigDecimal atRiskBelow,
        BigDecimal behindBelow) {
    /** How children add up. */
    public enum RollUp {
        /** Mean by link weight. */
        WEIGHTED_MEAN,
        /** Mean, every child alike. */
        MEAN,
        /** The way made by all children over the way they have to make: children measured in one unit. */
        SUM,
        /** The lowest child. */
        MINIMUM,
        /** Children add up to nothing; a goal without a measure has no number. */
        NONE
    }

    /** Which counts when a goal has both. */
    public enum OwnMeasure {
        /** Its own measure; the children stand beside it. */
        OWN,
        /** Its children. */
        CHILDREN,
        /** Both by weight. */
        COMBINED
    }

    /** What a child without data counts. */
    public enum NoData {
        /** It is left out and the weights are normalised over the rest. */
        SKIP,
        /** Zero. */
        ZERO
    }

    /** Checks the thresholds. */
    public GoalPolicy {
        if (atRiskBelow.signum() > 0 || behindBelow.compareTo(atRiskBelow) >= 0) {
            throw new IllegalArgumentException(
                    "Thresholds are not in order: at risk " + atRiskBelow + ", behind " + behindBelow);
        }
    }

    /** {@return the default: no cap, weighted mean, own measure first, no data skipped, days passed; at risk -0.10, behind -0.25} */
    public static GoalPolicy standard() {
        return new GoalPolicy(
                Optional.empty(),
                RollUp.WEIGHTED_MEAN,
                OwnMeasure.OWN,
                NoData.SKIP,
                false,
                DayCount.DAYS_PASSED,
                new BigDecimal("-0.10"),
                new BigDecimal("-0.25"));
    }
}
