package io.perfcycle.rules.engine.fault;

import static io.perfcycle.rules.engine.fault.Company.BEN;
import static io.perfcycle.rules.engine.fault.Company.CANARY;
import static io.perfcycle.rules.engine.fault.Company.CYCLE;
import static io.perfcycle.rules.engine.fault.Company.DAN;
import static io.perfcycle.rules.engine.fault.Company.GOAL;
import static io.perfcycle.rules.engine.fault.Company.admin;
import static io.perfcycle.rules.engine.fault.Company.as;
import static io.perfcycle.rules.engine.fault.Company.goal;

import io.perfcycle.core.goal.CarryOverDraft;
import io.perfcycle.core.goal.CascadeDraft;
import io.perfcycle.core.goal.GoalChangeDraft;
import io.perfcycle.core.goal.GoalLevel;
import io.perfcycle.core.goal.GoalReasonDraft;
import io.perfcycle.core.goal.GoalTemplateDraft;
import io.perfcycle.core.goal.TemplatedGoalDraft;
import io.perfcycle.core.goal.Visibility;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.id.GoalTemplateId;
import io.perfcycle.core.programme.Programme;
import java.math.BigDecimal;
import java.util.List;

/** Scenarios of what becomes of goals, and of their templates. */
final class GoalScenarios {
    private static final CycleId NEXT = CycleId.of("2027");
    private static final GoalTemplateId TEMPLATE = GoalTemplateId.of("template");
    private static final GoalReasonDraft WHY = new GoalReasonDraft(GOAL, CANARY);

    private GoalScenarios() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.command(
                        "GoalOperations.withdraw/2",
                        Company::withProposal,
                        as(DAN),
                        (engine, command) -> engine.goals().withdraw(command, WHY)),
                Scenario.command(
                        "GoalOperations.cascadeDown/2",
                        Company::withGoal,
                        as(BEN),
                        (engine, command) -> engine.goals()
                                .cascadeDown(
                                        command, new CascadeDraft(GOAL, List.of(goal("c-1", DAN), goal("c-2", DAN))))),
                Scenario.reading(
                        "GoalOperations.goalsOf/2",
                        Company::withGoal,
                        engine -> engine.goals().goalsOf(as(BEN), DAN)),
                Scenario.reading(
                        "GoalOperations.goalsSharedBy/3",
                        Company::withGoal,
                        engine -> engine.goals().goalsSharedBy(as(BEN), CYCLE, DAN)),
                Scenario.command(
                        "GoalChangeOperations.request/2",
                        Company::withGoal,
                        as(DAN),
                        (engine, command) -> engine.goalChanges().request(command, change())),
                Scenario.command(
                        "GoalChangeOperations.approve/2",
                        GoalScenarios::withRequest,
                        as(BEN),
                        (engine, command) -> engine.goalChanges().approve(command, GOAL)),
                Scenario.command(
                        "GoalChangeOperations.reject/2",
                        GoalScenarios::withRequest,
                        as(BEN),
                        (engine, command) -> engine.goalChanges().reject(command, WHY)),
                Scenario.command(
                        "GoalChangeOperations.withdraw/2",
                        GoalScenarios::withRequest,
                        as(DAN),
                        (engine, command) -> engine.goalChanges().withdraw(command, GOAL)),
                Scenario.command(
                        "GoalChangeOperations.cancel/2",
                        Company::withCheckIn,
                        as(BEN),
                        (engine, command) -> engine.goalChanges().cancel(command, WHY)),
                Scenario.command(
                        "GoalChangeOperations.carryOver/2",
                        GoalScenarios::withNextCycle,
                        as(BEN),
                        (engine, command) -> engine.goalChanges()
                                .carryOver(command, CarryOverDraft.of(GOAL, GoalId.of("next"), NEXT))),
                Scenario.command(
                        "GoalTemplateOperations.define/2",
                        company -> {},
                        admin(),
                        (engine, command) -> engine.goalTemplates().define(command, template())),
                Scenario.reading(
                        "GoalTemplateOperations.template/2",
                        GoalScenarios::withTemplate,
                        engine -> engine.goalTemplates().template(as(DAN), TEMPLATE)),
                Scenario.reading(
                        "GoalTemplateOperations.templates/1",
                        GoalScenarios::withTemplate,
                        engine -> engine.goalTemplates().templates(as(DAN))),
                Scenario.command(
                        "GoalTemplateOperations.propose/2",
                        GoalScenarios::withTemplate,
                        as(DAN),
                        (engine, command) -> engine.goalTemplates().propose(command, fromTemplate())));
    }

    private static GoalChangeDraft change() {
        return GoalChangeDraft.of(GOAL, CANARY).withTitle(CANARY + " cut the cost per order to 7 EUR");
    }

    private static GoalTemplateDraft template() {
        return new GoalTemplateDraft(
                TEMPLATE,
                CANARY,
                "Cut the cost per order to {target} {unit}",
                CANARY,
                GoalLevel.INDIVIDUAL,
                "cost per order",
                "EUR",
                null,
                null,
                Visibility.SHARED);
    }

    private static TemplatedGoalDraft fromTemplate() {
        return new TemplatedGoalDraft(
                TEMPLATE, GoalId.of("new"), DAN, null, CYCLE, BigDecimal.TEN, BigDecimal.ONE, null, null, List.of());
    }

    private static void withRequest(Company company) {
        company.withGoal();
        company.engine.goalChanges().request(company.command(as(DAN)), change()).orElseThrow();
    }

    private static void withNextCycle(Company company) {
        company.withCheckIn();
        company.engine
                .cycles()
                .open(company.command(admin()), Company.cycle(NEXT, CANARY), Programme.standard(NEXT))
                .orElseThrow();
    }

    private static void withTemplate(Company company) {
        company.engine
                .goalTemplates()
                .define(company.command(admin()), template())
                .orElseThrow();
    }
}
