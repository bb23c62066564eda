package io.perfcycle.core.cycle;

import io.perfcycle.core.event.Event;
import io.perfcycle.core.id.EmployeeId;
import java.time.Instant;
import java.util.List;

/** What happens to a cycle. */
public sealed interface CycleEvent extends Event {
    /**
     * The cycle began.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record Opened(Instant at, PerformanceCycle after, List<EmployeeId> audience) implements CycleEvent {
        /** Copies the audience. */
        public Opened {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "cycle.opened";
        }
    }

    /**
     * The cycle ended.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record Closed(Instant at, PerformanceCycle after, List<EmployeeId> audience) implements CycleEvent {
        /** Copies the audience. */
        public Closed {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "cycle.closed";
        }
    }
}
