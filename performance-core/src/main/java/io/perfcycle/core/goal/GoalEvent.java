package io.perfcycle.core.goal;

import io.perfcycle.core.event.Event;
import io.perfcycle.core.id.EmployeeId;
import java.time.Instant;
import java.util.List;

/** What happens to a goal. */
public sealed interface GoalEvent extends Event {
    /**
     * Someone proposed it.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record Proposed(Instant at, ProposedGoal after, List<EmployeeId> audience) implements GoalEvent {
        /** Copies the audience. */
        public Proposed {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "goal.proposed";
        }
    }

    /**
     * The other side agreed.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record Agreed(Instant at, AgreedGoal after, List<EmployeeId> audience) implements GoalEvent {
        /** Copies the audience. */
        public Agreed {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "goal.agreed";
        }
    }

    /**
     * Its owner reported.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record CheckedIn(Instant at, AgreedGoal after, List<EmployeeId> audience) implements GoalEvent {
        /** Copies the audience. */
        public CheckedIn {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "goal.checked-in";
        }
    }

    /**
     * It is over.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record Closed(Instant at, ClosedGoal after, List<EmployeeId> audience) implements GoalEvent {
        /** Copies the audience. */
        public Closed {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "goal.closed";
        }
    }
}
