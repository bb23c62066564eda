package io.perfcycle.rules.cycle;

import io.perfcycle.core.outcome.FindingCode;
import io.perfcycle.core.outcome.Severity;

/** The codes of findings about cycles. */
public enum CycleFinding implements FindingCode {
    /** The last day is before the first. */
    DATES_REVERSED("CYCLE-DATES-REVERSED", Severity.BLOCK),
    /** A phase stands twice. */
    PHASE_TWICE("CYCLE-PHASE-TWICE", Severity.BLOCK),
    /** A phase begins before the cycle. */
    PHASE_BEFORE("CYCLE-PHASE-BEFORE", Severity.BLOCK),
    /** The policies are for another cycle. */
    OTHER_PROGRAMME("CYCLE-OTHER-PROGRAMME", Severity.BLOCK),
    /** The cycle is closed. */
    CLOSED("CYCLE-CLOSED", Severity.BLOCK),
    /** The cycle has no such phase. */
    NO_PHASE("CYCLE-NO-PHASE", Severity.BLOCK);

    private final String code;
    private final Severity severity;

    CycleFinding(String code, Severity severity) {
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
