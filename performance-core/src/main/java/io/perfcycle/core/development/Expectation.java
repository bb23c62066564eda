package io.perfcycle.core.development;

import io.perfcycle.core.value.Decimals;
import java.math.BigDecimal;

/**
 * What has to be reached in an improvement plan, in a number.
 *
 * @param text what is expected, for people
 * @param metric what is measured
 * @param unit in which unit
 * @param baseline where it stands at the start
 * @param target where it has to be; on which side of the baseline it lies says which way is better
 */
public record Expectation(String text, String metric, String unit, BigDecimal baseline, BigDecimal target) {
    /** Checks the numbers. */
    public Expectation {
        Decimals.checked("A baseline", baseline);
        Decimals.checked("A target", target);
    }

    /**
     * Whether a value meets it.
     *
     * @param value the value
     * @return whether it reaches the target or lies beyond it
     */
    public boolean isMetBy(BigDecimal value) {
        return target.compareTo(baseline) >= 0 ? value.compareTo(target) >= 0 : value.compareTo(target) <= 0;
    }
}
