package io.perfcycle.rules.engine;

import io.perfcycle.core.calibration.CalibrationSession;
import io.perfcycle.core.feedback.Answer;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.review.PublishedReview;
import io.perfcycle.core.review.Review;
import io.perfcycle.core.review.ReviewPolicy;
import io.perfcycle.core.review.SectionRating;
import io.perfcycle.core.review.SubmittedReview;
import io.perfcycle.core.value.Rating;
import io.perfcycle.rules.review.ReviewTemplate;
import java.util.List;
import java.util.Optional;

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

    Optional<CalibrationSession> session(SubmittedReview submitted) {
        return submitted.session().flatMap(in -> desk.peek(in.key(), CalibrationSession.class));
    }

    /** Whether somebody wrote the review, alone or together with another, and so decides nothing about it. */
    static boolean tookPart(SubmittedReview submitted, EmployeeId person) {
        return submitted.submittedBy().equals(person)
                || submitted.header().writers().contains(person);
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
