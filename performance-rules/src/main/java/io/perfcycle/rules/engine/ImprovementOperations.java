package io.perfcycle.rules.engine;

import io.perfcycle.core.access.AccessPhase;
import io.perfcycle.core.access.Command;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.access.Principal;
import io.perfcycle.core.development.CheckpointDraft;
import io.perfcycle.core.development.ImprovementCase;
import io.perfcycle.core.development.ImprovementDraft;
import io.perfcycle.core.development.ImprovementEvent;
import io.perfcycle.core.development.ImprovementPlan;
import io.perfcycle.core.development.ImprovementPolicy;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.PlanId;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.outcome.Saved;
import io.perfcycle.rules.development.ImprovementCaseDecisions;
import io.perfcycle.spi.IndexField;
import io.perfcycle.spi.Query;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Improvement plans. Their subject, the manager and HR see them, nobody else, and nobody stands in. Thread safe. */
public final class ImprovementOperations {
    private final Pipeline pipeline;

    ImprovementOperations(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /**
     * Asks for an improvement plan. The manager, who leads it then.
     *
     * @param command the command
     * @param draft the plan
     * @return its id, or every reason against it
     */
    @Performs(Operation.IMPROVEMENT_PROPOSE)
    public Outcome<Saved<PlanId>> propose(Command command, ImprovementDraft draft) {
        return pipeline.run(command, Operation.IMPROVEMENT_PROPOSE, draft, PlanId::of, desk -> {
            desk.allow(Facet.IMPROVEMENT_PLAN, Optional.of(draft.employee()), AccessPhase.DRAFT);
            draft.support().forEach(each -> desk.needPerson(each.by()));
            return ImprovementCaseDecisions.propose(
                    draft,
                    desk.needPerson(draft.employee()),
                    desk.caller(),
                    policy(desk, draft.cycle()),
                    desk.today(),
                    desk.now());
        });
    }

    private static ImprovementPolicy policy(Desk desk, CycleId cycle) {
        return desk.programme(cycle).improvement().orElseGet(ImprovementPolicy::standard);
    }

    /**
     * Acknowledges a plan, which is no consent. Its subject.
     *
     * @param command the command
     * @param id which plan
     * @return its id, or the reason against it
     */
    @Performs(Operation.IMPROVEMENT_ACKNOWLEDGE)
    public Outcome<Saved<PlanId>> acknowledge(Command command, PlanId id) {
        return pipeline.run(
                command,
                Operation.IMPROVEMENT_ACKNOWLEDGE,
                "acknowledge " + id,
                PlanId::of,
                desk -> ImprovementCaseDecisions.acknowledge(
                        desk.openOrEnded(
                                key(id),
                                ImprovementCase.class,
                                improvement -> improvement.acknowledgedAt().isPresent()
                                        && improvement.content().employee().equals(desk.caller())),
                        desk.today(),
                        desk.now()));
    }

    /**
     * Holds the next checkpoint. The manager.
     *
     * @param command the command
     * @param draft the value of each expectation
     * @return the plan's id, or every reason against it
     */
    @Performs(Operation.IMPROVEMENT_CHANGE)
    public Outcome<Saved<PlanId>> hold(Command command, CheckpointDraft draft) {
        return change(
                command,
                draft,
                draft.plan(),
                (desk, improvement) -> ImprovementCaseDecisions.hold(improvement, draft, desk.today(), desk.now()));
    }

    /**
     * Extends a plan after all its checkpoints. The manager.
     *
     * @param command the command
     * @param id which plan
     * @param days how many days after the last checkpoint
     * @return its id, or every reason against it
     */
    @Performs(Operation.IMPROVEMENT_CHANGE)
    public Outcome<Saved<PlanId>> extend(Command command, PlanId id, int days) {
        return change(
                command,
                "extend " + id + " " + days,
                id,
                (desk, improvement) -> ImprovementCaseDecisions.extend(
                        improvement, days, policy(desk, improvement.cycle()), desk.now()));
    }

    /**
     * Ends a plan as its last checkpoint shows, or takes it back. The manager.
     *
     * @param command the command
     * @param id which plan
     * @param ending how it ends
     * @return its id, or every reason against it
     */
    @Performs(Operation.IMPROVEMENT_CHANGE)
    public Outcome<Saved<PlanId>> end(Command command, PlanId id, ImprovementPlan.Ending ending) {
        return change(
                command,
                "end " + id + " " + ending,
                id,
                (desk, improvement) -> ImprovementCaseDecisions.end(improvement, ending, desk.today(), desk.now()));
    }

    private Outcome<Saved<PlanId>> change(
            Command command,
            Object draft,
            PlanId id,
            BiFunction<Desk, ImprovementCase, Outcome<List<ImprovementEvent>>> decision) {
        return pipeline.run(
                command,
                Operation.IMPROVEMENT_CHANGE,
                draft,
                PlanId::of,
                desk -> decision.apply(
                        desk,
                        desk.openOrEnded(
                                key(id),
                                ImprovementCase.class,
                                improvement -> improvement.ending().isPresent())));
    }

    /**
     * A plan.
     *
     * @param caller who asks
     * @param id which plan
     * @return the plan with what was stated when it was asked for
     */
    @Performs(Operation.IMPROVEMENT_READ)
    public Outcome<ImprovementCase> plan(Principal caller, PlanId id) {
        return pipeline.read(caller, Operation.IMPROVEMENT_READ, desk -> desk.open(key(id), ImprovementCase.class));
    }

    /**
     * The plans of a person that the caller may see.
     *
     * @param caller who asks
     * @param employee whose
     * @return the plans in the order of ids
     */
    @Performs(Operation.IMPROVEMENT_LIST)
    public Outcome<List<ImprovementCase>> plansOf(Principal caller, EmployeeId employee) {
        return pipeline.read(
                caller,
                Operation.IMPROVEMENT_LIST,
                desk -> desk.openAll(
                        Query.of(DocumentKind.IMPROVEMENT_PLAN).with(IndexField.EMPLOYEE, employee.value()),
                        ImprovementCase.class));
    }

    private static DocumentKey key(PlanId id) {
        return new DocumentKey(DocumentKind.IMPROVEMENT_PLAN, id.value());
    }
}
