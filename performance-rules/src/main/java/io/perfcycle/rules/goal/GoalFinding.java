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
    /** Who takes a proposal back did not make it. */
    NOT_OWN_PROPOSAL("GOAL-NOT-OWN-PROPOSAL", Severity.BLOCK),
    /** A change waits for an answer. */
    CHANGE_OPEN("GOAL-CHANGE-OPEN", Severity.BLOCK),
    /** No change waits for an answer. */
    NO_CHANGE("GOAL-NO-CHANGE", Severity.BLOCK),
    /** The change changes nothing. */
    CHANGE_EMPTY("GOAL-CHANGE-EMPTY", Severity.BLOCK),
    /** Who asked for a change does not decide about it. */
    OWN_CHANGE("GOAL-OWN-CHANGE", Severity.BLOCK),
    /** Who takes a request for a change back did not make it. */
    NOT_OWN_CHANGE("GOAL-NOT-OWN-CHANGE", Severity.BLOCK),
    /** The goal goes on as another one already. */
    CARRIED_OVER("GOAL-CARRIED-OVER", Severity.BLOCK),
    /** A goal without a cycle goes on by itself. */
    ONGOING("GOAL-ONGOING", Severity.BLOCK),
    /** A goal without a cycle has no day by which it is due. */
    ONGOING_UNDATED("GOAL-ONGOING-UNDATED", Severity.ADVICE),
    /** The goal stands in the cycle already. */
    SAME_CYCLE("GOAL-SAME-CYCLE", Severity.BLOCK),
    /** An owner stands twice. */
    OWNER_TWICE("GOAL-OWNER-TWICE", Severity.BLOCK),
    /** The owners' shares are not 100 % together. */
    SHARES_NOT_WHOLE("GOAL-SHARES-NOT-WHOLE", Severity.BLOCK),
    /** The one who answers for a shared goal has no share in it. */
    OWNER_WITHOUT_SHARE("GOAL-OWNER-WITHOUT-SHARE", Severity.BLOCK),
    /** A template has a placeholder for which there is no field. */
    PLACEHOLDER_UNKNOWN("GOAL-PLACEHOLDER-UNKNOWN", Severity.BLOCK),
    /** A placeholder of a template asks for a field that is not filled. */
    PLACEHOLDER_EMPTY("GOAL-PLACEHOLDER-EMPTY", Severity.BLOCK),
    /** A text of a template is too long once its placeholders are filled. */
    FILLED_TOO_LONG("GOAL-FILLED-TOO-LONG", Severity.BLOCK),
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
