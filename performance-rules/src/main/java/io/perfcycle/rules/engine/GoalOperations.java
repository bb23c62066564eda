package io.perfcycle.rules.engine;

import io.perfcycle.core.access.AccessPhase;
import io.perfcycle.core.access.Command;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.access.Principal;
import io.perfcycle.core.cycle.PerformanceCycle;
import io.perfcycle.core.goal.CheckInDraft;
import io.perfcycle.core.goal.Goal;
import io.perfcycle.core.goal.GoalDraft;
import io.perfcycle.core.goal.ProposedGoal;
import io.perfcycle.core.goal.Visibility;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.outcome.Saved;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.programme.Programme;
import io.perfcycle.rules.access.FourEyes;
import io.perfcycle.rules.goal.AlignmentCalculator;
import io.perfcycle.rules.goal.GoalDecisions;
import io.perfcycle.rules.goal.GoalGraph;
import io.perfcycle.rules.goal.GoalNode;
import io.perfcycle.rules.goal.RollUpCalculator;
import io.perfcycle.rules.smart.SmartGoal;
import io.perfcycle.rules.smart.SmartReport;
import io.perfcycle.rules.smart.SmartRules;
import io.perfcycle.spi.IndexField;
import io.perfcycle.spi.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Goals and check-ins, the cascade and its alignment. Thread safe. */
public final class GoalOperations {
    private final Pipeline pipeline;

