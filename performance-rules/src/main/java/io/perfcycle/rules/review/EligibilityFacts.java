package io.perfcycle.rules.review;

import io.perfcycle.core.value.DateSpan;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What decides whether somebody is rated.
 *
 * @param entered the first day in the present role
 * @param left the last day of employment, where it is known
 * @param plan the day on which the subject acknowledged the plan
 * @param leave spans of leave; those that overlap count once
 * @param improvement the improvement plan that runs, with its last day
 */
public record EligibilityFacts(
        LocalDate entered,
        Optional<LocalDate> left,
        Optional<LocalDate> plan,
        List<DateSpan> leave,
        Optional<DateSpan> improvement) {
    /** Copies the list. */
    public EligibilityFacts {
        leave = List.copyOf(leave);
    }

    /**
     * Somebody in a role with a plan, without leave and improvement plan.
     *
     * @param entered the first day in the role
     * @param plan the day on which the plan was acknowledged
     * @return the facts
     */
    public static EligibilityFacts of(LocalDate entered, LocalDate plan) {
        return new EligibilityFacts(entered, Optional.empty(), Optional.of(plan), List.of(), Optional.empty());
    }
}
