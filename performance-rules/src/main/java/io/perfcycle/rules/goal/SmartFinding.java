package io.perfcycle.rules.goal;

import io.perfcycle.core.outcome.FindingCode;
import io.perfcycle.core.outcome.Severity;

/** The codes of the SMART check. Codes about the text advise; codes about fields block where a field is wrong. */
public enum SmartFinding implements FindingCode {
    /** A weak verb without a quantified object. */
    WEAK_VERB("SMART-S2", Severity.ADVICE, Criterion.SPECIFIC),
    /** A vague qualifier. */
    VAGUE("SMART-S3", Severity.ADVICE, Criterion.SPECIFIC),
    /** An escape or open-ended clause. */
    ESCAPE("SMART-S4", Severity.ADVICE, Criterion.SPECIFIC),
    /** Two actions in one goal. */
    COMPOUND("SMART-S5", Severity.ADVICE, Criterion.SPECIFIC),
    /** A pronoun as subject. */
    PRONOUN("SMART-S6", Severity.ADVICE, Criterion.SPECIFIC),
    /** Says what is not to be. */
    NEGATIVE("SMART-S7", Severity.ADVICE, Criterion.SPECIFIC),
    /** Neither quantity nor deliverable. */
    UNMEASURED("SMART-M1", Severity.ADVICE, Criterion.MEASURABLE),
    /** A percentage without a base. */
    NO_BASE("SMART-M3", Severity.ADVICE, Criterion.MEASURABLE),
    /** A comparative without a baseline. */
    COMPARATIVE("SMART-M4", Severity.ADVICE, Criterion.MEASURABLE),
    /** A superlative or absolute. */
    ABSOLUTE("SMART-M5", Severity.ADVICE, Criterion.MEASURABLE),
    /** A target in a measure without baseline, where progress cannot be told. */
    NO_BASELINE("SMART-M6", Severity.ADVICE, Criterion.MEASURABLE),
    /** The target is the baseline. */
    ZERO_SPAN("SMART-M7", Severity.ADVICE, Criterion.MEASURABLE),
    /** The target lies far outside the goal's own history. */
    OUT_OF_REACH("SMART-A1", Severity.ADVICE, Criterion.ACHIEVABLE),
    /** The goal serves no other goal and is none of the company. */
    UNLINKED("SMART-R1", Severity.ADVICE, Criterion.RELEVANT),
    /** No time in text or fields. */
    NO_TIME("SMART-T1", Severity.ADVICE, Criterion.TIME_BOUND),
    /** A vague time. */
    VAGUE_TIME("SMART-T2", Severity.ADVICE, Criterion.TIME_BOUND),
    /** Due outside the cycle; blocks under the policy that requires fields, else advises. */
    OUTSIDE_CYCLE("SMART-T3", Severity.BLOCK, Criterion.TIME_BOUND),
    /** Impossible calendar date. */
    IMPOSSIBLE_DATE("SMART-T6", Severity.ADVICE, Criterion.TIME_BOUND),
    /** The policy asks for a measure with a target. */
    TARGET_REQUIRED("SMART-M9", Severity.BLOCK, Criterion.MEASURABLE),
    /** The policy asks for a due date. */
    DUE_REQUIRED("SMART-T9", Severity.BLOCK, Criterion.TIME_BOUND);

    /** What a code is about. */
    public enum Criterion {
        /** One action on one thing. */
        SPECIFIC,
        /** With a number or a deliverable. */
        MEASURABLE,
        /** Within reach. */
        ACHIEVABLE,
        /** Serves something. */
        RELEVANT,
        /** With an end. */
        TIME_BOUND
    }

    private final String code;
    private final Severity severity;
    private final Criterion criterion;

    SmartFinding(String code, Severity severity, Criterion criterion) {
        this.code = code;
        this.severity = severity;
        this.criterion = criterion;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    /** {@return what it is about} */
    public Criterion criterion() {
        return criterion;
    }
}
