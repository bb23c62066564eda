package io.perfcycle.core.development;

/**
 * What is known when somebody asks for an improvement plan.
 *
 * @param cause what it is about
 * @param isBelowExpectation whether the last rating of record or interim rating is below what the role asks for
 * @param isToldBefore whether the expectations were agreed or told in writing before
 * @param conversations how many documented conversations about the matter there were
 * @param daysInRole how long the person has had the role
 * @param isOnLeave whether the person is on protected leave
 */
public record ImprovementEntry(
        Cause cause,
        boolean isBelowExpectation,
        boolean isToldBefore,
        int conversations,
        int daysInRole,
        boolean isOnLeave) {
    /** What a plan may be asked for about. Only the first is a reason for one. */
    public enum Cause {
        /** Results or skills fall short. */
        PERFORMANCE,
        /** Behaviour against rules: a matter for the disciplinary procedure. */
        CONDUCT,
        /** Illness or disability: a matter for adjustments. */
        HEALTH
    }
}
