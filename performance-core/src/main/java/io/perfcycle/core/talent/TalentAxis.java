package io.perfcycle.core.talent;

import io.perfcycle.core.value.Decimals;
import java.math.BigDecimal;

/**
 * One axis of a grid of talent: its name and its cuts.
 *
 * @param name what it measures, such as performance, potential, learning agility
 * @param lower the first value that is medium
 * @param upper the first value that is high, above the lower one
 */
public record TalentAxis(String name, BigDecimal lower, BigDecimal upper) {
    /** Checks the cuts. */
    public TalentAxis {
        Decimals.checked("A cut", lower);
        Decimals.checked("A cut", upper);
        if (lower.compareTo(upper) >= 0) {
            throw new IllegalArgumentException("The lower cut is below the upper one, not " + lower + " and " + upper);
        }
    }

    /**
     * Where a score falls.
     *
     * @param score the score
     * @return the tier; a score on a cut is in the tier above it
     */
    public NineBox.Tier tier(BigDecimal score) {
        if (score.compareTo(lower) < 0) {
            return NineBox.Tier.LOW;
        }
        return score.compareTo(upper) < 0 ? NineBox.Tier.MEDIUM : NineBox.Tier.HIGH;
    }
}
