package io.perfcycle.rules.engine;

import io.perfcycle.core.access.AccessPhase;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.access.Relation;
import io.perfcycle.core.cycle.PerformanceCycle;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.people.ReportingLine;
import io.perfcycle.core.programme.Programme;
import io.perfcycle.core.review.InterimRatingDraft;
import io.perfcycle.core.review.InterimRatings;
import io.perfcycle.core.review.ManagerChangePolicy;
import io.perfcycle.core.review.Occasion;
import io.perfcycle.core.review.Review;
import io.perfcycle.core.review.ReviewEvent;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.rules.review.InterimBasis;
import io.perfcycle.rules.review.InterimDecisions;
import io.perfcycle.rules.review.Supervision;
import io.perfcycle.rules.scheduling.ReviewPlanner;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What operations look up around interim ratings, for one call. */
final class InterimDesk {
    private final Desk desk;

    InterimDesk(Desk desk) {
        this.desk = desk;
    }

    /** Ends the call unless the subject spent days of the cycle under the caller, and judges the rating. */
    Outcome<List<ReviewEvent>> rate(InterimRatingDraft draft) {
        Employee subject = desk.needPerson(draft.subject());
        Employee rater = desk.needPerson(desk.caller());
        PerformanceCycle cycle = desk.need(draft.cycle().key(), PerformanceCycle.class);
        Supervision supervision = Supervision.of(subject, rater, cycle.span()).orElseThrow(Denied::new);
        desk.allow(Facet.INTERIM_RATING, subject.id(), AccessPhase.OPEN, Relation.FORMER_MANAGER);
        ReviewId review = ReviewPlanner.idOf(cycle.id(), Occasion.ANNUAL, subject.id());
        Programme programme = desk.programme(cycle.id());
        InterimDecisions.Setting setting = new InterimDecisions.Setting(
                review, desk.peek(review.key(), Review.class), given(review), programme.reviews(), changes(programme));
        return InterimDecisions.rate(draft, supervision, setting, told(subject, cycle.span()), desk.now());
    }

    /** Who manages the subject at the end, as far as that is known now. */
    private List<EmployeeId> told(Employee subject, DateSpan span) {
        return subject.lineOn(span.last())
                .flatMap(ReportingLine::manager)
                .filter(manager -> !manager.equals(desk.caller()))
                .map(List::of)
                .orElse(List.of());
    }

    private Optional<InterimRatings> given(ReviewId review) {
        return desk.peek(InterimRatings.keyOf(review), InterimRatings.class);
    }

    private static ManagerChangePolicy changes(Programme programme) {
        return programme.managerChanges().orElseGet(ManagerChangePolicy::standard);
    }

    /** What a review is made of beside the reviewer's own ratings; half way nothing is. */
    InterimBasis basis(Review review) {
        CycleId cycle = review.header().cycle();
        DateSpan span = desk.need(cycle.key(), PerformanceCycle.class).span();
        boolean end = review.header().occasion() == Occasion.ANNUAL;
        return new InterimBasis(
                end ? given(review.id()).map(InterimRatings::given).orElse(List.of()) : List.of(),
                present(review.header().subject(), span),
                changes(desk.programme(cycle)));
    }

    private DateSpan present(EmployeeId subject, DateSpan span) {
        LocalDate first = desk.person(subject)
                .flatMap(person -> person.employmentOn(span.last()))
                .map(stretch -> stretch.hired())
                .filter(span::contains)
                .orElse(span.first());
        return DateSpan.of(first, span.last());
    }
}
