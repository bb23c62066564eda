package io.perfcycle.core.development;

/** The four kinds of development action. */
public enum ActionKind {
    /** A course. */
    TRAINING,
    /** Learning from a mentor. */
    MENTORSHIP,
    /** A task above the present level. */
    STRETCH_ASSIGNMENT,
    /** A degree or certificate. */
    FORMAL_EDUCATION
}
