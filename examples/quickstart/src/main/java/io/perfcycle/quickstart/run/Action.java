package io.perfcycle.quickstart.run;

import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.rules.engine.PerformanceEngine;
import java.time.LocalDate;

/**
 * Something that someone does in the engine on a day.
 *
 * @param day on which day
 * @param step as part of which step
 * @param source where it comes from: file and line, or the rule that asks for it
 * @param deed what is done; its command id is the same on every run
 */
record Action(LocalDate day, Step step, String source, Deed deed) {
    /** A call of the engine. */
    @FunctionalInterface
    interface Deed {
        Outcome<?> on(PerformanceEngine engine);
    }
}
