package io.perfcycle.quickstart.report;

import java.time.LocalDate;
import java.util.List;

/**
 * One step of the cycle: what happened and how often.
 *
 * @param name the step, for example {@code Goals agreed}
 * @param from first day
 * @param to last day
 * @param summary a sentence about what happened
 * @param counts the figures of the step
 */
public record CycleStep(String name, LocalDate from, LocalDate to, String summary, List<Count> counts) {

    /** Copies the list. */
    public CycleStep {
        counts = List.copyOf(counts);
    }

    /** {@return whether it took more than a day} */
    public boolean isSpan() {
        return from.isBefore(to);
    }

    /**
     * How many of one thing.
     *
     * @param label what is counted
     * @param count how many
     */
    public record Count(String label, int count) {}
}
