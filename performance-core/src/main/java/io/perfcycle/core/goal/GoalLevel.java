package io.perfcycle.core.goal;

/** Whose goal it is, from the top down. */
public enum GoalLevel {
    /** A goal of the company; the top of the cascade. */
    COMPANY,
    /** A goal of a unit. */
    UNIT,
    /** A goal of a team. */
    TEAM,
    /** A goal of a person. */
    INDIVIDUAL
}
