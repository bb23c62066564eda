package io.perfcycle.rules.engine;

import io.perfcycle.core.event.Event;
import io.perfcycle.core.outcome.Outcome;
import java.util.List;

/** The middle of an operation: load and authorise at the desk, then decide. The first event is about the main document. */
@FunctionalInterface
interface Decider {
    Outcome<? extends List<? extends Event>> decide(Desk desk);
}
