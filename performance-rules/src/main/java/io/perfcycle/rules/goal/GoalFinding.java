package io.perfcycle.rules.goal;

import io.perfcycle.core.outcome.FindingCode;
import io.perfcycle.core.outcome.Severity;

/** The codes of findings about goals that are not SMART checks. */
public enum GoalFinding implements FindingCode {
    /** The id is in use. */
    KNOWN("GOAL-KNOWN", Severity.BLOCK),
    /** A goal that is linked to does not exist, or may not be seen. */
    PARENT_UNKNOWN("GOAL-PARENT-UNKNOWN", Severity.BLOCK),
    /** A goal would serve itself. */
    SELF_PARENT("GOAL-SELF-PARENT", Severity.BLOCK),
    /** A parent stands twice. */
    PARENT_TWICE("GOAL-PARENT-TWICE", Severity.BLOCK),
    /** The links would form a circle. */
    CIRCLE("GOAL-CIRCLE", Severity.BLOCK),
    /** A company goal serves another goal. */
    COMPANY_LINK("GOAL-COMPANY-LINK", Severity.ADVICE),
    /** The goal does not wait for an answer. */
    NOT_PROPOSED("GOAL-NOT-PROPOSED", Severity.BLOCK),
    /** The goal is not in force. */
    NOT_AGREED("GOAL-NOT-AGREED", Severity.BLOCK),
    /** Who proposed it does not agree to it. */
    OWN_PROPOSAL("GOAL-OWN-PROPOSAL", Severity.BLOCK),
    /** The cycle is closed. */
    CYCLE_CLOSED("GOAL-CYCLE-CLOSED", Severity.BLOCK),
    /** The check-in is about a day that is still to come. */
    CHECK_IN_AHEAD("GOAL-CHECK-IN-AHEAD", Severity.BLOCK),
    /** The goal has no measure that a value could belong to. */
    CHECK_IN_UNMEASURED("GOAL-CHECK-IN-UNMEASURED", Severity.ADVICE),
    /** The last day is before the first. */
    DATES_REVERSED("GOAL-DATES-REVERSED", Severity.BLOCK);

    private final String code;
    private final Severity severity;

    GoalFinding(String code, Severity severity) {
        this.code = code;
        this.severity = severity;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
