package io.perfcycle.core.goal;

/** How a goal stands against the time that has passed. */
public enum Health {
    /** The target is met. */
    ACHIEVED,
    /** Progress is near the expected or above it. */
    ON_TRACK,
    /** Progress lags. */
    AT_RISK,
    /** Progress lags far. */
    BEHIND,
    /** There is nothing to tell from. */
    NO_DATA
}
