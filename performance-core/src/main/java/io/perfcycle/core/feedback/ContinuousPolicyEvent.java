package io.perfcycle.core.feedback;

import io.perfcycle.core.event.Event;
import io.perfcycle.core.id.EmployeeId;
import java.time.Instant;
import java.util.List;

/** What happens to the policy of continuous feedback. */
public sealed interface ContinuousPolicyEvent extends Event {
    /**
     * It was defined, or defined anew.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record Defined(Instant at, ContinuousPolicy after, List<EmployeeId> audience) implements ContinuousPolicyEvent {
        /** Copies the audience. */
        public Defined {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "feedback.policy-defined";
        }
    }
}
