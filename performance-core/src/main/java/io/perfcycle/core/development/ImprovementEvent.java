package io.perfcycle.core.development;

import io.perfcycle.core.event.Event;
import io.perfcycle.core.id.EmployeeId;
import java.time.Instant;
import java.util.List;

/** What happens to an improvement plan. */
public sealed interface ImprovementEvent extends Event {
    /**
     * It was proposed.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record Proposed(Instant at, ImprovementCase after, List<EmployeeId> audience) implements ImprovementEvent {
        /** Copies the audience. */
        public Proposed {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "improvement.proposed";
        }
    }

    /**
     * The person acknowledged it; it runs.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record Acknowledged(Instant at, ImprovementCase after, List<EmployeeId> audience) implements ImprovementEvent {
        /** Copies the audience. */
        public Acknowledged {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "improvement.acknowledged";
        }
    }

    /**
     * A checkpoint was held.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record CheckpointHeld(Instant at, ImprovementCase after, List<EmployeeId> audience) implements ImprovementEvent {
        /** Copies the audience. */
        public CheckpointHeld {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "improvement.checkpoint-held";
        }
    }

    /**
     * It was extended.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record Extended(Instant at, ImprovementCase after, List<EmployeeId> audience) implements ImprovementEvent {
        /** Copies the audience. */
        public Extended {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "improvement.extended";
        }
    }

    /**
     * It ended.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record Ended(Instant at, ImprovementCase after, List<EmployeeId> audience) implements ImprovementEvent {
        /** Copies the audience. */
        public Ended {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "improvement.ended";
        }
    }
}
