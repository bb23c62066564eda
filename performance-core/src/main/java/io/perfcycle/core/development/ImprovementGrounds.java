package io.perfcycle.core.development;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * What the manager states when asking for an improvement plan. It is kept with the plan, so that HR can look at it; how long the
 * person has had the role is looked up.
 *
 * @param cause what it is about
 * @param isBelowExpectation whether the last rating is below what the role asks for
 * @param isToldBefore whether the expectations were agreed or told in writing before
 * @param conversations how many documented conversations about the matter there were
 * @param isOnLeave whether the person is on protected leave
 */
public record ImprovementGrounds(
        @NotNull(message = "{perfcycle.required}") ImprovementEntry.Cause cause,
        boolean isBelowExpectation,
        boolean isToldBefore,

        @Min(value = 0, message = "{perfcycle.range}") @Max(value = 1000, message = "{perfcycle.range}")
        int conversations,

        boolean isOnLeave) {
    /**
     * What is known for the entry test.
     *
     * @param daysInRole how long the person has had the role
     * @return the facts
     */
    public ImprovementEntry entry(int daysInRole) {
        return new ImprovementEntry(cause, isBelowExpectation, isToldBefore, conversations, daysInRole, isOnLeave);
    }
}
