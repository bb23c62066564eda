package io.perfcycle.rules.engine;

import io.perfcycle.core.access.Command;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.access.Principal;
import io.perfcycle.core.goal.CascadeDraft;
import io.perfcycle.core.goal.CheckInDraft;
import io.perfcycle.core.goal.Goal;
import io.perfcycle.core.goal.GoalDraft;
import io.perfcycle.core.goal.GoalEvent;
import io.perfcycle.core.goal.GoalReasonDraft;
import io.perfcycle.core.goal.ProposedGoal;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.outcome.Saved;
import io.perfcycle.core.programme.Programme;
import io.perfcycle.rules.access.FourEyes;
import io.perfcycle.rules.goal.Alignment;
import io.perfcycle.rules.goal.AlignmentCalculator;
import io.perfcycle.rules.goal.CascadeDecisions;
import io.perfcycle.rules.goal.EndingDecisions;
import io.perfcycle.rules.goal.GoalDecisions;
import io.perfcycle.rules.goal.GoalGraph;
import io.perfcycle.rules.goal.GoalHealth;
import io.perfcycle.rules.goal.ProposalDecisions;
import io.perfcycle.rules.goal.RollUpCalculator;
import io.perfcycle.rules.goal.RolledUp;
import io.perfcycle.spi.IndexField;
import io.perfcycle.spi.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
        return pipeline.run(
                command, Operation.GOAL_PROPOSE, draft, GoalId::of, desk -> new GoalDesk(desk).propose(draft));
    }

    /**
     * Cascades a goal down: proposes what it comes to for the people who are to contribute, all of it or nothing. Each
     * owner agrees or declines.
     *
     * @param command the command
     * @param draft the goal and its children; a child without a link to the goal gets one
     * @return the first child's id with the notes about all, or every reason against any of them
     */
    @Performs(Operation.GOAL_PROPOSE)
    public Outcome<Saved<GoalId>> cascadeDown(Command command, CascadeDraft draft) {
        return pipeline.run(command, Operation.GOAL_PROPOSE, draft, GoalId::of, desk -> {
            GoalDesk goals = new GoalDesk(desk);
            List<Outcome<List<GoalEvent>>> judged = new ArrayList<>();
            draft.linked().forEach(child -> judged.add(goals.propose(child)));
            return CascadeDecisions.together(draft, judged);
        });
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
            return ProposalDecisions.agree(goal, fourEyes(desk, goal), desk.now());
        });
    }

    /**
     * Declines a proposed goal; it is kept with the reason. Not who proposed it.
     *
     * @param command the command
     * @param draft which goal and why
     * @return its id, or the reason against it
     */
    @Performs(Operation.GOAL_DECIDE)
    public Outcome<Saved<GoalId>> decline(Command command, GoalReasonDraft draft) {
        return pipeline.run(command, Operation.GOAL_DECIDE, draft, GoalId::of, desk -> {
            Goal goal = desk.open(draft.goal().key(), Goal.class);
            return ProposalDecisions.decline(goal, fourEyes(desk, goal), draft.reason(), desk.now());
        });
    }

    /**
     * Takes a proposal back; it is kept with the reason. Only who proposed it.
     *
     * @param command the command
     * @param draft which goal and why
     * @return its id, or the reason against it
     */
    @Performs(Operation.GOAL_DECIDE)
    public Outcome<Saved<GoalId>> withdraw(Command command, GoalReasonDraft draft) {
        return pipeline.run(command, Operation.GOAL_DECIDE, draft, GoalId::of, desk -> {
            Goal goal = desk.open(draft.goal().key(), Goal.class);
            EmployeeId told = new GoalDesk(desk).counterpart(goal.content());
            return ProposalDecisions.withdraw(goal, desk.caller(), draft.reason(), told, desk.now());
        });
    }

    private static FourEyes fourEyes(Desk desk, Goal goal) {
        EmployeeId first = goal instanceof ProposedGoal proposed
                ? proposed.proposedBy()
                : goal.content().owner();
        return new GoalDesk(desk).fourEyes(goal.content(), first);
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
        return pipeline.run(command, Operation.GOAL_CHECK_IN, draft, GoalId::of, desk -> {
            Goal goal = desk.open(draft.goal().key(), Goal.class, Facet.CHECK_IN);
            return GoalDecisions.checkIn(goal, draft, desk.caller(), desk.today(), desk.now())
                    .map(events -> withAlarm(desk, goal, events));
        });
    }

    private static List<GoalEvent> withAlarm(Desk desk, Goal before, List<GoalEvent> events) {
        List<GoalEvent> all = new ArrayList<>(events);
        for (GoalEvent event : events) {
            if (event instanceof GoalEvent.CheckedIn checkedIn) {
                GoalHealth.alarm(before, checkedIn.after(), new GoalDesk(desk).watch(before))
                        .ifPresent(all::add);
            }
        }
        return all;
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
                desk -> EndingDecisions.close(desk.open(id.key(), Goal.class), desk.today(), desk.now()));
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
     * All goals of a person that the caller may see, of every cycle and of none.
     *
     * @param caller who asks
     * @param owner whose
     * @return the goals for which the person answers, in the order of their ids
     */
    @Performs(Operation.GOAL_LIST)
    public Outcome<List<Goal>> goalsOf(Principal caller, EmployeeId owner) {
        return pipeline.read(
                caller,
                Operation.GOAL_LIST,
                desk -> desk.openAll(Query.of(DocumentKind.GOAL).with(IndexField.EMPLOYEE, owner.value()), Goal.class));
    }

    /**
     * The goals of a cycle that a person shares with others. Every goal of the cycle that the caller may see is looked
     * at.
     *
     * @param caller who asks
     * @param cycle which cycle
     * @param owner who owns a part of them
     * @return the goals in the order of their ids
     */
    @Performs(Operation.GOAL_LIST)
    public Outcome<List<Goal>> goalsSharedBy(Principal caller, CycleId cycle, EmployeeId owner) {
        return pipeline.read(
                caller,
                Operation.GOAL_LIST,
                desk -> desk.openAll(ofCycle(cycle), Goal.class).stream()
                        .filter(goal -> goal.content().shares().stream()
                                .anyMatch(share -> share.owner().equals(owner)))
                        .toList());
    }

    /**
     * The cascade of a cycle as the caller may see it: alignment and rolled-up progress.
     *
     * @param alignment how the goals hang together
     * @param rolledUp progress by goal
     */
    public record Cascade(Alignment alignment, Map<GoalId, RolledUp> rolledUp) {}

    /**
     * Measures the cascade on a day. Progress is part of a goal; the check-ins behind it are not. Goals without a cycle
     * that goals of the cycle serve are part of it.
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
            GoalGraph graph = GoalGraph.of(new CascadeReader(desk).nodes(cycle, day));
            return new Cascade(AlignmentCalculator.measure(graph), RollUpCalculator.rollUp(graph, programme.goals()));
        });
    }

    static Query ofCycle(CycleId cycle) {
        return Query.of(DocumentKind.GOAL).with(IndexField.CYCLE, cycle.value());
    }
}
