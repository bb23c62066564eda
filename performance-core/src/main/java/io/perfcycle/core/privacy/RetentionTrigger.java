package io.perfcycle.core.privacy;

/** From when the time to keep a record is counted. */
public enum RetentionTrigger {
    /** The last day of the cycle that it belongs to. */
    CYCLE_END,
    /** The day on which it came to be. */
    CREATION,
    /** The day on which the person left; nothing is counted for people who are employed. */
    LEAVING
}
