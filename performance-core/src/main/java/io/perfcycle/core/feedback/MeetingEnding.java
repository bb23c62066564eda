package io.perfcycle.core.feedback;

/** How a meeting ended. */
public enum MeetingEnding {
    /** It took place. */
    HELD,
    /** Its day went by without it. */
    MISSED,
    /** It was called off. */
    CANCELLED
}
