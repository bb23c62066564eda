package io.perfcycle.rules.talent;

import io.perfcycle.core.outcome.FindingCode;
import io.perfcycle.core.outcome.Severity;

/** The codes of findings about talent and succession. */
public enum TalentFinding implements FindingCode {
    /** A nominee stands twice, or holds the role. */
    NOMINEE_TWICE("TALENT-NOMINEE-TWICE"),
    /** A nominee or the holder is not employed. */
    NOT_HERE("TALENT-NOT-HERE");

    private final String code;

    TalentFinding(String code) {
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
