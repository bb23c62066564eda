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

    /**
     * The other side declined it.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record Declined(Instant at, DeclinedGoal after, List<EmployeeId> audience) implements GoalEvent {
        /** Copies the audience. */
        public Declined {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "goal.declined";
        }
    }

    /**
     * Who proposed it took it back.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record Withdrawn(Instant at, DeclinedGoal after, List<EmployeeId> audience) implements GoalEvent {
        /** Copies the audience. */
        public Withdrawn {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "goal.withdrawn";
        }
    }

    /**
     * A check-in moved its health to at risk or behind.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record AtRisk(Instant at, AgreedGoal after, List<EmployeeId> audience) implements GoalEvent {
        /** Copies the audience. */
        public AtRisk {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "goal.at-risk";
        }
    }

    /**
     * Someone asks the other side to change it.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record ChangeRequested(Instant at, AgreedGoal after, List<EmployeeId> audience) implements GoalEvent {
        /** Copies the audience. */
        public ChangeRequested {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "goal.change-requested";
        }
    }

    /**
     * The other side agreed to a change.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record ChangeApproved(Instant at, AgreedGoal after, List<EmployeeId> audience) implements GoalEvent {
        /** Copies the audience. */
        public ChangeApproved {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "goal.change-approved";
        }
    }

    /**
     * The other side did not agree to a change.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record ChangeRejected(Instant at, AgreedGoal after, List<EmployeeId> audience) implements GoalEvent {
        /** Copies the audience. */
        public ChangeRejected {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "goal.change-rejected";
        }
    }

    /**
     * Who asked for a change took the request back.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record ChangeWithdrawn(Instant at, AgreedGoal after, List<EmployeeId> audience) implements GoalEvent {
        /** Copies the audience. */
        public ChangeWithdrawn {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "goal.change-withdrawn";
        }
    }

    /**
     * It goes on as another goal in another cycle.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record CarriedOver(Instant at, ClosedGoal after, List<EmployeeId> audience) implements GoalEvent {
        /** Copies the audience. */
        public CarriedOver {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "goal.carried-over";
        }
    }
}
