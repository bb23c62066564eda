package io.perfcycle.rules.smart;

/** What a finding is about, and what a goal is judged by. */
public enum SmartCriterion {
    /** One action on one thing. */
    SPECIFIC,
    /** With a number, or something that is there or not. */
    MEASURABLE,
    /** Within reach of who answers for it. */
    ACHIEVABLE,
    /** Serves a goal of the company. */
    RELEVANT,
    /** With an end. */
    TIME_BOUND
}
