package io.perfcycle.core.cycle;

/** Where a day goes that is no working day. */
public enum Roll {
    /** It stays; weekends and holidays do not matter. */
    NONE,
    /** To the next working day. */
    FOLLOWING,
    /** To the working day before. */
    PRECEDING,
    /** To the next working day, unless that lies in the next month; then to the one before. */
    MODIFIED_FOLLOWING
}
