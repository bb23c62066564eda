package io.perfcycle.core.development;

import io.perfcycle.core.event.Event;
import io.perfcycle.core.id.EmployeeId;
import java.time.Instant;
import java.util.List;

/** What happens to a plan. */
public sealed interface DevelopmentEvent extends Event {
    /**
     * It was generated.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record Proposed(Instant at, DevelopmentPlan after, List<EmployeeId> audience) implements DevelopmentEvent {
        /** Copies the audience. */
        public Proposed {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "development.proposed";
        }
    }

    /**
     * Its owner accepted it.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record Accepted(Instant at, DevelopmentPlan after, List<EmployeeId> audience) implements DevelopmentEvent {
        /** Copies the audience. */
        public Accepted {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "development.accepted";
        }
    }
}
