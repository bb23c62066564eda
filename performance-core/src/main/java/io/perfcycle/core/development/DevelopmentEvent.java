package io.perfcycle.core.development;

import io.perfcycle.core.event.Event;
import io.perfcycle.core.id.EmployeeId;
import java.time.Instant;
import java.util.List;

/** What happens to a plan. */
public sealed interface DevelopmentEvent extends Event {
    @Override
    DevelopmentPlan after();

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
     * The person or the manager agreed to it.
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

    /**
     * Something became of a step.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record Noted(Instant at, DevelopmentPlan after, List<EmployeeId> audience) implements DevelopmentEvent {
        /** Copies the audience. */
        public Noted {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "development.noted";
        }
    }

    /**
     * It was made anew; what is under way goes on.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record Revised(Instant at, DevelopmentPlan after, List<EmployeeId> audience) implements DevelopmentEvent {
        /** Copies the audience. */
        public Revised {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "development.revised";
        }
    }

    /**
     * Its last step is done or given up.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record Completed(Instant at, DevelopmentPlan after, List<EmployeeId> audience) implements DevelopmentEvent {
        /** Copies the audience. */
        public Completed {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "development.completed";
        }
    }
}
