package io.perfcycle.core.outcome;

/** How much a finding weighs. */
public enum Severity {
    /** Nothing is saved while this stands. */
    BLOCK,
    /** The command goes through; somebody should look at this. */
    ADVICE,
    /** For information. */
    NOTE
}
