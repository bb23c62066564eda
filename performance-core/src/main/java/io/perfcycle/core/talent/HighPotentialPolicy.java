package io.perfcycle.core.talent;

import io.perfcycle.core.value.Percent;

/**
 * Who counts as a high potential. The field does not agree: some houses ask for high potential alone, some for performance
 * too, some for the wish to move on.
 *
 * @param performance the least tier of performance
 * @param potential the least tier of potential
 * @param asksAspiration whether the person must want more; who was not asked is then not counted, with that reason
 * @param leastFit the least fit to the next role, 0 for any
 */
public record HighPotentialPolicy(
        NineBox.Tier performance, NineBox.Tier potential, boolean asksAspiration, Percent leastFit) {
    /** {@return the default: medium performance, high potential, aspiration asked for, any fit} */
    public static HighPotentialPolicy standard() {
        return new HighPotentialPolicy(NineBox.Tier.MEDIUM, NineBox.Tier.HIGH, true, Percent.ZERO);
    }
}
