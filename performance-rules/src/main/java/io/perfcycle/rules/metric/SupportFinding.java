package io.perfcycle.rules.metric;

import io.perfcycle.core.outcome.FindingCode;
import io.perfcycle.core.outcome.Severity;

/** The codes of reasons why a person may need support, or thrives. */
public enum SupportFinding implements FindingCode {
    /** The latest rating is low. */
    RATING_LOW("SUPPORT-RATING-LOW"),
    /** The rating fell. */
    RATING_FELL("SUPPORT-RATING-FELL"),
    /** Many of the person's goals are behind. */
    GOALS_BEHIND("SUPPORT-GOALS-BEHIND"),
    /** There was no check-in for long. */
    NO_CHECK_IN("SUPPORT-NO-CHECK-IN"),
    /** There was no one-to-one for long. */
    NO_TALK("SUPPORT-NO-TALK"),
    /** There was no feedback for long. */
    NO_FEEDBACK("SUPPORT-NO-FEEDBACK"),
    /** Many competencies are below what the role asks for. */
    SKILL_GAP("SUPPORT-SKILL-GAP"),
    /** The latest rating is high. */
    RATING_HIGH("THRIVES-RATING-HIGH"),
    /** The rating rose. */
    RATING_ROSE("THRIVES-RATING-ROSE"),
    /** Most of the person's goals are done. */
    GOALS_DONE("THRIVES-GOALS-DONE"),
    /** Others recognised the person often. */
    RECOGNISED("THRIVES-RECOGNISED"),
    /** Many competencies are above what the role asks for. */
    BEYOND_ROLE("THRIVES-BEYOND-ROLE");

    private final String code;

    SupportFinding(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return Severity.NOTE;
    }

    /** {@return whether it speaks for support; otherwise it speaks for thriving} */
    public boolean isNeed() {
        return code.startsWith("SUPPORT-");
    }
}
