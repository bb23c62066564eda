package io.perfcycle.rules.engine;

import static io.perfcycle.rules.engine.EngineFixture.BEN;
import static io.perfcycle.rules.engine.EngineFixture.CYCLE;
import static io.perfcycle.rules.engine.EngineFixture.DAN;
import static io.perfcycle.rules.engine.EngineFixture.admin;
import static io.perfcycle.rules.engine.EngineFixture.as;

import io.perfcycle.core.competency.Requirement;
import io.perfcycle.core.competency.RoleProfile;
import io.perfcycle.core.development.ActionKind;
import io.perfcycle.core.development.CatalogAction;
import io.perfcycle.core.development.Lift;
import io.perfcycle.core.development.PlanDraft;
import io.perfcycle.core.development.StepNoteDraft;
import io.perfcycle.core.development.StepState;
import io.perfcycle.core.id.ActionId;
import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.core.id.PlanId;
import io.perfcycle.core.id.RoleId;
import io.perfcycle.core.people.OrgChange;
import io.perfcycle.core.value.Weight;
import io.perfcycle.spi.memory.MemoryLearningCatalog;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What people type about development and talent. */
final class DevelopmentAttempts {
    /** Two courses, of which the second follows the first. */
    static final MemoryLearningCatalog LEARNING = MemoryLearningCatalog.of(
            List.of(), List.of(course("basics", "SQL", 2).build(), course("more", "SQL", 4).prerequisite(ActionId.of("basics")).build()));

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
        return List.of(new Attempt(
                Operation.PLAN_NOTE,
                new StepNoteDraft(PLAN, ActionId.of("basics"), StepState.UNDERWAY, DAY, "went well"),
                DevelopmentAttempts::inForce,
                (c, d) -> c.engine.development().note(c.command(as(DAN)), Attempt.of(d))));
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
