package io.perfcycle.core.talent;

/**
 * How talent is looked at in a cycle.
 *
 * @param grid the axes and their cuts
 * @param highPotential who counts as a high potential
 */
public record TalentPolicy(TalentGrid grid, HighPotentialPolicy highPotential) {
    /** {@return the default: the standard grid and the standard high potentials} */
    public static TalentPolicy standard() {
        return new TalentPolicy(TalentGrid.standard(), HighPotentialPolicy.standard());
    }
}
