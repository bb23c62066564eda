package io.perfcycle.rules.engine;

import static io.perfcycle.rules.engine.EngineFixture.ANN;
import static io.perfcycle.rules.engine.EngineFixture.BEN;
import static io.perfcycle.rules.engine.EngineFixture.CAT;
import static io.perfcycle.rules.engine.EngineFixture.DAN;
import static io.perfcycle.rules.engine.EngineFixture.admin;
import static io.perfcycle.rules.engine.EngineFixture.as;

import io.perfcycle.core.access.Command;
import io.perfcycle.core.access.Principal;
import io.perfcycle.core.cycle.CycleDraft;
import io.perfcycle.core.cycle.CyclePhase;
import io.perfcycle.core.cycle.PhaseKind;
import io.perfcycle.core.goal.GoalDraft;
import io.perfcycle.core.goal.GoalReasonDraft;
import io.perfcycle.core.goal.MeasureDraft;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.id.PlanId;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.outcome.Saved;
import io.perfcycle.core.people.EmployeeDraft;
import io.perfcycle.core.people.OrgChange;
import io.perfcycle.core.programme.Programme;
import io.perfcycle.core.review.EligibilityPolicy;
import io.perfcycle.core.review.Occasion;
import io.perfcycle.core.review.ReviewPolicy;
import io.perfcycle.core.review.ScheduleDraft;
import io.perfcycle.core.review.SchedulePolicy;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.rules.scheduling.ReviewPlanner;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A small company with the appraisal year of a federal agency: the cycle from 1 October 2024 to 30 September 2025, reviews half
 * way in April and May, and at the end from 23 October to 7 November.
 */
final class AppraisalCompany {
    static final CycleId YEAR = CycleId.of("FY25");

    private final EngineFixture fixture = new EngineFixture();
    final PerformanceEngine engine = fixture.engine;
    final Map<EmployeeId, List<DateSpan>> leave = fixture.leave;

    AppraisalCompany(EligibilityPolicy policy) {
        this(policy, true);
    }

    AppraisalCompany(EligibilityPolicy policy, boolean rootIsReviewed) {
        on("2024-09-20");
        engine.people()
                .enter(
                        command(admin()),
                        List.of(
                                EngineFixture.person(ANN, null),
                                EngineFixture.person(BEN, ANN),
                                EngineFixture.person(CAT, ANN),
                                EngineFixture.person(DAN, BEN)))
                .orElseThrow();
        CycleDraft cycle = new CycleDraft(
                YEAR,
                "FY25",
                LocalDate.of(2024, 10, 1),
                LocalDate.of(2025, 9, 30),
                List.of(
                        phase(PhaseKind.MID_YEAR, "2025-04-01", "2025-05-31"),
                        phase(PhaseKind.MANAGER_REVIEW, "2025-10-23", "2025-11-07")));
        engine.cycles()
                .open(command(admin()), cycle, programme(policy, rootIsReviewed))
                .orElseThrow();
    }

    private static CyclePhase phase(PhaseKind kind, String first, String last) {
        return new CyclePhase(kind, DateSpan.of(LocalDate.parse(first), LocalDate.parse(last)));
    }

    private static Programme programme(EligibilityPolicy policy, boolean rootIsReviewed) {
        Programme standard = Programme.standard(YEAR);
        ReviewPolicy reviews = standard.reviews();
        return EngineFixture.standardBut(YEAR)
                .feedback(standard.feedback())
                .reviews(new ReviewPolicy(
                        reviews.sections(),
                        reviews.scale(),
                        reviews.score(),
                        new SchedulePolicy(policy, 5, rootIsReviewed)))
                .build();
    }

    void on(String day) {
        fixture.now = Instant.parse(day + "T08:00:00Z");
    }

    void on(LocalDate day) {
        on(day.toString());
    }

    Command command(Principal by) {
        return fixture.command(by);
    }

    EmployeeId hire(String id, EmployeeId manager, LocalDate day) {
        EmployeeId person = EmployeeId.of(id);
        engine.people()
                .enter(command(admin()), List.of(new EmployeeDraft(person, id, manager, null, null, 1, day, "UTC")))
                .orElseThrow();
        return person;
    }

    void apply(OrgChange change) {
        engine.people().apply(command(admin()), change).orElseThrow();
    }

    /** Agrees a goal with somebody on a day; it is the day's. */
    GoalId agree(EmployeeId owner, EmployeeId manager, LocalDate day) {
        on(day);
        GoalId id = GoalId.of(owner + " " + day);
        GoalDraft goal = GoalDraft.of(id, "Cut the cost per order from 10 to 8 EUR", owner, YEAR)
                .withMeasure(MeasureDraft.of("cost per order", "EUR", "10", "8"))
                .withDates(null, LocalDate.of(2025, 9, 30));
        engine.goals().propose(command(as(owner)), goal).orElseThrow();
        engine.goals().agree(command(as(manager)), id).orElseThrow();
        return id;
    }

    void improve(PlanId id, EmployeeId person, EmployeeId manager, LocalDate start) {
        proposeImprovement(id, person, manager, start);
        engine.improvements().acknowledge(command(as(person)), id).orElseThrow();
    }

    void proposeImprovement(PlanId id, EmployeeId person, EmployeeId manager, LocalDate start) {
        on(start);
        engine.improvements()
                .propose(
                        command(as(manager)),
                        DevelopmentAttempts.improvement(id.value(), person, YEAR, "Fewer errors", start))
                .orElseThrow();
    }

    void giveUp(GoalId goal, EmployeeId by, LocalDate day) {
        on(day);
        engine.goalChanges()
                .cancel(command(as(by)), new GoalReasonDraft(goal, "no longer wanted"))
                .orElseThrow();
    }

    ReviewPlanner.Plan preview(Principal reader) {
        return engine.reviews().preview(reader, YEAR, Occasion.ANNUAL).orElseThrow();
    }

    /** Of whom the reviews that are stored and that a reviewer may see are. */
    Set<String> stored(EmployeeId reviewer) {
        return engine.reviews().reviewsOf(as(reviewer), YEAR).orElseThrow().stream()
                .map(review -> review.header().subject().value())
                .collect(Collectors.toSet());
    }

    Outcome<Saved<CycleId>> schedule(EmployeeId... decided) {
        return engine.reviews().schedule(command(admin()), new ScheduleDraft(YEAR, Occasion.ANNUAL, List.of(decided)));
    }
}
