package io.perfcycle.rules.review;

import io.perfcycle.core.value.DateSpan;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What decides whether somebody is rated.
 *
 * @param hired the first day of the employment
 * @param entered the first day in the role that the person has on the last day of the period, not before the day of hire
 * @param left the last day of employment, where it is known
 * @param plan the day on which the subject acknowledged the plan
 * @param leave spans of leave; those that overlap count once
 * @param improvement the improvement plan that runs, with its last day
 */
public record EligibilityFacts(
        LocalDate hired,
        LocalDate entered,
        Optional<LocalDate> left,
        Optional<LocalDate> plan,
        List<DateSpan> leave,
        Optional<DateSpan> improvement) {
    /** Checks the order of the first days and copies the list. */
    public EligibilityFacts {
        if (entered.isBefore(hired)) {
            throw new IllegalArgumentException("Nobody enters a role before being hired: " + entered + ", " + hired);
        }
        leave = List.copyOf(leave);
    }

    /**
     * Somebody hired into a role with a plan, without leave and improvement plan.
     *
     * @param entered the first day in the company and in the role
     * @param plan the day on which the plan was acknowledged
     * @return the facts
     */
    public static EligibilityFacts of(LocalDate entered, LocalDate plan) {
        return new EligibilityFacts(entered, entered, Optional.empty(), Optional.of(plan), List.of(), Optional.empty());
    }
}
