package io.perfcycle.rules.talent;

/** How the strength of a bench is counted; vendors differ, so each way has a name. */
public enum BenchPolicy {
    /** A nominee counts for each role 1 ÷ the number of roles that the person is nominated for. */
    SHARED,
    /** A nominee counts 1 for each role: whoever stands on three slates counts three times. */
    UNSHARED
}
