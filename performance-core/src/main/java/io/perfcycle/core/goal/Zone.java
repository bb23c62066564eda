package io.perfcycle.core.goal;

/** How far the value of a measure has come among the values that were set for it, lowest first. */
public enum Zone {
    /** Short of everything that was set. */
    FAIL,
    /** At the value that was promised, or past it. */
    COMMIT,
    /** At the target, or past it. */
    TARGET,
    /** At the stretch, or past it. */
    STRETCH
}
