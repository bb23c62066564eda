package io.perfcycle.rules.simulation;

/**
 * A phase with its period.
 *
 * @param every it happens when the step is a multiple of this, 1 or more
 * @param phase what happens
 */
public record Step(int every, Phase phase) {
    /**
     * A phase that happens in each step.
     *
     * @param phase what happens
     * @return the phase with period 1
     */
    public static Step each(Phase phase) {
        return new Step(1, phase);
    }
}
