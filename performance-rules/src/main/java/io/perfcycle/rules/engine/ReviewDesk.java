package io.perfcycle.rules.engine;

import io.perfcycle.core.calibration.CalibrationSession;
import io.perfcycle.core.event.Event;
import io.perfcycle.core.feedback.Answer;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.review.Occasion;
import io.perfcycle.core.review.PublishedReview;
import io.perfcycle.core.review.Review;
import io.perfcycle.core.review.ReviewPolicy;
import io.perfcycle.core.review.SectionRating;
import io.perfcycle.core.review.SubmittedReview;
import io.perfcycle.core.value.Rating;
import io.perfcycle.rules.review.ReviewTemplate;
import io.perfcycle.rules.scheduling.ReviewNoticePlanner;
import io.perfcycle.spi.IndexField;
import io.perfcycle.spi.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the operations on reviews look up around one, for one call. */
final class ReviewDesk {
    private final Desk desk;

    ReviewDesk(Desk desk) {
        this.desk = desk;
    }

    ReviewPolicy policy(Review review) {
        return desk.programme(review.header().cycle()).reviews();
    }

    ReviewTemplate template(Review review) {
        return ReviewTemplate.of(desk.programme(review.header().cycle()));
    }

    /** The notices of an occasion's reviews that are due now, in the order of reviews, of as many as the store writes at once. */
    List<Event> reminders(CycleId cycle, Occasion occasion) {
        ReviewNoticePlanner planner = ReviewNoticePlanner.of(
                desk.programme(cycle).reviews().notices(), desk.ports().reviewers(), desk::person, desk.now());
        List<Review> due = waiting(cycle).stream()
                .filter(review -> review.header().occasion() == occasion)
                .filter(planner::isDue)
                .toList();
        desk.snapshot()
                .load(due.stream()
                        .flatMap(review -> Stream.of(
                                review.header().subject(), review.header().reviewer()))
                        .map(EmployeeId::key)
                        .toList());
        return due.stream()
                .<List<? extends Event>>map(planner::remind)
                .filter(events -> !events.isEmpty())
                .limit(desk.ports().store().capabilities().maxWrites())
                .<Event>flatMap(List::stream)
                .toList();
    }

    /** The reviews of a cycle that wait for their reviewer, then those that wait for their subject. */
    private List<Review> waiting(CycleId cycle) {
        Query ofCycle = Query.of(DocumentKind.REVIEW).with(IndexField.CYCLE, cycle.value());
        List<Review> waiting = new ArrayList<>();
        for (String state : List.of(Indexes.SCHEDULED_REVIEW, Indexes.RELEASED_REVIEW)) {
            waiting.addAll(desk.peekAll(ofCycle.with(IndexField.STATE, state), Review.class));
        }
        return waiting;
    }

    Optional<CalibrationSession> session(SubmittedReview submitted) {
        return submitted.session().flatMap(in -> desk.peek(in.key(), CalibrationSession.class));
    }

    /** The summary as it would be released now. */
    static Rating summaryOf(SubmittedReview submitted, Optional<CalibrationSession> session) {
        return session.flatMap(over -> over.ratingOf(submitted.id())).orElse(submitted.proposed());
    }

    /** Whether there is anybody above the reviewer who could approve. */
    boolean hasSecondLevel(SubmittedReview submitted) {
        return desk
                .person(submitted.header().subject())
                .map(person -> desk.reviewers().chain(person, desk.today()))
                .orElse(List.of())
                .stream()
                .anyMatch(above -> !above.equals(submitted.submittedBy())
                        && !above.equals(submitted.header().subject()));
    }

    /** The rating of record; nothing in a review that is not out. */
    static Optional<Rating> summaryOf(Review review) {
        return review instanceof PublishedReview out ? Optional.of(out.summary()) : Optional.empty();
    }

    static List<SectionRating> ratingsOf(Review review) {
        if (review instanceof SubmittedReview submitted) {
            return submitted.ratings();
        }
        return review instanceof PublishedReview out ? out.ratings() : List.of();
    }

    static List<Answer> answersOf(Review review) {
        if (review instanceof SubmittedReview submitted) {
            return submitted.answers();
        }
        return review instanceof PublishedReview out ? out.answers() : List.of();
    }
}
