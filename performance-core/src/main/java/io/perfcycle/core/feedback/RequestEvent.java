package io.perfcycle.core.feedback;

import io.perfcycle.core.event.Event;
import io.perfcycle.core.id.EmployeeId;
import java.time.Instant;
import java.util.List;

/** What happens to a request for feedback. */
public sealed interface RequestEvent extends Event {
    /**
     * Somebody asked; the rater is told unless it waits for approval.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record Asked(Instant at, FeedbackRequest after, List<EmployeeId> audience) implements RequestEvent {
        /** Copies the audience. */
        public Asked {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "feedback.request-asked";
        }
    }

    /**
     * The subject's manager let it through.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record Approved(Instant at, SentRequest after, List<EmployeeId> audience) implements RequestEvent {
        /** Copies the audience. */
        public Approved {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "feedback.request-approved";
        }
    }

    /**
     * The rater saved a draft.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record Drafted(Instant at, DraftedRequest after, List<EmployeeId> audience) implements RequestEvent {
        /** Copies the audience. */
        public Drafted {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "feedback.request-drafted";
        }
    }

    /**
     * The rater answered.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record Answered(Instant at, SubmittedRequest after, List<EmployeeId> audience) implements RequestEvent {
        /** Copies the audience. */
        public Answered {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "feedback.request-answered";
        }
    }

    /**
     * The rater does not answer.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record Declined(Instant at, DeclinedRequest after, List<EmployeeId> audience) implements RequestEvent {
        /** Copies the audience. */
        public Declined {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "feedback.request-declined";
        }
    }

    /**
     * It was taken back or not let through.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record Cancelled(Instant at, CancelledRequest after, List<EmployeeId> audience) implements RequestEvent {
        /** Copies the audience. */
        public Cancelled {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "feedback.request-cancelled";
        }
    }

    /**
     * Its last day went by.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record Expired(Instant at, ExpiredRequest after, List<EmployeeId> audience) implements RequestEvent {
        /** Copies the audience. */
        public Expired {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "feedback.request-expired";
        }
    }
}
