package io.perfcycle.quickstart.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One metric, with everything that is needed to check it.
 *
 * @param code the stable code
 * @param name what it is called
 * @param value the value; null when it could not be computed
 * @param unit the unit of the value, for example {@code %} or {@code days}; may be empty
 * @param numerator what was divided, null when the metric is no ratio
 * @param denominator what it was divided by, null when the metric is no ratio
 * @param n how many observations it rests on
 * @param definition how it is defined
 * @param period which period it covers
 * @param reason why it could not be computed; empty when it could
 */
public record MetricLine(
        String code,
        String name,
        @Nullable BigDecimal value,
        String unit,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        int n,
        String definition,
        String period,
        String reason) {

    /**
     * Checks that there is a value or a reason.
     *
     * @throws IllegalArgumentException if both are missing
     */
    public MetricLine {
        if (value == null && reason.isBlank()) {
            throw new IllegalArgumentException("reason: metric " + code + " has no value and no reason");
        }
    }
}
