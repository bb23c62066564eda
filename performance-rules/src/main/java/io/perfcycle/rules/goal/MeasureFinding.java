package io.perfcycle.rules.goal;

import io.perfcycle.core.outcome.FindingCode;
import io.perfcycle.core.outcome.Severity;

/** The codes of findings about measures that contradict themselves. */
public enum MeasureFinding implements FindingCode {
    /** The target lies on the wrong side of the baseline. */
    DIRECTION("GOAL-MEASURE-DIRECTION", Severity.BLOCK),
    /** Commit, target and stretch do not follow each other in the direction of the measure. */
    ORDER("GOAL-MEASURE-ORDER", Severity.BLOCK),
    /** Floor and ceiling are the wrong way round. */
    BOUNDS_REVERSED("GOAL-BOUNDS-REVERSED", Severity.BLOCK),
    /** A number of steps is not a positive whole number. */
    STEPS("GOAL-MEASURE-STEPS", Severity.BLOCK),
    /** A range has neither floor nor ceiling. */
    UNBOUNDED("GOAL-MEASURE-UNBOUNDED", Severity.ADVICE);

    private final String code;
    private final Severity severity;

    MeasureFinding(String code, Severity severity) {
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
