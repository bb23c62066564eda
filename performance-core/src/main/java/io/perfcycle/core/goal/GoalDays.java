package io.perfcycle.core.goal;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days of a goal, as far as they are said.
 *
 * @param start the first day
 * @param due the day by which it is due
 */
public record GoalDays(Optional<LocalDate> start, Optional<LocalDate> due) {
    /** {@return whether the last day is not before the first} */
    public boolean isInOrder() {
        return start.isEmpty() || due.isEmpty() || !due.get().isBefore(start.get());
    }
}
