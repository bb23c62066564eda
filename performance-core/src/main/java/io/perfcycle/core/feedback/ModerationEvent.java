package io.perfcycle.core.feedback;

import io.perfcycle.core.event.Event;
import io.perfcycle.core.id.EmployeeId;
import java.time.Instant;
import java.util.List;

/** What moderation does to feedback or recognition. */
public sealed interface ModerationEvent extends Event {
    /**
     * Somebody reported it.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record Reported(Instant at, Moderated after, List<EmployeeId> audience) implements ModerationEvent {
        /** Copies the audience. */
        public Reported {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "feedback.reported";
        }
    }

    /**
     * It was hidden.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record Hidden(Instant at, Moderated after, List<EmployeeId> audience) implements ModerationEvent {
        /** Copies the audience. */
        public Hidden {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "feedback.hidden";
        }
    }

    /**
     * It was shown again.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record Restored(Instant at, Moderated after, List<EmployeeId> audience) implements ModerationEvent {
        /** Copies the audience. */
        public Restored {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "feedback.restored";
        }
    }

    /**
     * Its reports were set aside.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record Dismissed(Instant at, Moderated after, List<EmployeeId> audience) implements ModerationEvent {
        /** Copies the audience. */
        public Dismissed {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "feedback.report-dismissed";
        }
    }
}
