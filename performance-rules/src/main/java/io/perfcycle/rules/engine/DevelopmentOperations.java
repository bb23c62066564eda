package io.perfcycle.rules.engine;

import io.perfcycle.core.access.AccessPhase;
import io.perfcycle.core.access.Command;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.access.Principal;
import io.perfcycle.core.competency.AssessmentDraft;
import io.perfcycle.core.competency.CompetencyEvent;
import io.perfcycle.core.competency.CompetencyProfile;
import io.perfcycle.core.competency.Requirement;
import io.perfcycle.core.competency.RoleProfile;
import io.perfcycle.core.development.DevelopmentPlan;
import io.perfcycle.core.event.Event;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.PlanId;
import io.perfcycle.core.id.RoleId;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.outcome.Saved;
import io.perfcycle.core.value.TextRules;
import io.perfcycle.rules.development.DevelopmentDecisions;
import io.perfcycle.spi.StoreContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/** Competencies, role profiles and development plans. Thread safe. */
public final class DevelopmentOperations {
    private final Pipeline pipeline;

    DevelopmentOperations(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    private record RoleShape(
            RoleProfile role,

            @NotBlank(message = "{perfcycle.blank}")
            @Size(max = TextRules.MAX_LINE, message = "{perfcycle.too-long}")
            @Pattern(regexp = TextRules.LINE, message = "{perfcycle.characters}")
            String title,

            @Size(max = 500, message = "{perfcycle.too-many}")
            List<Requirement> requirements) {}

    /**
     * Describes what a role asks for, or describes it anew. TENANT_ADMIN or CYCLE_ADMIN.
     *
     * @param command the command
     * @param role the profile
     * @return the role's id, or what is wrong with its shape
     */
    @Performs(Operation.ROLE_DESCRIBE)
    public Outcome<Saved<RoleId>> describe(Command command, RoleProfile role) {
        return pipeline.run(
                command,
                Operation.ROLE_DESCRIBE,
                new RoleShape(role, role.title(), role.requirements()),
                RoleId::of,
                desk -> {
                    desk.allow(Facet.CONFIGURATION, Optional.empty(), AccessPhase.OPEN);
                    desk.peek(role.key(), RoleProfile.class);
                    return Outcome.done(List.<Event>of(new CompetencyEvent.RoleDescribed(desk.now(), role, List.of())));
                });
    }

    /**
     * Notes that someone reaches a level. The person or the manager.
     *
     * @param command the command
     * @param draft the assessment
     * @return the person's id, or every reason against it
     */
    @Performs(Operation.COMPETENCY_ASSESS)
    public Outcome<Saved<EmployeeId>> assess(Command command, AssessmentDraft draft) {
        return pipeline.run(command, Operation.COMPETENCY_ASSESS, draft, EmployeeId::of, desk -> {
            desk.allow(Facet.DEVELOPMENT_PLAN, Optional.of(draft.employee()), AccessPhase.OPEN);
            desk.needPerson(draft.employee());
            StoreContext context = desk.context();
            return DevelopmentDecisions.assess(
                    draft,
                    desk.peek(profileKey(draft.employee()), CompetencyProfile.class),
                    desk.ports().learning().competencies(context),
                    desk.today(),
                    desk.now());
        });
    }

    /**
     * Generates a plan from the gaps to the person's own role and proposes it. The person or the manager.
     *
     * @param command the command
     * @param id the plan's id
     * @param employee for whom
     * @param cycle the cycle from which it comes
     * @return the plan's id; gaps that stay open are notes
     */
    @Performs(Operation.PLAN_PROPOSE)
    public Outcome<Saved<PlanId>> propose(Command command, PlanId id, EmployeeId employee, CycleId cycle) {
        return pipeline.run(
                command, Operation.PLAN_PROPOSE, "plan " + id + " " + employee + " " + cycle, PlanId::of, desk -> {
                    desk.allow(Facet.DEVELOPMENT_PLAN, Optional.of(employee), AccessPhase.DRAFT);
                    Optional<RoleProfile> role = desk.needPerson(employee)
                            .roleOn(desk.today())
                            .flatMap(own -> desk.peek(own.key(), RoleProfile.class));
                    return DevelopmentDecisions.propose(
                            new DevelopmentDecisions.Request(id, employee, cycle, desk.today()),
                            role,
                            desk.peek(profileKey(employee), CompetencyProfile.class),
                            desk.ports().learning().actions(desk.context()),
                            desk.programme(cycle).development(),
                            desk.now());
                });
    }

    /**
     * Accepts a plan. The person or the manager.
     *
     * @param command the command
     * @param id which plan
     * @return its id, or the reason against it
     */
    @Performs(Operation.PLAN_ACCEPT)
    public Outcome<Saved<PlanId>> accept(Command command, PlanId id) {
        return pipeline.run(
                command,
                Operation.PLAN_ACCEPT,
                "accept " + id,
                PlanId::of,
                desk -> DevelopmentDecisions.accept(desk.open(id.key(), DevelopmentPlan.class), desk.now()));
    }

    /**
     * A plan.
     *
     * @param caller who asks
     * @param id which plan
     * @return the plan
     */
    @Performs(Operation.PLAN_READ)
    public Outcome<DevelopmentPlan> plan(Principal caller, PlanId id) {
        return pipeline.read(caller, Operation.PLAN_READ, desk -> desk.open(id.key(), DevelopmentPlan.class));
    }

    private static DocumentKey profileKey(EmployeeId employee) {
        return new DocumentKey(DocumentKind.COMPETENCY_PROFILE, employee.value());
    }
}
