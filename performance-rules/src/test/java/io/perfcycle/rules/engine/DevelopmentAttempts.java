package io.perfcycle.rules.engine;

import static io.perfcycle.rules.engine.EngineFixture.BEN;
import static io.perfcycle.rules.engine.EngineFixture.CYCLE;
import static io.perfcycle.rules.engine.EngineFixture.DAN;
import static io.perfcycle.rules.engine.EngineFixture.admin;
import static io.perfcycle.rules.engine.EngineFixture.as;
import static io.perfcycle.rules.engine.EngineFixture.hr;

import io.perfcycle.core.competency.Requirement;
import io.perfcycle.core.competency.RoleProfile;
import io.perfcycle.core.development.ActionKind;
import io.perfcycle.core.development.CatalogAction;
import io.perfcycle.core.development.CheckpointDraft;
import io.perfcycle.core.development.ExpectationDraft;
import io.perfcycle.core.development.ImprovementDraft;
import io.perfcycle.core.development.ImprovementEntry;
import io.perfcycle.core.development.ImprovementGrounds;
import io.perfcycle.core.development.Lift;
import io.perfcycle.core.development.PlanDraft;
import io.perfcycle.core.development.StepNoteDraft;
import io.perfcycle.core.development.StepState;
import io.perfcycle.core.development.SupportDraft;
import io.perfcycle.core.id.ActionId;
import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.PlanId;
import io.perfcycle.core.id.RoleId;
import io.perfcycle.core.id.TalentReviewId;
import io.perfcycle.core.people.OrgChange;
import io.perfcycle.core.talent.NineBox;
import io.perfcycle.core.talent.Nominee;
import io.perfcycle.core.talent.Readiness;
import io.perfcycle.core.talent.SuccessionDraft;
import io.perfcycle.core.talent.TalentReviewDraft;
import io.perfcycle.core.value.Percent;
import io.perfcycle.core.value.Weight;
import io.perfcycle.spi.memory.MemoryLearningCatalog;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people type about development and talent. */
final class DevelopmentAttempts {
    /** Two courses, of which the second follows the first. */
    static final MemoryLearningCatalog LEARNING = MemoryLearningCatalog.of(
            List.of(),
            List.of(
                    course("basics", "SQL", 2).build(),
                    course("more", "SQL", 4).prerequisite(ActionId.of("basics")).build()));

    private static final LocalDate DAY = LocalDate.of(2026, 2, 1);
    private static final PlanId PLAN = PlanId.of("plan");

    private DevelopmentAttempts() {}

    static CatalogAction.Builder course(String id, String competency, int buildsTo) {
        return CatalogAction.builder()
                .id(ActionId.of(id))
                .title("Course " + id)
                .kind(ActionKind.TRAINING)
                .addLifts(new Lift(CompetencyId.of(competency), buildsTo))
                .months(2)
                .effort(BigDecimal.TEN)
                .cost(new BigDecimal("100"));
    }

    static List<Attempt> all() {
        return List.of(
                new Attempt(
                        Operation.PLAN_NOTE,
                        new StepNoteDraft(PLAN, ActionId.of("basics"), StepState.UNDERWAY, DAY, "went well"),
                        DevelopmentAttempts::inForce,
                        (c, d) -> c.engine.development().note(c.command(as(DAN)), Attempt.of(d))),
                new Attempt(
                        Operation.IMPROVEMENT_PROPOSE,
                        improvement("i", DAN, CYCLE, "Fewer errors", LocalDate.of(2026, 2, 2)),
                        Attempt::nothing,
                        (c, d) -> c.engine.improvements().propose(c.command(as(BEN)), Attempt.of(d))),
                new Attempt(
                        Operation.IMPROVEMENT_CHANGE,
                        new CheckpointDraft(PlanId.of("i"), List.of(BigDecimal.ONE), "better"),
                        DevelopmentAttempts::improving,
                        (c, d) -> c.engine.improvements().hold(c.command(as(BEN)), Attempt.of(d))),
                new Attempt(
                        Operation.TALENT_REVIEW,
                        talent("t", DAN, CYCLE, "two good years"),
                        Attempt::nothing,
                        (c, d) -> c.engine.talent().review(c.command(hr()), Attempt.of(d))),
                new Attempt(
                        Operation.SUCCESSION_PLAN,
                        succession("LEAD", "ben", "dan", "knows the team"),
                        Attempt::nothing,
                        (c, d) -> c.engine.talent().plan(c.command(hr()), Attempt.of(d))));
    }

    static ImprovementDraft improvement(String id, EmployeeId employee, CycleId cycle, String text, LocalDate start) {
        return new ImprovementDraft(
                PlanId.of(id),
                employee,
                cycle,
                start,
                new ImprovementGrounds(ImprovementEntry.Cause.PERFORMANCE, true, true, 2, false),
                List.of(new ExpectationDraft(text, "errors", "per week", BigDecimal.TEN, BigDecimal.ONE)),
                List.of(new SupportDraft("A mentor", EmployeeId.of("ben"))));
    }

    static TalentReviewDraft talent(String id, EmployeeId employee, CycleId cycle, String reason) {
        return new TalentReviewDraft(
                TalentReviewId.of(id),
                employee,
                cycle,
                new BigDecimal("3"),
                new BigDecimal("4"),
                reason,
                true,
                NineBox.Tier.HIGH,
                NineBox.Tier.MEDIUM,
                Percent.ofPercent("80"));
    }

    static SuccessionDraft succession(String role, @Nullable String holder, String nominee, String reason) {
        return new SuccessionDraft(
                RoleId.of(role),
                holder == null ? null : EmployeeId.of(holder),
                12,
                List.of(new Nominee(EmployeeId.of(nominee), Readiness.NOW)),
                reason);
    }

    /** Acknowledged, and on the day of the first checkpoint. */
    static void improving(EngineFixture company) {
        company.engine
                .improvements()
                .propose(
                        company.command(as(BEN)),
                        improvement("i", DAN, CYCLE, "Fewer errors", LocalDate.of(2026, 2, 2)))
                .orElseThrow();
        company.engine
                .improvements()
                .acknowledge(company.command(as(DAN)), PlanId.of("i"))
                .orElseThrow();
        company.now = Instant.parse("2026-03-04T08:00:00Z");
    }

    static void withRole(EngineFixture company) {
        RoleProfile role = RoleProfile.builder()
                .id(RoleId.of("LEAD"))
                .title("Lead")
                .addRequirements(new Requirement(CompetencyId.of("SQL"), 4, Weight.ONE))
                .build();
        company.engine.development().describe(company.command(admin()), role).orElseThrow();
        company.engine
                .people()
                .apply(company.command(admin()), new OrgChange.RoleChanged(DAN, DAY, role.id()))
                .orElseThrow();
    }

    static void inForce(EngineFixture company) {
        withRole(company);
        company.engine
                .development()
                .propose(company.command(as(BEN)), PlanDraft.of(PLAN, DAN, CYCLE))
                .orElseThrow();
        company.engine.development().accept(company.command(as(DAN)), PLAN).orElseThrow();
    }
}