    GoalOperations(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /**
     * Proposes a goal: its owner to the manager, or the manager to the owner. What the SMART check advises comes back as
     * notes.
     *
     * @param command the command
     * @param draft the goal
     * @return its id with the notes, or every reason against it
     */
    @Performs(Operation.GOAL_PROPOSE)
    public Outcome<Saved<GoalId>> propose(Command command, GoalDraft draft) {
        return pipeline.run(command, Operation.GOAL_PROPOSE, draft, GoalId::of, desk -> {
            Facet facet = draft.visibility() == Visibility.PRIVATE ? Facet.GOAL_PRIVATE : Facet.GOAL_SHARED;
            desk.allow(facet, Optional.of(draft.owner()), AccessPhase.DRAFT);
            PerformanceCycle cycle = desk.need(draft.cycle().key(), PerformanceCycle.class);
            Programme programme = desk.programme(draft.cycle());
            Employee owner = desk.needPerson(draft.owner());
            EmployeeId counterpart = desk.caller().equals(draft.owner())
                    ? desk.reviewers().on(owner, desk.today()).reviewer()
                    : draft.owner();
            Function<GoalId, Optional<Goal>> goals = parent -> parentOf(desk, draft, parent);
            GoalSurroundings around = new GoalSurroundings(cycle.span(), desk.today(), programme.goals(), goals);
            SmartReport smart = SmartRules.standard().judge(SmartGoal.of(draft), around.of(draft));
            return GoalDecisions.propose(
                    draft,
                    new GoalDecisions.Proposal(
                            cycle, desk.caller(), counterpart, goals, programme.goals(), smart.findings(), desk.now()));
        });
    }

    /** A parent that the caller may not know of is not there; of a shared goal everybody may know that it is. */
    private static Optional<Goal> parentOf(Desk desk, GoalDraft draft, GoalId parent) {
        Optional<Goal> found = desk.peek(parent.key(), Goal.class);
        boolean named = draft.parents().stream().anyMatch(link -> link.parent().equals(parent));
        return found.filter(
                goal -> !named || goal.content().visibility() == Visibility.SHARED || desk.mayRead(parent.key()));
    }

    /**
     * Agrees to a proposed goal. Not who proposed it.
     *
     * @param command the command
     * @param id which goal
     * @return its id, or the reason against it
     */
    @Performs(Operation.GOAL_DECIDE)
    public Outcome<Saved<GoalId>> agree(Command command, GoalId id) {
        return pipeline.run(command, Operation.GOAL_DECIDE, "agree " + id, GoalId::of, desk -> {
            Goal goal = desk.open(id.key(), Goal.class);
            return GoalDecisions.agree(goal, fourEyes(desk, goal), desk.now());
        });
    }

    /**
     * Declines a proposed goal. Not who proposed it.
     *
     * @param command the command
     * @param id which goal
     * @return its id, or the reason against it
     */
    @Performs(Operation.GOAL_DECIDE)
    public Outcome<Saved<GoalId>> decline(Command command, GoalId id) {
        return pipeline.run(command, Operation.GOAL_DECIDE, "decline " + id, GoalId::of, desk -> {
            Goal goal = desk.open(id.key(), Goal.class);
            return GoalDecisions.decline(goal, fourEyes(desk, goal), desk.now());
        });
    }

    /** Nobody acts in another's name on a goal of their own, so an owner never stood on the other side. */
    private static FourEyes fourEyes(Desk desk, Goal goal) {
        EmployeeId first = goal instanceof ProposedGoal proposed
                ? proposed.proposedBy()
                : goal.content().owner();
        boolean own = goal.content().owner().equals(desk.actor());
        return FourEyes.of(first, desk.caller()).withDelegation(!own && desk.mayHaveActedFor(first));
    }

    /**
     * Reports where a goal stands.
     *
     * @param command the command
     * @param draft the check-in
     * @return the goal's id, or every reason against it
     */
    @Performs(Operation.GOAL_CHECK_IN)
    public Outcome<Saved<GoalId>> checkIn(Command command, CheckInDraft draft) {
        return pipeline.run(
                command,
                Operation.GOAL_CHECK_IN,
                draft,
                GoalId::of,
                desk -> GoalDecisions.checkIn(
                        desk.open(draft.goal().key(), Goal.class, Facet.CHECK_IN),
                        draft,
                        desk.caller(),
                        desk.today(),
                        desk.now()));
    }

    /**
     * Closes a goal in force; the result follows from its progress.
     *
     * @param command the command
     * @param id which goal
     * @return its id, or the reason against it
     */
    @Performs(Operation.GOAL_DECIDE)
    public Outcome<Saved<GoalId>> close(Command command, GoalId id) {
        return pipeline.run(
                command,
                Operation.GOAL_DECIDE,
                "close " + id,
                GoalId::of,
                desk -> GoalDecisions.close(desk.open(id.key(), Goal.class), desk.today(), desk.now()));
    }

    /**
     * A goal.
     *
     * @param caller who asks
     * @param id which goal
     * @return the goal
     */
    @Performs(Operation.GOAL_READ)
    public Outcome<Goal> goal(Principal caller, GoalId id) {
        return pipeline.read(caller, Operation.GOAL_READ, desk -> desk.open(id.key(), Goal.class));
    }

    /**
     * The goals of a cycle that the caller may see.
     *
     * @param caller who asks
     * @param cycle which cycle
     * @return the goals in the order of their ids
     */
    @Performs(Operation.GOAL_LIST)
    public Outcome<List<Goal>> goalsOf(Principal caller, CycleId cycle) {
        return pipeline.read(caller, Operation.GOAL_LIST, desk -> desk.openAll(ofCycle(cycle), Goal.class));
    }

    /**
     * The goals of a person in a cycle that the caller may see.
     *
     * @param caller who asks
     * @param cycle which cycle
     * @param owner whose
     * @return the goals in the order of their ids
     */
    @Performs(Operation.GOAL_LIST)
    public Outcome<List<Goal>> goalsOf(Principal caller, CycleId cycle, EmployeeId owner) {
        return pipeline.read(
                caller,
                Operation.GOAL_LIST,
                desk -> desk.openAll(ofCycle(cycle).with(IndexField.EMPLOYEE, owner.value()), Goal.class));
    }

    /**
     * The cascade of a cycle as the caller may see it: alignment and rolled-up progress.
     *
     * @param alignment how the goals hang together
     * @param rolledUp progress by goal
     */
    public record Cascade(AlignmentCalculator.Alignment alignment, Map<GoalId, RollUpCalculator.RolledUp> rolledUp) {}

    /**
     * Measures the cascade on a day. Progress is part of a goal; the check-ins behind it are not.
     *
     * @param caller who asks
     * @param cycle which cycle
     * @param day the day of the progress
     * @return the cascade over the goals that the caller may see
     */
    @Performs(Operation.GOAL_LIST)
    public Outcome<Cascade> cascade(Principal caller, CycleId cycle, LocalDate day) {
        return pipeline.read(caller, Operation.GOAL_LIST, desk -> {
            Programme programme = desk.programme(cycle);
            List<GoalNode> nodes = new ArrayList<>();
            for (Goal goal : desk.openAll(ofCycle(cycle), Goal.class)) {
                nodes.add(GoalDecisions.nodeOf(desk.need(goal.key(), Goal.class), day));
            }
            GoalGraph graph = GoalGraph.of(nodes);
            return new Cascade(AlignmentCalculator.measure(graph), RollUpCalculator.rollUp(graph, programme.goals()));
        });
    }

    static Query ofCycle(CycleId cycle) {
        return Query.of(DocumentKind.GOAL).with(IndexField.CYCLE, cycle.value());
    }
}
