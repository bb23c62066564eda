package io.perfcycle.core.access;

/** What someone wants to do. */
public enum Action {
    /** See one. */
    READ,
    /** See which there are. */
    LIST,
    /** Make one. */
    CREATE,
    /** Change one. */
    EDIT,
    /** Hand one in. */
    SUBMIT,
    /** Accept, decline or acknowledge one. */
    DECIDE,
    /** Open one to its subject. */
    RELEASE,
    /** Delete personal data. */
    ERASE,
    /** Take one out of the system. */
    EXPORT,
    /** Have it counted in a figure over a group. */
    AGGREGATE
}
