package io.perfcycle.rules.feedback;

import io.perfcycle.core.outcome.FindingCode;
import io.perfcycle.core.outcome.Severity;

/** The codes of findings about moderation. */
public enum ModerationFinding implements FindingCode {
    /** The policy wants no moderation of this. */
    OFF("MODERATION-OFF"),
    /** Somebody reports what they wrote. */
    OWN_TEXT("MODERATION-OWN-TEXT"),
    /** The same person reported it, and that report waits. */
    REPORTED_BEFORE("MODERATION-REPORTED-BEFORE"),
    /** It is hidden. */
    HIDDEN("MODERATION-HIDDEN"),
    /** It is not hidden. */
    NOT_HIDDEN("MODERATION-NOT-HIDDEN"),
    /** No report waits. */
    NOT_REPORTED("MODERATION-NOT-REPORTED"),
    /** Author, subject and reporters do not decide. */
    OWN_CASE("MODERATION-OWN-CASE"),
    /** There are too many steps already. */
    FULL("MODERATION-FULL");

    private final String code;

    ModerationFinding(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return Severity.BLOCK;
    }
}
