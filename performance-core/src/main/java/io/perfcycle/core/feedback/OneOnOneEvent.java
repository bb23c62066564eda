package io.perfcycle.core.feedback;

import io.perfcycle.core.event.Event;
import io.perfcycle.core.id.EmployeeId;
import java.time.Instant;
import java.util.List;

/** What happens to one-to-ones. */
public sealed interface OneOnOneEvent extends Event {
    /**
     * A meeting was planned, the first of a series or the next.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record Planned(Instant at, PlannedOneOnOne after, List<EmployeeId> audience) implements OneOnOneEvent {
        /** Copies the audience. */
        public Planned {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "one-on-one.planned";
        }
    }

    /**
     * Talking points, action items or notes changed.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record Prepared(Instant at, PlannedOneOnOne after, List<EmployeeId> audience) implements OneOnOneEvent {
        /** Copies the audience. */
        public Prepared {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "one-on-one.prepared";
        }
    }

    /**
     * The meeting is on another day.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record Moved(Instant at, PlannedOneOnOne after, List<EmployeeId> audience) implements OneOnOneEvent {
        /** Copies the audience. */
        public Moved {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "one-on-one.moved";
        }
    }

    /**
     * The meeting is over, or did not take place.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record Closed(Instant at, ClosedOneOnOne after, List<EmployeeId> audience) implements OneOnOneEvent {
        /** Copies the audience. */
        public Closed {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "one-on-one.closed";
        }
    }

    /**
     * Somebody kept a private note.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record NoteKept(Instant at, MeetingNote after, List<EmployeeId> audience) implements OneOnOneEvent {
        /** Copies the audience. */
        public NoteKept {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "one-on-one.note-kept";
        }
    }
}
