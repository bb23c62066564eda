package io.perfcycle.core.development;

import io.perfcycle.core.value.Decimals;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Limits on the hours of a generated plan, beside those of {@link DevelopmentPolicy}.
 *
 * @param hours the most hours that all actions take together; nothing for no limit
 * @param mix no group of kinds takes more than its share of these hours; nothing for any mix
 */
public record EffortPolicy(Optional<BigDecimal> hours, Optional<LearningMix> mix) {
    /** Checks the hours. */
    public EffortPolicy {
        hours.ifPresent(most -> {
            if (Decimals.checked("Hours", most).signum() < 0) {
                throw new IllegalArgumentException("Hours are not negative: " + Decimals.plain(most));
            }
        });
        if (mix.isPresent() && hours.isEmpty()) {
            throw new IllegalArgumentException("A mix is a share of hours, so it needs their limit");
        }
    }

    /** {@return the default: no limit, any mix} */
    public static EffortPolicy none() {
        return new EffortPolicy(Optional.empty(), Optional.empty());
    }

    /**
     * Hours that are shared in a mix.
     *
     * @param hours the most hours
     * @param mix the greatest share of each group
     * @return the policy
     */
    public static EffortPolicy of(BigDecimal hours, LearningMix mix) {
        return new EffortPolicy(Optional.of(hours), Optional.of(mix));
    }
}
