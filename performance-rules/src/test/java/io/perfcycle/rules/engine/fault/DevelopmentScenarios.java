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
import io.perfcycle.core.development.PlanDraft;
import io.perfcycle.core.development.StepNoteDraft;
import io.perfcycle.core.development.StepState;
import io.perfcycle.core.feedback.OneOnOneDraft;
import io.perfcycle.core.id.ActionId;
import io.perfcycle.core.id.PlanId;
import io.perfcycle.core.id.SeriesId;
import java.time.LocalDate;
import java.util.List;

/** Competencies, development plans and metrics. */
final class DevelopmentScenarios {
    private static final PlanId PLAN = PlanId.of("plan");
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
                Scenario.reading(
                        "MetricOperations.measure/2",
                        Company::withSubmitted,
                        engine -> engine.metrics().measure(hr(), CYCLE)),
                Scenario.reading(
                        "MetricOperations.consistency/2",
                        Company::withSubmitted,
                        engine -> engine.metrics().consistency(hr(), CYCLE)));
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
        company.engine
                .development()
                .accept(company.command(as(DAN)), PLAN)
                .orElseThrow();
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
