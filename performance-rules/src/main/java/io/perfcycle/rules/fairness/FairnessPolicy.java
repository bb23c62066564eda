package io.perfcycle.rules.fairness;

import java.math.BigDecimal;

/**
 * How comparisons are made and read.
 *
 * @param minimumN groups of fewer people are left out and not shown, 1 or more
 * @param minimumShare groups below this share of all people are left out of comparisons, 0 to 1
 * @param level the level of significance, above 0 and below 1
 * @param correction how probabilities are adjusted for the number of groups
 * @param draws how many draws a permutation test makes
 */
public record FairnessPolicy(
        int minimumN, BigDecimal minimumShare, double level, MultipleComparisons correction, int draws) {
    private static final int STANDARD_N = 5;
    private static final double STANDARD_LEVEL = 0.05;
    private static final int STANDARD_DRAWS = 9999;

    /** Checks the ranges. */
    public FairnessPolicy {
        if (minimumN < 1) {
            throw new IllegalArgumentException("The smallest group has one person or more, not " + minimumN);
        }
        if (minimumShare.signum() < 0 || minimumShare.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("A share is from 0 to 1, not " + minimumShare);
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("A level of significance lies between 0 and 1, not " + level);
        }
        if (draws < 1) {
            throw new IllegalArgumentException("A permutation test makes one draw or more, not " + draws);
        }
    }

    /** {@return groups of five, no share, level 0.05, Holm's correction, 9999 draws} */
    public static FairnessPolicy standard() {
        return new FairnessPolicy(
                STANDARD_N, BigDecimal.ZERO, STANDARD_LEVEL, MultipleComparisons.HOLM, STANDARD_DRAWS);
    }

    /**
     * The same with another smallest group.
     *
     * @param smallest the smallest group, 1 or more
     * @return the policy
     */
    public FairnessPolicy withMinimumN(int smallest) {
        return smallest == minimumN ? this : new FairnessPolicy(smallest, minimumShare, level, correction, draws);
    }
}
