package io.perfcycle.core.people;

/** Why someone left the company. */
public enum LeaveReason {
    /** By their own wish. */
    VOLUNTARY,
    /** By the employer's wish. */
    INVOLUNTARY,
    /** Into retirement. */
    RETIREMENT,
    /** Not told. */
    UNKNOWN
}
