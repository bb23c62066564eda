package io.perfcycle.core.feedback;

import io.perfcycle.core.event.Event;
import io.perfcycle.core.id.EmployeeId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What happens in feedback. */
public sealed interface FeedbackEvent extends Event {
    /**
     * Feedback was given.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record Given(Instant at, Feedback after, List<EmployeeId> audience) implements FeedbackEvent {
        /** Copies the audience. */
        public Given {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "feedback.given";
        }
    }

    /**
     * Someone was thanked.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record Recognised(Instant at, Recognition after, List<EmployeeId> audience) implements FeedbackEvent {
        /** Copies the audience. */
        public Recognised {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "feedback.recognised";
        }
    }

    /**
     * A 360 round began.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record RoundLaunched(Instant at, Round after, List<EmployeeId> audience) implements FeedbackEvent {
        /** Copies the audience. */
        public RoundLaunched {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "feedback.round-launched";
        }
    }

    /**
     * The list of those who answered was begun or grew.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record ParticipationOpened(Instant at, Participation after, List<EmployeeId> audience) implements FeedbackEvent {
        /** Copies the audience. */
        public ParticipationOpened {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "feedback.participation";
        }
    }

    /**
     * The answers of a round were begun, grew or were re-issued.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record ResponsesKept(Instant at, RoundResponses after, List<EmployeeId> audience) implements FeedbackEvent {
        /** Copies the audience. */
        public ResponsesKept {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "feedback.responses";
        }
    }

    /**
     * A 360 round ended.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record RoundClosed(Instant at, Round after, List<EmployeeId> audience) implements FeedbackEvent {
        /** Copies the audience. */
        public RoundClosed {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "feedback.round-closed";
        }
    }

    /**
     * Raters of a 360 round who had not answered were reminded.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record RatersReminded(Instant at, Round after, List<EmployeeId> audience) implements FeedbackEvent {
        /** Copies the audience. */
        public RatersReminded {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "feedback.round-reminded";
        }
    }

    /**
     * Raters of a 360 round to come were nominated, given back or approved.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record RatersNominated(Instant at, Nomination after, List<EmployeeId> audience) implements FeedbackEvent {
        /** Copies the audience. */
        public RatersNominated {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "feedback.nomination-" + after.state().name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Something that a person has only so much of was used up.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record LimitUsed(Instant at, LimitGuard after, List<EmployeeId> audience) implements FeedbackEvent {
        /** Copies the audience. */
        public LimitUsed {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "limit.used";
        }
    }
}
