package io.perfcycle.core.privacy;

/** From when the time to keep a record is counted. */
public enum RetentionTrigger {
    /** The last day of the cycle that it belongs to. */
    CYCLE_END,
    /** The day on which it came to be. */
    CREATION,
    /** The day on which it was over: the last day of a log's month, a delegation's last day or that of its revocation. */
    ENDING,
    /** The day on which the person left; nothing is counted for people who are employed. */
    LEAVING
}
