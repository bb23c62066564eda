package io.perfcycle.core.access;

/** Why someone wants it. */
public enum Purpose {
    /** Daily work in the cycle. */
    WORK,
    /** HR helps a person; reads are audited. */
    SUPPORT,
    /** Research over aggregates. */
    RESEARCH,
    /** The subject asked for it by law. */
    SUBJECT_REQUEST
}
