package io.perfcycle.rules.engine;

import io.perfcycle.core.calibration.CalibrationSession;
import io.perfcycle.core.cycle.PerformanceCycle;
import io.perfcycle.core.cycle.PhaseKind;
import io.perfcycle.core.event.Event;
import io.perfcycle.core.feedback.Answer;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
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
import io.perfcycle.rules.review.ReviewFinding;
import io.perfcycle.rules.review.ReviewTemplate;
import io.perfcycle.rules.scheduling.ReviewNoticePlanner;
import io.perfcycle.rules.scheduling.ReviewPlanner;
import io.perfcycle.rules.scheduling.Workforce;
import io.perfcycle.spi.IndexField;
import io.perfcycle.spi.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** The plan of an occasion; nothing where the cycle lacks its phase. */
    Optional<ReviewPlanner.Plan> plan(CycleId id, Occasion occasion) {
        PerformanceCycle cycle = desk.need(id.key(), PerformanceCycle.class);
        Optional<DateSpan> window = cycle.phase(phaseOf(occasion));
        if (window.isEmpty()) {
            return Optional.empty();
        }
        ReviewPlanner.Request request = new ReviewPlanner.Request(
                id, occasion, window.get(), desk.programme(id).reviews().schedule(), desk.today());
        List<Employee> people = desk.peekAll(Query.of(DocumentKind.EMPLOYEE), Employee.class);
        DateSpan reach = ReviewPlanner.reach(request);
        Map<EmployeeId, Workforce.Circumstances> away = new HashMap<>();
        desk.ports()
                .calendar()
                .absences(reach)
                .forEach((person, days) -> away.put(person, new Workforce.Circumstances("", Optional.empty(), days)));
        Workforce workforce = new Workforce(
                people, away, desk.ports().reviewers(), request.policy().rootIsReviewed());
        return Optional.of(ReviewPlanner.plan(
                request, workforce, desk.ports().calendar().holidays(reach), stored(id, occasion, people)));
    }

    private Map<ReviewId, Review> stored(CycleId cycle, Occasion occasion, List<Employee> people) {
        List<ReviewId> ids = people.stream()
                .map(person -> ReviewPlanner.idOf(cycle, occasion, person.id()))
                .toList();
        desk.snapshot().load(ids.stream().map(ReviewId::key).toList());
        Map<ReviewId, Review> reviews = new HashMap<>();
        ids.forEach(id -> desk.peek(id.key(), Review.class).ifPresent(review -> reviews.put(id, review)));
        return reviews;
    }

    static PhaseKind phaseOf(Occasion occasion) {
        return occasion == Occasion.MID_YEAR ? PhaseKind.MID_YEAR : PhaseKind.MANAGER_REVIEW;
    }

    /** What a plan changes: reviews that are new, that move, and that go over to another reviewer; and what to look at. */
    Outcome<List<Event>> scheduled(ReviewPlanner.Plan plan) {
        List<Event> events = new ArrayList<>();
        for (ReviewPlanner.Planned planned : plan.reviews()) {
            Optional<Review> before = desk.peek(planned.id().key(), Review.class);
            if (before.filter(review -> review.header().equals(planned.header()))
                    .isEmpty()) {
                ScheduledReview review = before.filter(ScheduledReview.class::isInstance)
                        .map(ScheduledReview.class::cast)
                        .map(waiting -> waiting.replanned(planned.header()))
                        .orElseGet(() -> ScheduledReview.builder()
                                .id(planned.id())
                                .header(planned.header())
                                .build());
                events.add(new ReviewEvent.Scheduled(
                        desk.now(),
                        review,
                        List.of(planned.header().subject(), planned.header().reviewer())));
            }
        }
        return Outcome.judged(events, notes(plan));
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

    private static List<Finding> notes(ReviewPlanner.Plan plan) {
        List<Finding> notes = new ArrayList<>();
        for (EmployeeId reviewer : plan.overloaded()) {
            long meetings = plan.conflicts().stream()
                    .filter(conflict -> conflict.reviewer().equals(reviewer))
                    .count();
            notes.add(
                    Finding.of(ReviewFinding.NO_ROOM).with("reviewer", reviewer).with("meetings", meetings));
        }
        plan.skipped().stream()
                .filter(ReviewPlanner.Skipped::waits)
                .map(left -> Finding.of(ReviewFinding.NOT_DUE)
                        .with("employee", left.employee())
                        .with("reason", left.reason()))
                .forEach(notes::add);
        return notes;
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
