package io.perfcycle.core.talent;

/** How soon a nominee could take over a role. Data: somebody judges it, no rule does. */
public enum Readiness {
    /** At once. */
    NOW,
    /** Within a year. */
    WITHIN_1_YEAR,
    /** In one to two years. */
    ONE_TO_TWO_YEARS,
    /** In more than two years. */
    LATER
}
