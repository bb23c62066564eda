package io.perfcycle.core.development;

import java.math.BigDecimal;

/**
 * The limits of a generated plan.
 *
 * @param months the longest time, 1 or more
 * @param budget the greatest cost, in the tenant's currency
 * @param parallel how many actions run at the same time, 1 or more
 */
public record DevelopmentPolicy(int months, BigDecimal budget, int parallel) {
    /** Checks the numbers. */
    public DevelopmentPolicy {
        if (months < 1 || parallel < 1 || budget.signum() < 0) {
            throw new IllegalArgumentException(
                    "Months and parallel actions are 1 or more and a budget is not negative");
        }
    }

    /** {@return the default: 12 months, 5000, two actions at a time} */
    public static DevelopmentPolicy standard() {
        return new DevelopmentPolicy(12, new BigDecimal("5000"), 2);
    }
}
