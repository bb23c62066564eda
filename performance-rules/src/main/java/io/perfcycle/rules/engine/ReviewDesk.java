package io.perfcycle.rules.engine;

import io.perfcycle.core.calibration.CalibrationSession;
import io.perfcycle.core.cycle.PerformanceCycle;
import io.perfcycle.core.cycle.PhaseKind;
import io.perfcycle.core.event.Event;
import io.perfcycle.core.feedback.Answer;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.review.Occasion;
import io.perfcycle.core.review.PublishedReview;
import io.perfcycle.core.review.Review;
import io.perfcycle.core.review.ReviewEvent;
import io.perfcycle.core.review.ReviewPolicy;
import io.perfcycle.core.review.ScheduledReview;
import io.perfcycle.core.review.SectionRating;
import io.perfcycle.core.review.SubmittedReview;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.core.value.Rating;
import io.perfcycle.rules.review.ReviewTemplate;
import io.perfcycle.rules.scheduling.ReviewPlanner;
import io.perfcycle.spi.Query;
import java.util.ArrayList;
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

    /** The plan of an occasion; nothing where the cycle lacks its phase. */
    Optional<ReviewPlanner.Plan> plan(CycleId id, Occasion occasion) {
        PerformanceCycle cycle = desk.need(id.key(), PerformanceCycle.class);
        Optional<DateSpan> window = cycle.phase(phaseOf(occasion));
        if (window.isEmpty()) {
            return Optional.empty();
        }
        List<Employee> people = desk.peekAll(Query.of(DocumentKind.EMPLOYEE), Employee.class);
        return Optional.of(ReviewPlanner.plan(
                id,
                occasion,
                window.get(),
                people,
                desk.ports().calendar().holidays(window.get()),
                desk.programme(id).reviews().schedule(),
                desk.reviewers()));
    }

    static PhaseKind phaseOf(Occasion occasion) {
        return occasion == Occasion.MID_YEAR ? PhaseKind.MID_YEAR : PhaseKind.MANAGER_REVIEW;
    }

    /** What a plan changes: reviews that are new, and those that go over to another reviewer. */
    List<Event> scheduled(ReviewPlanner.Plan plan) {
        desk.snapshot()
                .load(plan.reviews().stream().map(planned -> planned.id().key()).toList());
        List<Event> events = new ArrayList<>();
        for (ReviewPlanner.Planned planned : plan.reviews()) {
            Optional<Review> before = desk.peek(planned.id().key(), Review.class);
            boolean sameReviewer = before.map(review ->
                            review.header().reviewer().equals(planned.header().reviewer()))
                    .orElse(false);
            boolean open = before.isEmpty() || (before.get() instanceof ScheduledReview && !sameReviewer);
            if (open) {
                ScheduledReview review = ScheduledReview.builder()
                        .id(planned.id())
                        .header(planned.header())
                        .build();
                events.add(new ReviewEvent.Scheduled(
                        desk.now(),
                        review,
                        List.of(planned.header().subject(), planned.header().reviewer())));
            }
        }
        return events;
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
