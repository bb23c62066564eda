package io.perfcycle.rules.engine;

import io.perfcycle.core.access.Circumstance;
import io.perfcycle.core.event.Document;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.review.ReleasedReview;
import io.perfcycle.core.review.Review;
import io.perfcycle.core.review.ReviewEvent;
import io.perfcycle.core.review.ReviewHeader;
import io.perfcycle.core.review.ScheduledReview;
import io.perfcycle.rules.access.RelationRules;
import java.util.Optional;

/**
 * The rule for messages that say of a review that it waits, and no more. They go to some who may not read the review yet, and
 * to nobody once it waits no longer.
 */
final class WaitingNotice {
    private final Document about;
    private final String topic;

    WaitingNotice(Document about, String topic) {
        this.about = about;
        this.topic = topic;
    }

    /** Whether it says that something waits which has been done meanwhile. */
    boolean isSettled() {
        return switch (topic) {
            case ReviewEvent.Due.TOPIC, ReviewEvent.Overdue.TOPIC -> !(about instanceof ScheduledReview);
            case ReviewEvent.Unacknowledged.TOPIC -> !(about instanceof ReleasedReview);
            default -> false;
        };
    }

    /**
     * Whether somebody is told although the review is not open to them: its subject that it is scheduled and due, whoever is
     * above the subject now that it is overdue. Who has left is told nothing.
     */
    boolean isFor(Witness recipient) {
        if (!(about instanceof Review review) || hasLeft(recipient, review.header())) {
            return false;
        }
        EmployeeId subject = review.header().subject();
        EmployeeId told = recipient.caller().acting();
        return switch (topic) {
            case ReviewEvent.Scheduled.TOPIC, ReviewEvent.Due.TOPIC -> told.equals(subject);
            case ReviewEvent.Overdue.TOPIC ->
                !told.equals(subject)
                        && recipient
                                .person(subject)
                                .map(recipient::chain)
                                .filter(chain -> chain.contains(told))
                                .isPresent();
            default -> false;
        };
    }

    private static boolean hasLeft(Witness recipient, ReviewHeader header) {
        return RelationRules.circumstances(
                        recipient.caller(),
                        recipient.people(),
                        recipient.today(),
                        Optional.of(header.subject()),
                        recipient.above())
                .contains(Circumstance.LEAVER);
    }
}
