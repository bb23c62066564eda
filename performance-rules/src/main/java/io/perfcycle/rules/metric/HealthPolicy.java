package io.perfcycle.rules.metric;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Which figure each criterion of the health check asks for at least.
 *
 * @param askedByCriterion the figure by criterion, for those about figures
 */
public record HealthPolicy(Map<HealthCriterion, BigDecimal> askedByCriterion) {
    /** Copies the map. */
    public HealthPolicy {
        Map<HealthCriterion, BigDecimal> copy = new EnumMap<>(HealthCriterion.class);
        copy.putAll(askedByCriterion);
        for (HealthCriterion criterion : HealthCriterion.values()) {
            if (criterion.isAnswered() == copy.containsKey(criterion)) {
                throw new IllegalArgumentException(
                        "A figure is asked for where a figure tells, and nowhere else: " + criterion);
            }
        }
        askedByCriterion = Collections.unmodifiableMap(copy);
    }

    /** {@return the defaults that stand with the criteria} */
    public static HealthPolicy standard() {
        Map<HealthCriterion, BigDecimal> asked = new EnumMap<>(HealthCriterion.class);
        for (HealthCriterion criterion : HealthCriterion.values()) {
            criterion.asked().ifPresent(figure -> asked.put(criterion, figure));
        }
        return new HealthPolicy(asked);
    }

    /**
     * The same policy with another figure for a criterion.
     *
     * @param criterion which criterion, one about a figure
     * @param asked the figure that is asked for at least
     * @return the policy
     */
    public HealthPolicy with(HealthCriterion criterion, BigDecimal asked) {
        Map<HealthCriterion, BigDecimal> more = new EnumMap<>(askedByCriterion);
        more.put(criterion, asked);
        return new HealthPolicy(more);
    }
}
