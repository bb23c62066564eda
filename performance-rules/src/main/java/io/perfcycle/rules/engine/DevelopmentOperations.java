package io.perfcycle.rules.engine;

import io.perfcycle.core.access.AccessPhase;
import io.perfcycle.core.access.Command;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.access.Principal;
import io.perfcycle.core.competency.AssessmentDraft;
import io.perfcycle.core.competency.AssessmentPolicy;
import io.perfcycle.core.competency.CompetencyEvent;
import io.perfcycle.core.competency.CompetencyProfile;
import io.perfcycle.core.competency.Requirement;
import io.perfcycle.core.competency.RoleProfile;
import io.perfcycle.core.development.DevelopmentPlan;
import io.perfcycle.core.development.PlanDraft;
import io.perfcycle.core.development.StepNoteDraft;
import io.perfcycle.core.event.Event;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.PlanId;
import io.perfcycle.core.id.RoleId;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.outcome.Saved;
import io.perfcycle.core.value.TextRules;
import io.perfcycle.rules.development.DevelopmentDecisions;
import io.perfcycle.rules.development.GapCalculator;
import io.perfcycle.rules.development.GapReport;
import io.perfcycle.rules.development.PlanDecisions;
import io.perfcycle.spi.IndexField;
import io.perfcycle.spi.Query;
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
                    desk.peek(PlanDesk.profileKey(draft.employee()), CompetencyProfile.class),
                    desk.ports().learning().competencies(context),
                    desk.caller(),
                    desk.today(),
                    desk.now());
        });
    }

    /**
     * Where a person stands against their own role: each level with the assessments that it rests on, put together by the
     * policy of a cycle. What plans start from.
     *
     * @param caller who asks
     * @param employee about whom
     * @param cycle whose policy holds
     * @return the report; nothing is found where there is no assessment, no role or no permission
     */
    @Performs(Operation.COMPETENCY_READ)
    public Outcome<GapReport> standing(Principal caller, EmployeeId employee, CycleId cycle) {
        return pipeline.read(caller, Operation.COMPETENCY_READ, desk -> {
            CompetencyProfile profile = desk.open(PlanDesk.profileKey(employee), CompetencyProfile.class);
            RoleProfile role = new PlanDesk(desk).roleOf(employee).orElseThrow(Denied::new);
            AssessmentPolicy policy = desk.programme(cycle).assessments().orElseGet(AssessmentPolicy::standard);
            return GapCalculator.report(role, profile.assessments(), policy, desk.today());
        });
    }

    /**
     * Generates a plan from the gaps to the person's own role, to the role that the person wants to have later and from what the
     * person's goals need, and proposes it. Who proposes it agrees to it. The person or the manager.
     *
     * @param command the command
     * @param draft for whom and for what
     * @return the plan's id, with gaps that stay open as notes; or every reason against it
     */
    @Performs(Operation.PLAN_PROPOSE)
    public Outcome<Saved<PlanId>> propose(Command command, PlanDraft draft) {
        return pipeline.run(command, Operation.PLAN_PROPOSE, draft, PlanId::of, desk -> {
            desk.allow(Facet.DEVELOPMENT_PLAN, Optional.of(draft.employee()), AccessPhase.DRAFT);
            PlanDesk plans = new PlanDesk(desk);
            return PlanDecisions.propose(
                    draft,
                    plans.roles(draft),
                    plans.terms(draft.employee(), draft.cycle()),
                    plans.moment(draft.employee()));
        });
    }

    /**
     * Agrees to a plan. It is in force when both the person and the manager agree; steps that begin before their next
     * one-to-one, or are to be done by then, go on its agenda. The person or the manager.
     *
     * @param command the command
     * @param id which plan
     * @return its id, or the reason against it
     */
    @Performs(Operation.PLAN_ACCEPT)
    public Outcome<Saved<PlanId>> accept(Command command, PlanId id) {
        return pipeline.run(command, Operation.PLAN_ACCEPT, "accept " + id, PlanId::of, desk -> {
            DevelopmentPlan plan = open(desk, id);
            PlanDesk plans = new PlanDesk(desk);
            return PlanDecisions.accept(plan, plans.moment(plan.employee())).map(plans::withAgenda);
        });
    }

    /**
     * Notes that a step of a plan was begun, finished or given up. The person or the manager.
     *
     * @param command the command
     * @param draft which step, and what became of it
     * @return the plan's id, or every reason against it
     */
    @Performs(Operation.PLAN_NOTE)
    public Outcome<Saved<PlanId>> note(Command command, StepNoteDraft draft) {
        return pipeline.run(command, Operation.PLAN_NOTE, draft, PlanId::of, desk -> {
            DevelopmentPlan plan = open(desk, draft.plan());
            return PlanDecisions.note(plan, draft, new PlanDesk(desk).moment(plan.employee()));
        });
    }

    /**
     * Makes a plan anew from what the person can do now: what is done stays done, what is under way goes on. It waits for the
     * other side then. The person or the manager.
     *
     * @param command the command
     * @param id which plan
     * @return its id, with gaps that stay open as notes; or every reason against it
     */
    @Performs(Operation.PLAN_REVISE)
    public Outcome<Saved<PlanId>> revise(Command command, PlanId id) {
        return pipeline.run(command, Operation.PLAN_REVISE, "revise " + id, PlanId::of, desk -> {
            DevelopmentPlan plan = open(desk, id);
            PlanDesk plans = new PlanDesk(desk);
            return PlanDecisions.revise(
                    plan, plans.roles(plan), plans.terms(plan.employee(), plan.cycle()), plans.moment(plan.employee()));
        });
    }

    private static DevelopmentPlan open(Desk desk, PlanId id) {
        return desk.openOrEnded(
                id.key(), DevelopmentPlan.class, plan -> plan.state() == DevelopmentPlan.State.COMPLETED);
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

    /**
     * The plans of a person that the caller may see.
     *
     * @param caller who asks
     * @param employee whose
     * @return the plans in the order of ids
     */
    @Performs(Operation.PLAN_LIST)
    public Outcome<List<DevelopmentPlan>> plansOf(Principal caller, EmployeeId employee) {
        return pipeline.read(
                caller,
                Operation.PLAN_LIST,
                desk -> desk.openAll(
                        Query.of(DocumentKind.DEVELOPMENT_PLAN).with(IndexField.EMPLOYEE, employee.value()),
                        DevelopmentPlan.class));
    }
}
