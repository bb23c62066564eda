package io.perfcycle.core.competency;

import io.perfcycle.core.event.Event;
import io.perfcycle.core.id.EmployeeId;
import java.time.Instant;
import java.util.List;

/** What happens to profiles. */
public sealed interface CompetencyEvent extends Event {
    /**
     * A role profile was entered.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record RoleDescribed(Instant at, RoleProfile after, List<EmployeeId> audience) implements CompetencyEvent {
        /** Copies the audience. */
        public RoleDescribed {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "competency.role-described";
        }
    }

    /**
     * Someone was assessed.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record Assessed(Instant at, CompetencyProfile after, List<EmployeeId> audience) implements CompetencyEvent {
        /** Copies the audience. */
        public Assessed {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "competency.assessed";
        }
    }
}
