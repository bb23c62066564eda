package io.perfcycle.core.goal;

/** Which way a measure is to go. */
public enum Direction {
    /** From the baseline up to the target. */
    INCREASE,
    /** From the baseline down to the target. */
    DECREASE,
    /** Stay at the target or better, between floor and ceiling where they are given. */
    MAINTAIN,
    /** End between floor and ceiling. */
    RANGE,
    /** Done or not done: 1 or 0. */
    BINARY,
    /** Steps done out of the target's number of steps. */
    MILESTONE
}
