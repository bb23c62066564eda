package io.perfcycle.rules.engine;

import io.perfcycle.core.cycle.PerformanceCycle;
import io.perfcycle.core.development.ImprovementCase;
import io.perfcycle.core.development.ImprovementPlan;
import io.perfcycle.core.event.Document;
import io.perfcycle.core.goal.Goal;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.review.EligibilityPolicy;
import io.perfcycle.core.review.EligibilityPolicy.Basis;
import io.perfcycle.core.review.EligibilityPolicy.ImprovementPlans;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.rules.goal.AgreedDays;
import io.perfcycle.rules.review.EligibilityRecords;
import io.perfcycle.rules.review.EligibilityRules;
import io.perfcycle.rules.review.ReviewFinding;
import io.perfcycle.rules.scheduling.ReviewPlanner;
import io.perfcycle.spi.IndexField;
import io.perfcycle.spi.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers what decides who is rated in a cycle: of everybody at once, and only what the policy looks at. For one call. */
final class EligibilityDesk {
    private static final int PAGE = 500;

    private final Desk desk;
    private final PerformanceCycle cycle;

    EligibilityDesk(Desk desk, PerformanceCycle cycle) {
        this.desk = desk;
        this.cycle = cycle;
    }

    EligibilityRecords records(ReviewPlanner.Request request, List<Employee> people) {
        EligibilityPolicy policy = request.policy().eligibility();
        DateSpan period = EligibilityRules.period(cycle.span(), request.window().last(), request.occasion(), policy);
        boolean plans = policy.counted().basis() == Basis.ACKNOWLEDGED_PLAN
                || policy.late().byDecision().isPresent();
        boolean leave = !policy.counted().leave();
        boolean improving = policy.improvement() == ImprovementPlans.POSTPONED;
        return new EligibilityRecords(
                period,
                plans ? plans(people) : Map.of(),
                leave ? desk.ports().calendar().absences(period) : Map.of(),
                improving ? improvements() : Map.of());
    }

    /**
     * The first day on which a goal of the cycle was agreed with each person, in the person's zone. Goals are looked at and are
     * no part of what is decided on: a check-in in the meantime is no reason to plan again.
     */
    private Map<EmployeeId, LocalDate> plans(List<Employee> people) {
        Map<EmployeeId, Instant> first = new HashMap<>();
        Query goals =
                Query.of(DocumentKind.GOAL).with(IndexField.CYCLE, cycle.id().value());
        desk.snapshot().pages(goals, PAGE, page -> {
            for (Document document : desk.snapshot().glanceAt(page)) {
                if (document instanceof Goal goal) {
                    AgreedDays.byOwner(goal, cycle.id())
                            .forEach((owner, at) ->
                                    first.merge(owner, at, (one, other) -> one.isBefore(other) ? one : other));
                }
            }
        });
        Map<EmployeeId, LocalDate> days = new HashMap<>();
        for (Employee person : people) {
            Instant at = first.get(person.id());
            if (at != null) {
                days.put(person.id(), LocalDate.ofInstant(at, person.zone()));
            }
        }
        return days;
    }

    private Map<EmployeeId, DateSpan> improvements() {
        Map<EmployeeId, DateSpan> running = new HashMap<>();
        for (ImprovementCase each : open()) {
            if (each.plan() instanceof ImprovementPlan.Running) {
                running.merge(each.content().employee(), span(each.content()), EligibilityDesk::later);
            }
        }
        return running;
    }

    private List<ImprovementCase> open() {
        return desk.peekAll(
                Query.of(DocumentKind.IMPROVEMENT_PLAN).with(IndexField.STATE, Indexes.OPEN_IMPROVEMENT),
                ImprovementCase.class);
    }

    /** From its first day to its last checkpoint, or to today where nobody has ended it by then. */
    private DateSpan span(ImprovementPlan.Content content) {
        LocalDate last = content.start();
        for (LocalDate checkpoint : content.checkpoints()) {
            last = checkpoint.isAfter(last) ? checkpoint : last;
        }
        return DateSpan.of(content.start(), desk.today().isAfter(last) ? desk.today() : last);
    }

    private static DateSpan later(DateSpan one, DateSpan other) {
        return one.last().isBefore(other.last()) ? other : one;
    }

    /**
     * A plan as the caller may read it: that a review waits has to be told to whoever schedules, what it waits for only to those
     * who may read the improvement plan.
     */
    ReviewPlanner.Plan readable(ReviewPlanner.Plan plan) {
        if (plan.skipped().stream().noneMatch(left -> names(left, ReviewFinding.ON_IMPROVEMENT_PLAN))) {
            return plan;
        }
        Map<EmployeeId, Boolean> readable = new HashMap<>();
        open().forEach(each ->
                readable.merge(each.content().employee(), desk.mayRead(each.key()), Boolean::logicalAnd));
        List<ReviewPlanner.Skipped> skipped = plan.skipped().stream()
                .map(left -> readable.getOrDefault(left.employee(), true) ? left : closed(left))
                .toList();
        return new ReviewPlanner.Plan(plan.reviews(), skipped, plan.conflicts());
    }

    private static boolean names(ReviewPlanner.Skipped left, ReviewFinding code) {
        return left.reasons().stream().map(Finding::code).anyMatch(code.code()::equals);
    }

    private static ReviewPlanner.Skipped closed(ReviewPlanner.Skipped left) {
        return left.because(left.reasons().stream()
                .map(reason -> reason.code().equals(ReviewFinding.ON_IMPROVEMENT_PLAN.code())
                        ? Finding.of(ReviewFinding.POSTPONED).with("employee", left.employee())
                        : reason)
                .toList());
    }
}
