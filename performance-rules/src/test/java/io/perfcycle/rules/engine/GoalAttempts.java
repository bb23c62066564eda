package io.perfcycle.rules.engine;

import static io.perfcycle.rules.engine.EngineFixture.BEN;
import static io.perfcycle.rules.engine.EngineFixture.CYCLE;
import static io.perfcycle.rules.engine.EngineFixture.DAN;
import static io.perfcycle.rules.engine.EngineFixture.admin;
import static io.perfcycle.rules.engine.EngineFixture.as;

import io.perfcycle.core.goal.CarryOverDraft;
import io.perfcycle.core.goal.CascadeDraft;
import io.perfcycle.core.goal.GoalChangeDraft;
import io.perfcycle.core.goal.GoalLevel;
import io.perfcycle.core.goal.GoalReasonDraft;
import io.perfcycle.core.goal.GoalTemplateDraft;
import io.perfcycle.core.goal.MeasureDraft;
import io.perfcycle.core.goal.OwnerShare;
import io.perfcycle.core.goal.TemplatedGoalDraft;
import io.perfcycle.core.goal.Visibility;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.id.GoalTemplateId;
import io.perfcycle.core.id.UnitId;
import io.perfcycle.core.value.Percent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What people type about goals beyond proposals and check-ins. */
final class GoalAttempts {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 1);
    private static final GoalId GOAL = GoalId.of("g");
    private static final GoalTemplateId TEMPLATE = GoalTemplateId.of("t");

    private GoalAttempts() {}

    static List<Attempt> all() {
        GoalReasonDraft why = new GoalReasonDraft(GOAL, "why");
        GoalChangeDraft change = GoalChangeDraft.of(GOAL, "why")
                .withTitle("Cut the cost per order to 7 EUR")
                .withMeasure(MeasureDraft.of("cost", "EUR", "10", "7"))
                .withDates(DAY, DAY.plusDays(200))
                .withOwner(DAN)
                .withUnit(UnitId.of("unit"))
                .withShares(List.of(new OwnerShare(DAN, Percent.ofPercent("100"))));
        return List.of(
                new Attempt(
                        Operation.GOAL_DECIDE,
                        why,
                        GoalAttempts::proposed,
                        (c, d) -> c.engine.goals().decline(c.command(as(BEN)), (GoalReasonDraft) d)),
                new Attempt(
                        Operation.GOAL_DECIDE,
                        why,
                        GoalAttempts::agreed,
                        (c, d) -> c.engine.goalChanges().cancel(c.command(as(BEN)), (GoalReasonDraft) d)),
                new Attempt(
                        Operation.GOAL_DECIDE,
                        change,
                        GoalAttempts::agreed,
                        (c, d) -> c.engine.goalChanges().request(c.command(as(DAN)), (GoalChangeDraft) d)),
                new Attempt(
                        Operation.GOAL_DECIDE,
                        why,
                        GoalAttempts::requested,
                        (c, d) -> c.engine.goalChanges().reject(c.command(as(BEN)), (GoalReasonDraft) d)),
                new Attempt(
                        Operation.GOAL_DECIDE,
                        new CarryOverDraft(
                                GOAL, GoalId.of("h"), CycleId.of("2027"), DAY.plusYears(1), DAY.plusYears(1)),
                        GoalAttempts::agreed,
                        (c, d) -> c.engine.goalChanges().carryOver(c.command(as(DAN)), (CarryOverDraft) d)),
                new Attempt(
                        Operation.GOAL_PROPOSE,
                        new CascadeDraft(GOAL, List.of(EngineFixture.goal("child", DAN))),
                        GoalAttempts::agreed,
                        (c, d) -> c.engine.goals().cascadeDown(c.command(as(BEN)), (CascadeDraft) d)),
                new Attempt(
                        Operation.GOAL_TEMPLATE_DEFINE,
                        template(),
                        company -> {},
                        (c, d) -> c.engine.goalTemplates().define(c.command(admin()), (GoalTemplateDraft) d)),
                new Attempt(
                        Operation.GOAL_PROPOSE,
                        new TemplatedGoalDraft(
                                TEMPLATE, GOAL, DAN, null, CYCLE, BigDecimal.TEN, BigDecimal.ONE, DAY, DAY, List.of()),
                        company -> company.engine
                                .goalTemplates()
                                .define(company.command(admin()), template())
                                .orElseThrow(),
                        (c, d) -> c.engine.goalTemplates().propose(c.command(as(DAN)), (TemplatedGoalDraft) d)));
    }

    private static GoalTemplateDraft template() {
        return new GoalTemplateDraft(
                TEMPLATE,
                "Costs",
                "From {baseline} to {target} {unit} by {due}",
                "as in {cycle}",
                GoalLevel.INDIVIDUAL,
                "cost per order",
                "EUR",
                null,
                null,
                Visibility.SHARED);
    }

    private static void proposed(EngineFixture company) {
        company.engine
                .goals()
                .propose(company.command(as(DAN)), EngineFixture.goal("g", DAN))
                .orElseThrow();
        company.withNextCycle();
    }

    private static void requested(EngineFixture company) {
        agreed(company);
        company.engine
                .goalChanges()
                .request(
                        company.command(as(DAN)),
                        GoalChangeDraft.of(GOAL, "why").withTitle("Another title"))
                .orElseThrow();
    }

    private static void agreed(EngineFixture company) {
        proposed(company);
        company.engine.goals().agree(company.command(as(BEN)), GOAL).orElseThrow();
    }
}
