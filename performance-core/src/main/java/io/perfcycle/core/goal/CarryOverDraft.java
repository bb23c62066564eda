package io.perfcycle.core.goal;

import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.GoalId;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a goal is to go on in another cycle.
 *
 * @param goal the goal in force
 * @param id the id of the goal as which it goes on
 * @param cycle the cycle in which it goes on
 * @param start the first day there; null if not said
 * @param due the day by which it is due there; null for the last day of the cycle
 */
public record CarryOverDraft(
        @NotNull(message = "{perfcycle.required}") GoalId goal,
        @NotNull(message = "{perfcycle.required}") GoalId id,
        @NotNull(message = "{perfcycle.required}") CycleId cycle,
        @Nullable LocalDate start,
        @Nullable LocalDate due) {
    /**
     * Carried over to the end of a cycle.
     *
     * @param goal the goal in force
     * @param id the id of the goal as which it goes on
     * @param cycle the cycle in which it goes on
     * @return the draft
     */
    public static CarryOverDraft of(GoalId goal, GoalId id, CycleId cycle) {
        return new CarryOverDraft(goal, id, cycle, null, null);
    }
}
