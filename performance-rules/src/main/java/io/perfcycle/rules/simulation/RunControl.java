package io.perfcycle.rules.simulation;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * How a run is watched and ended.
 *
 * @param cancelled asked between replications, by several threads; once it is true the run ends with what is complete
 * @param progress told after each block of replications, by the thread that runs the experiment
 * @param stop when there are enough replications, or never before all
 */
public record RunControl(BooleanSupplier cancelled, Consumer<Checkpoint> progress, Optional<StopRule> stop) {
    /**
     * Enough replications.
     *
     * @param metric the metric that is looked at, in all conditions and levels
     * @param halfWidth half the width of the 95 % interval at which it is enough, above 0
     */
    public record StopRule(String metric, double halfWidth) {}

    /** {@return runs to the end and tells nobody} */
    public static RunControl none() {
        return new RunControl(() -> false, checkpoint -> {}, Optional.empty());
    }

    /**
     * The same with a rule for enough.
     *
     * @param rule when there are enough replications; looked at after each block, so that threads do not matter
     * @return the control
     */
    public RunControl until(StopRule rule) {
        return new RunControl(cancelled, progress, Optional.of(rule));
    }
}
