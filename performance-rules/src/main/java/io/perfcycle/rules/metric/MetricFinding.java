package io.perfcycle.rules.metric;

import io.perfcycle.core.outcome.FindingCode;
import io.perfcycle.core.outcome.Severity;

/** The codes of findings about figures that belong to no criterion and no person. */
public enum MetricFinding implements FindingCode {
    /** A criterion of the health check has no answer or no figure. */
    NOT_KNOWN("HEALTH-NOT-KNOWN", Severity.ADVICE),
    /** Many people are below what their role asks for. */
    SKILL_GAP("SKILL-GAP", Severity.NOTE);

    private final String code;
    private final Severity severity;

    MetricFinding(String code, Severity severity) {
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
