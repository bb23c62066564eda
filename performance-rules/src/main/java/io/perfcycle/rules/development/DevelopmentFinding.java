package io.perfcycle.rules.development;

import io.perfcycle.core.outcome.FindingCode;
import io.perfcycle.core.outcome.Severity;

/** The codes of findings about competencies and development. */
public enum DevelopmentFinding implements FindingCode {
    /** The competency is not in the catalogue. */
    COMPETENCY_UNKNOWN("DEVELOPMENT-COMPETENCY-UNKNOWN", Severity.BLOCK),
    /** The level is not on the scale of the competency. */
    LEVEL_OFF_SCALE("DEVELOPMENT-LEVEL-OFF-SCALE", Severity.BLOCK),
    /** The day of the assessment is still to come. */
    DAY_AHEAD("DEVELOPMENT-DAY-AHEAD", Severity.BLOCK),
    /** The plan leaves gaps open. */
    GAPS_OPEN("DEVELOPMENT-GAPS-OPEN", Severity.ADVICE),
    /** The plan does not wait for an answer. */
    NOT_PROPOSED("DEVELOPMENT-NOT-PROPOSED", Severity.BLOCK),
    /** The person has no role with a profile. */
    NO_ROLE("DEVELOPMENT-NO-ROLE", Severity.BLOCK);

    private final String code;
    private final Severity severity;

    DevelopmentFinding(String code, Severity severity) {
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
