package io.perfcycle.rules.engine;

import io.perfcycle.core.cycle.PerformanceCycle;
import io.perfcycle.core.cycle.PhaseKind;
import io.perfcycle.core.event.Event;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.programme.Programme;
import io.perfcycle.core.review.ManagerChangePolicy;
import io.perfcycle.core.review.Occasion;
import io.perfcycle.core.review.Review;
import io.perfcycle.core.review.ReviewEvent;
import io.perfcycle.core.review.ReviewHeader;
import io.perfcycle.core.review.ScheduleDraft;
import io.perfcycle.core.review.ScheduledReview;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.rules.cycle.CycleFinding;
import io.perfcycle.rules.review.EligibilityRecords;
import io.perfcycle.rules.review.ReviewFinding;
import io.perfcycle.rules.scheduling.ReviewPlanner;
import io.perfcycle.rules.scheduling.Workforce;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Schedules the reviews of an occasion, for one call. */
final class ScheduleDesk {
    private final Desk desk;
    private final ScheduleDraft draft;
    private final PerformanceCycle cycle;

    ScheduleDesk(Desk desk, ScheduleDraft draft) {
        this.desk = desk;
        this.draft = draft;
        this.cycle = desk.need(draft.cycle().key(), PerformanceCycle.class);
    }

    /** What is to be done now, or every reason against it. */
    Outcome<List<Event>> schedule() {
        if (isClosed()) {
            return Outcome.refused(List.of(Finding.of(CycleFinding.CLOSED).with("cycle", cycle.id())));
        }
        Optional<DateSpan> window = window();
        if (window.isEmpty()) {
            return Outcome.refused(List.of(Finding.of(CycleFinding.NO_PHASE).with("phase", phaseOf(draft.occasion()))));
        }
        Gathered gathered = gather(window.get());
        List<Finding> against =
                ReviewPlanner.againstDecisions(gathered.request(), gathered.workforce(), gathered.records());
        return against.isEmpty() ? scheduled(plan(gathered)) : Outcome.refused(against);
    }

    private boolean isClosed() {
        return cycle.state() == PerformanceCycle.State.CLOSED;
    }

    /** The plan as it would be now and as the caller may read it; an empty one where nothing would be scheduled. */
    ReviewPlanner.Plan preview() {
        return window().filter(window -> !isClosed())
                .map(window -> new EligibilityDesk(desk, cycle).readable(plan(gather(window))))
                .orElseGet(() -> new ReviewPlanner.Plan(List.of(), List.of(), List.of()));
    }

    private static PhaseKind phaseOf(Occasion occasion) {
        return occasion == Occasion.MID_YEAR ? PhaseKind.MID_YEAR : PhaseKind.MANAGER_REVIEW;
    }

    private Optional<DateSpan> window() {
        return cycle.phase(phaseOf(draft.occasion()));
    }

    private record Gathered(ReviewPlanner.Request request, Workforce workforce, EligibilityRecords records) {}

    private Gathered gather(DateSpan window) {
        Programme programme = desk.programme(cycle.id());
        ReviewPlanner.Request request = new ReviewPlanner.Request(
                cycle.id(),
                draft.occasion(),
                window,
                programme.reviews().schedule(),
                programme.managerChanges().orElseGet(ManagerChangePolicy::standard),
                desk.today(),
                Set.copyOf(draft.decided()));
        List<Employee> people = desk.everybody();
        Map<EmployeeId, Workforce.Circumstances> away = new HashMap<>();
        desk.ports()
                .calendar()
                .absences(ReviewPlanner.reach(request))
                .forEach((person, days) -> away.put(person, new Workforce.Circumstances("", Optional.empty(), days)));
        Workforce workforce = new Workforce(
                people, away, desk.ports().reviewers(), request.policy().rootIsReviewed());
        return new Gathered(request, workforce, new EligibilityDesk(desk, cycle).records(request, people));
    }

    private ReviewPlanner.Plan plan(Gathered gathered) {
        ReviewPlanner.Request request = gathered.request();
        return ReviewPlanner.plan(
                request,
                gathered.workforce(),
                gathered.records(),
                desk.ports().calendar().holidays(ReviewPlanner.reach(request)),
                stored(gathered.workforce().people()));
    }

    private Map<ReviewId, Review> stored(List<Employee> people) {
        List<ReviewId> ids = people.stream()
                .map(person -> ReviewPlanner.idOf(cycle.id(), draft.occasion(), person.id()))
                .toList();
        desk.snapshot().load(ids.stream().map(ReviewId::key).toList());
        Map<ReviewId, Review> reviews = new HashMap<>();
        ids.forEach(id -> desk.peek(id.key(), Review.class).ifPresent(review -> reviews.put(id, review)));
        return reviews;
    }

    /** What a plan changes, of as many reviews as the store writes at once, and what to look at. */
    private Outcome<List<Event>> scheduled(ReviewPlanner.Plan plan) {
        List<Event> changes = changes(plan);
        int room = desk.ports().store().capabilities().maxWrites();
        List<Finding> notes = notes(plan);
        if (changes.size() > room) {
            notes.add(0, Finding.of(ReviewFinding.MORE).with("left", changes.size() - room));
        }
        return Outcome.judged(changes.stream().limit(room).toList(), notes);
    }

    /** Reviews that are new, that move, and that go over to another reviewer. */
    private List<Event> changes(ReviewPlanner.Plan plan) {
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
                events.add(new ReviewEvent.Scheduled(desk.now(), review, told(planned.header())));
            }
        }
        return events;
    }

    private static List<EmployeeId> told(ReviewHeader header) {
        List<EmployeeId> told = new ArrayList<>(List.of(header.subject()));
        told.addAll(header.writers());
        return told;
    }

    private List<Finding> notes(ReviewPlanner.Plan plan) {
        List<Finding> notes = new ArrayList<>();
        for (EmployeeId reviewer : plan.overloaded()) {
            long meetings = plan.conflicts().stream()
                    .filter(conflict -> conflict.reviewer().equals(reviewer))
                    .count();
            notes.add(
                    Finding.of(ReviewFinding.NO_ROOM).with("reviewer", reviewer).with("meetings", meetings));
        }
        plan.skipped().forEach(left -> note(left).ifPresent(notes::add));
        return notes;
    }

    private Optional<Finding> note(ReviewPlanner.Skipped left) {
        if (left.waits()) {
            return Optional.of(Finding.of(ReviewFinding.NOT_DUE)
                    .with("employee", left.employee())
                    .with("reason", left.reason()));
        }
        if (left.needsDecision()) {
            return Optional.of(Finding.of(ReviewFinding.DECISION_NEEDED).with("employee", left.employee()));
        }
        ReviewId review = ReviewPlanner.idOf(cycle.id(), draft.occasion(), left.employee());
        return left.isPostponed() && desk.peek(review.key(), Review.class).isEmpty()
                ? Optional.of(Finding.of(ReviewFinding.POSTPONED).with("employee", left.employee()))
                : Optional.empty();
    }
}
