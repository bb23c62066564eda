package io.perfcycle.rules.engine.fault;

import static io.perfcycle.rules.engine.fault.Company.BEN;
import static io.perfcycle.rules.engine.fault.Company.CANARY;
import static io.perfcycle.rules.engine.fault.Company.CYCLE;
import static io.perfcycle.rules.engine.fault.Company.DAN;
import static io.perfcycle.rules.engine.fault.Company.admin;
import static io.perfcycle.rules.engine.fault.Company.as;
import static io.perfcycle.rules.engine.fault.Company.hr;

import io.perfcycle.core.competency.Assessment;
import io.perfcycle.core.competency.AssessmentDraft;
import io.perfcycle.core.development.CheckpointDraft;
import io.perfcycle.core.development.ExpectationDraft;
import io.perfcycle.core.development.ImprovementDraft;
import io.perfcycle.core.development.ImprovementEntry;
import io.perfcycle.core.development.ImprovementGrounds;
import io.perfcycle.core.development.ImprovementPlan;
import io.perfcycle.core.development.PlanDraft;
import io.perfcycle.core.development.StepNoteDraft;
import io.perfcycle.core.development.StepState;
import io.perfcycle.core.development.SupportDraft;
import io.perfcycle.core.feedback.OneOnOneDraft;
import io.perfcycle.core.id.ActionId;
import io.perfcycle.core.id.PlanId;
import io.perfcycle.core.id.RoleId;
import io.perfcycle.core.id.SeriesId;
import io.perfcycle.core.id.TalentReviewId;
import io.perfcycle.core.talent.Nominee;
import io.perfcycle.core.talent.Readiness;
import io.perfcycle.core.talent.SuccessionDraft;
import io.perfcycle.core.talent.TalentReviewDraft;
import io.perfcycle.rules.talent.BenchPolicy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Competencies, development plans and metrics. */
final class DevelopmentScenarios {
    private static final PlanId PLAN = PlanId.of("plan");
    private static final PlanId IMPROVEMENT = PlanId.of("improvement");
    private static final StepNoteDraft NOTE =
            new StepNoteDraft(PLAN, ActionId.of("a-2"), StepState.UNDERWAY, LocalDate.of(2026, 1, 5), CANARY);

