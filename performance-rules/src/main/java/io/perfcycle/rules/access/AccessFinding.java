package io.perfcycle.rules.access;

import io.perfcycle.core.outcome.FindingCode;
import io.perfcycle.core.outcome.Severity;

/** The codes of findings about delegations. */
public enum AccessFinding implements FindingCode {
    /** Nobody delegates to themselves. */
    TO_ONESELF("ACCESS-TO-ONESELF", Severity.BLOCK),
    /** The last day is before the first, or over. */
    DATES_REVERSED("ACCESS-DATES-REVERSED", Severity.BLOCK),
    /** The facet or the action can never be delegated. */
    CLOSED("ACCESS-CLOSED", Severity.BLOCK),
    /** A mentor looks at goals and plans and does nothing else. */
    MENTOR_LOOKS("ACCESS-MENTOR-LOOKS", Severity.BLOCK),
    /** The delegation is revoked already. */
    REVOKED("ACCESS-REVOKED", Severity.BLOCK);

    private final String code;
    private final Severity severity;

    AccessFinding(String code, Severity severity) {
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
