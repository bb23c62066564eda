package io.perfcycle.core.review;

/** When in the cycle a review takes place. */
public enum Occasion {
    /** Half way. */
    MID_YEAR,
    /** At the end. */
    ANNUAL
}
