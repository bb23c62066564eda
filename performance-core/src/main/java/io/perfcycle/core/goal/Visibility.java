package io.perfcycle.core.goal;

/** Who may see a goal. */
public enum Visibility {
    /** Everybody of the tenant. */
    SHARED,
    /** The owner and the reporting line. */
    PRIVATE
}
