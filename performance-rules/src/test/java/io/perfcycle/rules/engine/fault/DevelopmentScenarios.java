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
import io.perfcycle.core.id.PlanId;
import java.time.LocalDate;
import java.util.List;

/** Competencies, development plans and metrics. */
final class DevelopmentScenarios {
    private static final PlanId PLAN = PlanId.of("plan");

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
                        "DevelopmentOperations.propose/4",
                        DevelopmentScenarios::assessed,
                        as(BEN),
                        (engine, command) -> engine.development().propose(command, PLAN, DAN, CYCLE)),
                Scenario.command(
                        "DevelopmentOperations.accept/2",
                        DevelopmentScenarios::proposed,
                        as(DAN),
                        (engine, command) -> engine.development().accept(command, PLAN)),
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
                .propose(company.command(as(BEN)), PLAN, DAN, CYCLE)
                .orElseThrow();
    }
}