    private DevelopmentScenarios() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.command(
                        "DevelopmentOperations.describe/2",
                        company -> {},
                        admin(),
                        (engine, command) ->
                                engine.development().describe(command, Company.role("", CANARY + " anew"))),
                Scenario.command(
                        "DevelopmentOperations.assess/2",
                        company -> {},
                        as(DAN),
                        (engine, command) -> engine.development().assess(command, assessment())),
                Scenario.command(
                        "DevelopmentOperations.propose/2",
                        DevelopmentScenarios::assessed,
                        as(BEN),
                        (engine, command) -> engine.development().propose(command, PlanDraft.of(PLAN, DAN, CYCLE))),
                Scenario.command(
                        "DevelopmentOperations.accept/2",
                        DevelopmentScenarios::proposedBeforeAMeeting,
                        as(DAN),
                        (engine, command) -> engine.development().accept(command, PLAN)),
                Scenario.command(
                        "DevelopmentOperations.note/2",
                        DevelopmentScenarios::accepted,
                        as(DAN),
                        (engine, command) -> engine.development().note(command, NOTE)),
                Scenario.command(
                        "DevelopmentOperations.revise/2",
                        DevelopmentScenarios::accepted,
                        as(DAN),
                        (engine, command) -> engine.development().revise(command, PLAN)),
                Scenario.reading(
                        "DevelopmentOperations.standing/3",
                        DevelopmentScenarios::assessed,
                        engine -> engine.development().standing(as(DAN), DAN, CYCLE)),
                Scenario.reading(
                        "DevelopmentOperations.plansOf/2",
                        DevelopmentScenarios::proposed,
                        engine -> engine.development().plansOf(as(DAN), DAN)),
                Scenario.reading(
                        "DevelopmentOperations.plan/2",
                        DevelopmentScenarios::proposed,
                        engine -> engine.development().plan(as(DAN), PLAN)),
                Scenario.command(
                        "ImprovementOperations.propose/2",
                        company -> {},
                        as(BEN),
                        (engine, command) -> engine.improvements().propose(command, improvement())),
                Scenario.command(
                        "ImprovementOperations.acknowledge/2",
                        DevelopmentScenarios::improvementProposed,
                        as(DAN),
                        (engine, command) -> engine.improvements().acknowledge(command, IMPROVEMENT)),
                Scenario.command(
                        "ImprovementOperations.hold/2",
                        DevelopmentScenarios::improving,
                        as(BEN),
                        (engine, command) -> engine.improvements().hold(command, checkpoint())),
                Scenario.command(
                        "ImprovementOperations.extend/3",
                        DevelopmentScenarios::allCheckpointsHeld,
                        as(BEN),
                        (engine, command) -> engine.improvements().extend(command, IMPROVEMENT, 10)),
                Scenario.command(
                        "ImprovementOperations.end/3",
                        DevelopmentScenarios::improving,
                        as(BEN),
                        (engine, command) ->
                                engine.improvements().end(command, IMPROVEMENT, ImprovementPlan.Ending.WITHDRAWN)),
                Scenario.reading(
                        "ImprovementOperations.plan/2",
                        DevelopmentScenarios::improvementProposed,
                        engine -> engine.improvements().plan(as(DAN), IMPROVEMENT)),
                Scenario.reading(
                        "ImprovementOperations.plansOf/2",
                        DevelopmentScenarios::improvementProposed,
                        engine -> engine.improvements().plansOf(hr(), DAN)),
                Scenario.command(
                        "TalentOperations.review/2",
                        company -> {},
                        hr(),
                        (engine, command) -> engine.talent().review(command, talent())),
                Scenario.reading(
                        "TalentOperations.review/2",
                        DevelopmentScenarios::inTheGrid,
                        engine -> engine.talent().review(hr(), TalentReviewId.of("talent"))),
                Scenario.reading(
                        "TalentOperations.grid/2",
                        DevelopmentScenarios::inTheGrid,
                        engine -> engine.talent().grid(hr(), CYCLE)),
                Scenario.command(
                        "TalentOperations.plan/2",
                        DevelopmentScenarios::withSuccession,
                        hr(),
                        (engine, command) -> engine.talent().plan(command, succession())),
                Scenario.reading(
                        "TalentOperations.succession/2",
                        DevelopmentScenarios::withSuccession,
                        engine -> engine.talent().succession(hr(), RoleId.of("lead"))),
                Scenario.reading(
                        "TalentOperations.successions/1",
                        DevelopmentScenarios::withSuccession,
                        engine -> engine.talent().successions(hr())),
                Scenario.reading(
                        "TalentOperations.bench/2",
                        DevelopmentScenarios::withSuccession,
                        engine -> engine.talent().bench(hr(), BenchPolicy.SHARED)),
                Scenario.reading(
                        "MetricOperations.measure/2",
                        Company::withSubmitted,
                        engine -> engine.metrics().measure(hr(), CYCLE)),
                Scenario.reading(
                        "MetricOperations.consistency/2",
                        Company::withSubmitted,
                        engine -> engine.metrics().consistency(hr(), CYCLE)));
    }

    private static ImprovementDraft improvement() {
        return new ImprovementDraft(
                IMPROVEMENT,
                DAN,
                CYCLE,
                LocalDate.of(2026, 2, 2),
                new ImprovementGrounds(ImprovementEntry.Cause.PERFORMANCE, true, true, 2, false),
                List.of(new ExpectationDraft(CANARY, "errors", "per week", BigDecimal.TEN, BigDecimal.ONE)),
                List.of(new SupportDraft(CANARY, BEN)));
    }

    private static void improvementProposed(Company company) {
        company.engine
                .improvements()
                .propose(company.command(as(BEN)), improvement())
                .orElseThrow();
    }

    private static void improving(Company company) {
        improvementProposed(company);
        company.engine
                .improvements()
                .acknowledge(company.command(as(DAN)), IMPROVEMENT)
                .orElseThrow();
        company.world.now = Instant.parse("2026-05-10T08:00:00Z");
    }

    private static CheckpointDraft checkpoint() {
        return new CheckpointDraft(IMPROVEMENT, List.of(BigDecimal.TEN), CANARY);
    }

    private static void allCheckpointsHeld(Company company) {
        improving(company);
        for (int checkpoint = 0; checkpoint < 3; checkpoint++) {
            company.engine
                    .improvements()
                    .hold(company.command(as(BEN)), checkpoint())
                    .orElseThrow();
        }
    }

    private static TalentReviewDraft talent() {
        return new TalentReviewDraft(
                TalentReviewId.of("talent"),
                DAN,
                CYCLE,
                BigDecimal.ONE,
                BigDecimal.TEN,
                CANARY,
                true,
                null,
                null,
                null);
    }

    private static void inTheGrid(Company company) {
        company.engine.talent().review(company.command(hr()), talent()).orElseThrow();
    }

    private static SuccessionDraft succession() {
        return new SuccessionDraft(
                RoleId.of("lead"), BEN, null, List.of(new Nominee(DAN, Readiness.WITHIN_1_YEAR)), CANARY);
    }

    private static void withSuccession(Company company) {
        company.engine.talent().plan(company.command(hr()), succession()).orElseThrow();
    }

    private static void proposedBeforeAMeeting(Company company) {
        proposed(company);
        company.engine
                .oneOnOnes()
                .start(
                        company.command(as(BEN)),
                        new OneOnOneDraft(SeriesId.of("series"), DAN, LocalDate.of(2026, 12, 31), 2))
                .orElseThrow();
    }

    private static void accepted(Company company) {
        proposed(company);
        company.engine.development().accept(company.command(as(DAN)), PLAN).orElseThrow();
    }

    private static AssessmentDraft assessment() {
        return new AssessmentDraft(DAN, World.SKILL, 2, Assessment.Source.SELF, LocalDate.of(2026, 1, 5));
    }

    private static void assessed(Company company) {
        company.engine
                .development()
                .assess(company.command(as(DAN)), assessment())
                .orElseThrow();
    }

    private static void proposed(Company company) {
        assessed(company);
        company.engine
                .development()
                .propose(company.command(as(BEN)), PlanDraft.of(PLAN, DAN, CYCLE))
                .orElseThrow();
    }
}
