package io.perfcycle.core.goal;

import io.perfcycle.core.event.Event;
import io.perfcycle.core.id.EmployeeId;
import java.time.Instant;
import java.util.List;

/** What happens to a template for goals. */
public sealed interface GoalTemplateEvent extends Event {
    /**
     * It was defined, or defined anew. Goals that were made from it stay as they are.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record Defined(Instant at, GoalTemplate after, List<EmployeeId> audience) implements GoalTemplateEvent {
        /** Copies the audience. */
        public Defined {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "goal.template-defined";
        }
    }
}
