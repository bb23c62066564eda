package io.perfcycle.rules.engine;

import io.perfcycle.core.access.Principal;
import io.perfcycle.core.cycle.PerformanceCycle;
import io.perfcycle.core.goal.Goal;
import io.perfcycle.core.goal.GoalPolicy;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.rules.goal.Forecast;
import io.perfcycle.rules.goal.ForecastCalculator;
import io.perfcycle.rules.goal.Standing;
import io.perfcycle.rules.goal.StandingCalculator;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where goals stand and where they are heading. Who may read a goal may know its progress; the check-ins behind it, with
 * their authors, remarks and confidence, are another matter. Thread safe.
 */
public final class ProgressOperations {
    private final Pipeline pipeline;

    ProgressOperations(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /**
     * Where a goal stands on a day, by the policy of its cycle; a goal without a cycle by the standard policy.
     *
     * @param caller who asks
     * @param id which goal
     * @param day the day
     * @return the standing
     */
    @Performs(Operation.GOAL_READ)
    public Outcome<Standing> standing(Principal caller, GoalId id, LocalDate day) {
        return pipeline.read(caller, Operation.GOAL_READ, desk -> {
            Goal goal = whole(desk, id);
            Optional<CycleId> cycle = goal.content().cycle();
            Optional<DateSpan> span = cycle.map(
                    each -> desk.need(each.key(), PerformanceCycle.class).span());
            GoalPolicy policy = new GoalDesk(desk).policy(cycle);
            return StandingCalculator.of(goal, span, day, policy);
        });
    }

    /**
     * Where the measure of a goal is heading, as far as check-ins up to today tell.
     *
     * @param caller who asks
     * @param id which goal
     * @param day the day to look at, usually the last of the goal
     * @param settings confidence and rounding
     * @return the forecast, or why there is none
     */
    @Performs(Operation.GOAL_READ)
    public Outcome<Forecast> forecast(
            Principal caller, GoalId id, LocalDate day, ForecastCalculator.Settings settings) {
        return pipeline.read(
                caller,
                Operation.GOAL_READ,
                desk -> ForecastCalculator.forecast(whole(desk, id), desk.today(), day, settings));
    }

    /** The goal with its check-ins, once it is sure that the caller may read it. */
    private static Goal whole(Desk desk, GoalId id) {
        desk.open(id.key(), Goal.class);
        return desk.need(id.key(), Goal.class);
    }
}
