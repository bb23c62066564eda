package io.perfcycle.core.talent;

import io.perfcycle.core.value.Decimals;
import java.math.BigDecimal;

/**
 * The cuts of the grid, the same for performance and potential: below the lower one is low, from the upper one on is high.
 *
 * @param lower the first value that is medium
 * @param upper the first value that is high, above the lower one
 */
public record NineBoxPolicy(BigDecimal lower, BigDecimal upper) {
    /** Checks the order and the limits. */
    public NineBoxPolicy {
        Decimals.checked("A cut", lower);
        Decimals.checked("A cut", upper);
        if (lower.compareTo(upper) >= 0) {
            throw new IllegalArgumentException("The lower cut is below the upper one, not " + lower + " and " + upper);
        }
    }

    /** {@return the default: 2.5 and 3.5, on levels 1 to 5} */
    public static NineBoxPolicy standard() {
        return new NineBoxPolicy(new BigDecimal("2.5"), new BigDecimal("3.5"));
    }
}
