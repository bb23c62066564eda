package io.perfcycle.rules.engine;

import io.perfcycle.core.access.Command;
import io.perfcycle.core.cycle.PerformanceCycle;
import io.perfcycle.core.goal.AgreedGoal;
import io.perfcycle.core.goal.CarryOverDraft;
import io.perfcycle.core.goal.ChangeRequest;
import io.perfcycle.core.goal.ClosedGoal;
import io.perfcycle.core.goal.Goal;
import io.perfcycle.core.goal.GoalChangeDraft;
import io.perfcycle.core.goal.GoalContent;
import io.perfcycle.core.goal.GoalReasonDraft;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.outcome.Saved;
import io.perfcycle.rules.access.FourEyes;
import io.perfcycle.rules.goal.ChangeDecisions;
import io.perfcycle.rules.goal.EndingDecisions;
import java.util.List;
import java.util.Optional;

/** What becomes of goals in force before they are closed: changed, given up, carried over. Thread safe. */
public final class GoalChangeOperations {
    private final Pipeline pipeline;

    GoalChangeOperations(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /**
     * Asks the other side to change a goal in force: its owner asks the manager, the manager asks the owner. At most one
     * request is open at a time. Whoever asks that a goal goes over to somebody, or is seen by others, has to be one who
     * could propose such a goal for that person.
     *
     * @param command the command
     * @param draft the change
     * @return the goal's id with notes, or every reason against it
     */
    @Performs(Operation.GOAL_DECIDE)
    public Outcome<Saved<GoalId>> request(Command command, GoalChangeDraft draft) {
        return pipeline.run(command, Operation.GOAL_DECIDE, draft, GoalId::of, desk -> {
            Goal goal = desk.open(draft.goal().key(), Goal.class);
            GoalDesk around = new GoalDesk(desk);
            GoalContent proposed = ChangeDecisions.proposed(goal.content(), draft);
            around.allowChange(goal.content(), proposed);
            return ChangeDecisions.request(
                    goal,
                    draft,
                    new ChangeDecisions.Asking(
                            around.sidesOf(goal.content()),
                            desk.caller(),
                            around.pathsFrom(draft.parents() == null ? List.of() : draft.parents()),
                            around.smart(proposed, draft.parents()),
                            desk.now()));
        });
    }

    /**
     * Agrees to the change that waits; the goal keeps what it said before. Not who asked for it.
     *
     * @param command the command
     * @param id which goal
     * @return its id with notes, or every reason against it
     */
    @Performs(Operation.GOAL_DECIDE)
    public Outcome<Saved<GoalId>> approve(Command command, GoalId id) {
        return pipeline.run(command, Operation.GOAL_DECIDE, "approve change of " + id, GoalId::of, desk -> {
            Goal goal = desk.open(id.key(), Goal.class);
            return ChangeDecisions.approve(
                    goal, fourEyes(desk, goal), new GoalDesk(desk).pathsFrom(List.of()), desk.now());
        });
    }

    /**
     * Does not agree to the change that waits; the goal says what it said, and keeps what was asked for and the reason.
     * Not who asked for it.
     *
     * @param command the command
     * @param draft which goal, and why not
     * @return its id, or every reason against it
     */
    @Performs(Operation.GOAL_DECIDE)
    public Outcome<Saved<GoalId>> reject(Command command, GoalReasonDraft draft) {
        return pipeline.run(command, Operation.GOAL_DECIDE, draft, GoalId::of, desk -> {
            Goal goal = desk.open(draft.goal().key(), Goal.class);
            return ChangeDecisions.reject(goal, fourEyes(desk, goal), draft.reason(), desk.now());
        });
    }

    /**
     * Takes a request for a change back. Only who asked.
     *
     * @param command the command
     * @param id which goal
     * @return its id, or the reason against it
     */
    @Performs(Operation.GOAL_DECIDE)
    public Outcome<Saved<GoalId>> withdraw(Command command, GoalId id) {
        return pipeline.run(command, Operation.GOAL_DECIDE, "withdraw change of " + id, GoalId::of, desk -> {
            Goal goal = desk.open(id.key(), Goal.class);
            return ChangeDecisions.withdraw(
                    goal, desk.caller(), new GoalDesk(desk).sidesOf(goal.content()), desk.now());
        });
    }

    /**
     * Gives a goal in force up, on either side; the other is told.
     *
     * @param command the command
     * @param draft which goal and why
     * @return its id, or every reason against it
     */
    @Performs(Operation.GOAL_DECIDE)
    public Outcome<Saved<GoalId>> cancel(Command command, GoalReasonDraft draft) {
        return pipeline.run(command, Operation.GOAL_DECIDE, draft, GoalId::of, desk -> {
            Goal goal = desk.open(draft.goal().key(), Goal.class);
            EmployeeId told = new GoalDesk(desk).counterpart(goal.content());
            return EndingDecisions.cancel(goal, draft.reason(), told, desk.now());
        });
    }

    /**
     * Carries a goal in force over to another cycle: closes it and proposes it there to the other side, with its links.
     * A link to a goal that was carried over before leads to where that one goes on.
     *
     * @param command the command
     * @param draft which goal, and where it goes on
     * @return the id of the goal as which it goes on, or every reason against it
     */
    @Performs(Operation.GOAL_DECIDE)
    public Outcome<Saved<GoalId>> carryOver(Command command, CarryOverDraft draft) {
        return pipeline.run(command, Operation.GOAL_DECIDE, draft, GoalId::of, desk -> {
            Goal goal = carriedBefore(desk, draft.goal())
                    .orElseGet(() -> desk.open(draft.goal().key(), Goal.class));
            GoalContent content = goal.content();
            GoalDesk around = new GoalDesk(desk);
            around.allow(content.visibility(), content.owner());
            PerformanceCycle cycle = around.needCycle(draft.cycle());
            EndingDecisions.CarryOver carry = new EndingDecisions.CarryOver(
                    cycle,
                    new GoalPaths(desk, List.of()).following(content.parents()),
                    around.sidesOf(content),
                    desk.caller(),
                    around.smart(EndingDecisions.carried(content, draft, cycle), null),
                    desk.now());
            return EndingDecisions.carryOver(goal, draft, carry);
        });
    }

    /** A goal that was carried over is closed to changes; who carries it over again is told where it goes on. */
    private static Optional<Goal> carriedBefore(Desk desk, GoalId id) {
        return desk.peek(id.key(), ClosedGoal.class)
                .filter(closed -> closed.carriedTo().isPresent() && desk.mayRead(id.key()))
                .map(Goal.class::cast);
    }

    private static FourEyes fourEyes(Desk desk, Goal goal) {
        EmployeeId first = Optional.of(goal)
                .filter(AgreedGoal.class::isInstance)
                .flatMap(there -> ((AgreedGoal) there).request())
                .map(ChangeRequest::by)
                .orElse(goal.content().owner());
        return new GoalDesk(desk).fourEyes(goal.content(), first);
    }
}
