package io.perfcycle.core.metric;

import io.perfcycle.core.value.DateSpan;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A measured figure that says how it was measured.
 *
 * @param metric its stable name, such as {@code goal.completion-rate}
 * @param group for which group, by attribute; empty for the whole tenant
 * @param value the figure, shares as fractions; nothing where it is undefined or suppressed
 * @param numerator the numerator, where it is a ratio
 * @param denominator the denominator, where it is a ratio
 * @param n how many observations went in
 * @param definition the definition in words
 * @param period the days that were looked at
 * @param reason why there is no value; empty where there is one
 */
public record MetricValue(
        String metric,
        Map<String, String> group,
        Optional<BigDecimal> value,
        Optional<BigDecimal> numerator,
        Optional<BigDecimal> denominator,
        long n,
        String definition,
        DateSpan period,
        String reason) {
    /** Copies the group and checks that there is a value or a reason. */
    public MetricValue {
        group = Collections.unmodifiableMap(new LinkedHashMap<>(group));
        if (value.isPresent() != reason.isEmpty()) {
            throw new IllegalArgumentException("Metric " + metric + " needs a value or a reason");
        }
    }

    /**
     * The same figure of a group.
     *
     * @param of the group, by attribute
     * @return the figure
     */
    public MetricValue withGroup(Map<String, String> of) {
        return new MetricValue(metric, of, value, numerator, denominator, n, definition, period, reason);
    }
}
