package io.perfcycle.rules.goal;

import io.perfcycle.core.goal.AgreedGoal;
import io.perfcycle.core.goal.Goal;
import io.perfcycle.core.goal.GoalEvent;
import io.perfcycle.core.goal.GoalPolicy;
import io.perfcycle.core.goal.Health;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.value.DateSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges how a goal does on a day, and whether somebody should be told. Stateless. */
public final class GoalHealth {
    private static final Set<Health> ALARMING = EnumSet.of(Health.AT_RISK, Health.BEHIND);

    private GoalHealth() {}

    /**
     * The health of a goal: its progress against what an even pace from its first to its last day would have reached.
     * Days that the goal does not say are those of its cycle; without any, nothing is expected yet.
     *
     * @param goal the goal
     * @param cycle the days of its cycle, if it has one
     * @param policy the thresholds
     * @param day the day
     * @return the health
     */
    public static Health of(Goal goal, Optional<DateSpan> cycle, GoalPolicy policy, LocalDate day) {
        return StandingCalculator.of(goal, cycle, day, policy).health();
    }

    /**
     * What is known around a check-in.
     *
     * @param cycle the days of the goal's cycle, if it has one
     * @param policy the thresholds
     * @param day the day of the check-in's entry
     * @param told who is to know
     * @param now the engine's instant
     */
    public record Watch(
            Optional<DateSpan> cycle, GoalPolicy policy, LocalDate day, List<EmployeeId> told, Instant now) {}

    /**
     * Raises an alarm where a check-in moved the health of a goal to at risk or behind.
     *
     * @param before the goal before the check-in
     * @param after the goal with it
     * @param watch what is known around it
     * @return the event; nothing where the health is no reason, or was the same before
     */
    public static Optional<GoalEvent> alarm(Goal before, AgreedGoal after, Watch watch) {
        Health now = of(after, watch.cycle(), watch.policy(), watch.day());
        boolean moved = now != of(before, watch.cycle(), watch.policy(), watch.day());
        return moved && ALARMING.contains(now)
                ? Optional.of(new GoalEvent.AtRisk(watch.now(), after, watch.told()))
                : Optional.empty();
    }
}
