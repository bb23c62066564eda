package io.perfcycle.core.programme;

import io.perfcycle.core.event.Event;
import io.perfcycle.core.id.EmployeeId;
import java.time.Instant;
import java.util.List;

/** What happens to a programme. */
public sealed interface ProgrammeEvent extends Event {
    /**
     * It was fixed for a cycle.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record Frozen(Instant at, Programme after, List<EmployeeId> audience) implements ProgrammeEvent {
        /** Copies the audience. */
        public Frozen {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "programme.frozen";
        }
    }
}
