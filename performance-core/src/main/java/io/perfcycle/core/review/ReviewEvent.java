package io.perfcycle.core.review;

import io.perfcycle.core.event.Event;
import io.perfcycle.core.id.EmployeeId;
import java.time.Instant;
import java.util.List;

/** What happens to a review. */
public sealed interface ReviewEvent extends Event {
    /**
     * It was scheduled, or handed over to another reviewer.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record Scheduled(Instant at, ScheduledReview after, List<EmployeeId> audience) implements ReviewEvent {
        /** The topic. */
        public static final String TOPIC = "review.scheduled";

        /** Copies the audience. */
        public Scheduled {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return TOPIC;
        }
    }

    /**
     * Somebody is reminded that it is to be handed in.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record Due(Instant at, ScheduledReview after, List<EmployeeId> audience) implements ReviewEvent {
        /** The topic. */
        public static final String TOPIC = "review.due";

        /** Copies the audience. */
        public Due {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return TOPIC;
        }
    }

    /**
     * Somebody above its reviewer is told that it has not been handed in.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record Overdue(Instant at, ScheduledReview after, List<EmployeeId> audience) implements ReviewEvent {
        /** The topic. */
        public static final String TOPIC = "review.overdue";

        /** Copies the audience. */
        public Overdue {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return TOPIC;
        }
    }

    /**
     * Its subject handed in the self-assessment.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record SelfAssessed(Instant at, SelfAssessment after, List<EmployeeId> audience) implements ReviewEvent {
        /** Copies the audience. */
        public SelfAssessed {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "review.self-assessed";
        }
    }

    /**
     * A manager who is not responsible until the end rated a part of its period.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record InterimRated(Instant at, InterimRatings after, List<EmployeeId> audience) implements ReviewEvent {
        /** Copies the audience. */
        public InterimRated {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "review.interim-rated";
        }
    }

    /**
     * Its reviewer handed it in.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record Submitted(Instant at, SubmittedReview after, List<EmployeeId> audience) implements ReviewEvent {
        /** Copies the audience. */
        public Submitted {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "review.submitted";
        }
    }

    /**
     * A calibration session took it up.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record TakenUp(Instant at, SubmittedReview after, List<EmployeeId> audience) implements ReviewEvent {
        /** Copies the audience. */
        public TakenUp {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "review.taken-up";
        }
    }

    /**
     * Somebody above its reviewer approved it.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record Approved(Instant at, SubmittedReview after, List<EmployeeId> audience) implements ReviewEvent {
        /** Copies the audience. */
        public Approved {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "review.approved";
        }
    }

    /**
     * It was closed without its subject's acknowledgement.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record Overridden(Instant at, AcknowledgedReview after, List<EmployeeId> audience) implements ReviewEvent {
        /** Copies the audience. */
        public Overridden {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "review.overridden";
        }
    }

    /**
     * It was opened to its subject.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record Released(Instant at, ReleasedReview after, List<EmployeeId> audience) implements ReviewEvent {
        /** Copies the audience. */
        public Released {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "review.released";
        }
    }

    /**
     * Somebody is told that its subject has not acknowledged it.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record Unacknowledged(Instant at, ReleasedReview after, List<EmployeeId> audience) implements ReviewEvent {
        /** The topic. */
        public static final String TOPIC = "review.unacknowledged";

        /** Copies the audience. */
        public Unacknowledged {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return TOPIC;
        }
    }

    /**
     * Its subject acknowledged it.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record Acknowledged(Instant at, AcknowledgedReview after, List<EmployeeId> audience) implements ReviewEvent {
        /** Copies the audience. */
        public Acknowledged {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "review.acknowledged";
        }
    }

    /**
     * Its subject appealed.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record Appealed(Instant at, PublishedReview after, List<EmployeeId> audience) implements ReviewEvent {
        /** Copies the audience. */
        public Appealed {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "review.appealed";
        }
    }

    /**
     * Its appeal was decided, or taken back.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record AppealEnded(Instant at, PublishedReview after, List<EmployeeId> audience) implements ReviewEvent {
        /** Copies the audience. */
        public AppealEnded {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "review.appeal-ended";
        }
    }

    /**
     * It was corrected after it had come out.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record Corrected(Instant at, PublishedReview after, List<EmployeeId> audience) implements ReviewEvent {
        /** Copies the audience. */
        public Corrected {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "review.corrected";
        }
    }
}
