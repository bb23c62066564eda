package io.perfcycle.rules.goal;

import io.perfcycle.core.cycle.PerformanceCycle;
import io.perfcycle.core.goal.AgreedGoal;
import io.perfcycle.core.goal.CarryOverDraft;
import io.perfcycle.core.goal.ClosedGoal;
import io.perfcycle.core.goal.Goal;
import io.perfcycle.core.goal.GoalContent;
import io.perfcycle.core.goal.GoalDays;
import io.perfcycle.core.goal.GoalEvent;
import io.perfcycle.core.goal.GoalLink;
import io.perfcycle.core.goal.ProposedGoal;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.rules.internal.Checks;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Decides how a goal in force ends: closed by its progress, given up, carried over. Stateless. */
public final class EndingDecisions {
    private EndingDecisions() {}

    /**
     * Closes a goal in force. The result follows from its progress: at the target achieved, above zero partly, else
     * missed; without data there is none to tell. A change that waits for an answer is answered first.
     *
     * @param goal the goal
     * @param today the day on which it is closed
     * @param now the engine's instant
     * @return the event, or every reason against it
     */
    public static Outcome<List<GoalEvent>> close(Goal goal, LocalDate today, Instant now) {
        Checks checks = endable(goal);
        if (!checks.isClear()) {
            return Outcome.refused(checks.findings());
        }
        Optional<BigDecimal> progress = GoalDecisions.progress(goal, today);
        ClosedGoal.Result result = progress.map(value -> value.compareTo(BigDecimal.ONE) >= 0
                        ? ClosedGoal.Result.ACHIEVED
                        : value.signum() > 0 ? ClosedGoal.Result.PARTLY : ClosedGoal.Result.MISSED)
                .orElse(ClosedGoal.Result.NO_DATA);
        ClosedGoal after = closed(goal, result, now).build();
        return Outcome.done(
                List.of(new GoalEvent.Closed(now, after, goal.content().owners())));
    }

    /**
     * Gives a goal in force up. It counts neither as achieved nor as missed.
     *
     * @param goal the goal
     * @param reason why
     * @param told the other side
     * @param now the engine's instant
     * @return the event, or every reason against it
     */
    public static Outcome<List<GoalEvent>> cancel(Goal goal, String reason, EmployeeId told, Instant now) {
        Checks checks = endable(goal);
        if (!checks.isClear()) {
            return Outcome.refused(checks.findings());
        }
        ClosedGoal after =
                closed(goal, ClosedGoal.Result.CANCELLED, now).reason(reason).build();
        return Outcome.done(List.of(new GoalEvent.Closed(now, after, List.of(told))));
    }

    /**
     * What the decision to carry a goal over needs to know.
     *
     * @param cycle the cycle in which it goes on
     * @param links the goal's links, those to goals that were carried over leading to where they go on
     * @param sides the two sides of the goal
     * @param by who carries it over
     * @param smart the findings of the SMART check about the goal as it goes on
     * @param now the engine's instant
     */
    public record CarryOver(
            PerformanceCycle cycle,
            List<GoalLink> links,
            GoalSides sides,
            EmployeeId by,
            List<Finding> smart,
            Instant now) {}

    /**
     * Carries a goal in force over: it is closed, and proposed anew to the other side in another cycle with its links.
     * Its check-ins and changes stay with the closed goal. A goal that was carried over is not carried over again.
     *
     * @param goal the goal
     * @param draft where it goes on, its shape checked
     * @param carry what is known around it
     * @return the events, the new goal first, or every reason against it
     */
    public static Outcome<List<GoalEvent>> carryOver(Goal goal, CarryOverDraft draft, CarryOver carry) {
        Checks checks = endable(goal)
                .and(against(goal, days(draft, carry.cycle()), carry.cycle()))
                .and(carry.smart());
        if (!checks.isClear()) {
            return Outcome.refused(checks.findings());
        }
        GoalContent before = goal.content();
        ProposedGoal next = ProposedGoal.builder()
                .id(draft.id())
                .content(carried(before, draft, carry.cycle()).linkedTo(carry.links()))
                .proposedBy(carry.by())
                .proposedAt(carry.now())
                .build();
        ClosedGoal closed = closed(goal, ClosedGoal.Result.CARRIED_OVER, carry.now())
                .carriedTo(draft.id())
                .build();
        EmployeeId counterpart = carry.sides().counterpartOf(carry.by());
        List<GoalEvent> events = List.of(
                new GoalEvent.Proposed(carry.now(), next, List.of(counterpart)),
                new GoalEvent.CarriedOver(carry.now(), closed, before.owners()));
        return Outcome.judged(events, checks.findings());
    }

    private static GoalDays days(CarryOverDraft draft, PerformanceCycle cycle) {
        LocalDate due = draft.due() == null ? cycle.span().last() : draft.due();
        return new GoalDays(Optional.ofNullable(draft.start()), Optional.of(due));
    }

    /**
     * What a goal says in the cycle in which it goes on.
     *
     * @param content what it says
     * @param draft where it goes on
     * @param cycle the cycle
     * @return the content
     */
    public static GoalContent carried(GoalContent content, CarryOverDraft draft, PerformanceCycle cycle) {
        return content.carriedOver(draft.goal(), draft.cycle(), days(draft, cycle));
    }

    /** What stands against a goal in a cycle. */
    private static List<Finding> against(Goal goal, GoalDays days, PerformanceCycle cycle) {
        Optional<CycleId> present = goal.content().cycle();
        return Checks.begin()
                .that(present.isPresent(), () -> Finding.of(GoalFinding.ONGOING).with("goal", goal.id()))
                .that(
                        !present.equals(Optional.of(cycle.id())),
                        () -> Finding.of(GoalFinding.SAME_CYCLE)
                                .with("cycle", cycle.id())
                                .at("cycle"))
                .that(
                        cycle.state() == PerformanceCycle.State.OPEN,
                        () -> Finding.of(GoalFinding.CYCLE_CLOSED)
                                .with("cycle", cycle.id())
                                .at("cycle"))
                .that(days.isInOrder(), () -> ChangeDecisions.reversed(days))
                .findings();
    }

    private static Checks endable(Goal goal) {
        Optional<Finding> carried = goal instanceof ClosedGoal closed
                ? closed.carriedTo()
                        .map(to -> Finding.of(GoalFinding.CARRIED_OVER)
                                .with("goal", goal.id())
                                .with("next", to))
                : Optional.empty();
        return Checks.begin()
                .that(carried.isEmpty(), carried::orElseThrow)
                .that(
                        carried.isPresent() || goal instanceof AgreedGoal,
                        () -> Finding.of(GoalFinding.NOT_AGREED).with("goal", goal.id()))
                .that(
                        ChangeDecisions.openOf(goal).isEmpty(),
                        () -> Finding.of(GoalFinding.CHANGE_OPEN).with("goal", goal.id()));
    }

    private static ClosedGoal.Builder closed(Goal goal, ClosedGoal.Result result, Instant now) {
        ClosedGoal.Builder builder = ClosedGoal.builder();
        builder.id(goal.id())
                .content(goal.content())
                .addAllCheckIns(goal.checkIns())
                .addAllChanges(goal.changes())
                .addAllRejections(goal.rejections())
                .result(result)
                .agreedAt(goal instanceof AgreedGoal agreed ? Optional.of(agreed.agreedAt()) : Optional.empty())
                .closedAt(now);
        return builder;
    }
}
