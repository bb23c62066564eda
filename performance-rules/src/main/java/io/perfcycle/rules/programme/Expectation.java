package io.perfcycle.rules.programme;

/** What a programme expects for everybody. */
public enum Expectation {
    /** A check-in on some goal in every stretch of the cadence. */
    CHECK_INS,
    /** A one-to-one with the manager in every stretch of the cadence. */
    ONE_ON_ONES,
    /** Feedback from anybody in every stretch of the cadence. */
    FEEDBACK
}
