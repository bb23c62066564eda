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

/** Judges whether somebody should be told how a goal does. Stateless. */
public final class GoalHealth {
    private static final Set<Health> ALARMING = EnumSet.of(Health.AT_RISK, Health.BEHIND);

    private GoalHealth() {}

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
        Health now = of(after, watch);
        return now != of(before, watch) && ALARMING.contains(now)
                ? Optional.of(new GoalEvent.AtRisk(watch.now(), after, watch.told()))
                : Optional.empty();
    }

    private static Health of(Goal goal, Watch watch) {
        return StandingCalculator.of(goal, watch.cycle(), watch.day(), watch.policy())
                .health();
    }
}
