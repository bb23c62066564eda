package io.perfcycle.core.development;

import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.core.value.Weight;

/**
 * The difference between what a role asks for and what a person reaches.
 *
 * @param competency which
 * @param required the level asked for
 * @param achieved the level reached
 * @param weight how much it counts
 */
public record Gap(CompetencyId competency, int required, int achieved, Weight weight) {
    /** {@return how many levels are missing, 0 or more} */
    public int size() {
        return Math.max(0, required - achieved);
    }
}
