package io.perfcycle.rules.feedback;

import io.perfcycle.core.outcome.FindingCode;
import io.perfcycle.core.outcome.Severity;

/** The codes of findings about tags, templates, company values and points. */
public enum ContinuousFinding implements FindingCode {
    /** The author knows no such goal. */
    GOAL_UNKNOWN("FEEDBACK-GOAL-UNKNOWN"),
    /** The catalogue has no such competency. */
    COMPETENCY_UNKNOWN("FEEDBACK-COMPETENCY-UNKNOWN"),
    /** The policy has no such template. */
    TEMPLATE_UNKNOWN("FEEDBACK-TEMPLATE-UNKNOWN"),
    /** There is not one answer to each prompt. */
    TEMPLATE_ANSWERS("FEEDBACK-TEMPLATE-ANSWERS"),
    /** No prompt is answered. */
    TEMPLATE_EMPTY("FEEDBACK-TEMPLATE-EMPTY"),
    /** The answers are too long together. */
    TEMPLATE_LONG("FEEDBACK-TEMPLATE-LONG"),
    /** A template stands twice. */
    TEMPLATE_TWICE("FEEDBACK-TEMPLATE-TWICE"),
    /** It is none of the company values. */
    VALUE_UNKNOWN("RECOGNITION-VALUE-UNKNOWN"),
    /** A company value stands twice. */
    VALUE_TWICE("RECOGNITION-VALUE-TWICE"),
    /** The policy knows no points. */
    POINTS_OFF("RECOGNITION-POINTS-OFF"),
    /** More points than one recognition carries. */
    POINTS_MANY("RECOGNITION-POINTS-MANY"),
    /** The points of the month do not suffice. */
    POINTS_SPENT("RECOGNITION-POINTS-SPENT");

    private final String code;

    ContinuousFinding(String code) {
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
