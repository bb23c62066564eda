package io.perfcycle.rules.feedback;

import io.perfcycle.core.outcome.FindingCode;
import io.perfcycle.core.outcome.Severity;

/** The codes of findings about feedback. */
public enum FeedbackFinding implements FindingCode {
    /** Feedback about oneself. */
    ABOUT_ONESELF("FEEDBACK-ABOUT-ONESELF"),
    /** Thanks to oneself. */
    THANKS_TO_ONESELF("FEEDBACK-THANKS-TO-ONESELF"),
    /** Someone is asked twice. */
    RATER_TWICE("FEEDBACK-RATER-TWICE"),
    /** A relationship that is not so. */
    RELATIONSHIP_WRONG("FEEDBACK-RELATIONSHIP-WRONG"),
    /** A question stands twice. */
    QUESTION_TWICE("FEEDBACK-QUESTION-TWICE"),
    /** The question is not part of the round. */
    QUESTION_UNKNOWN("FEEDBACK-QUESTION-UNKNOWN"),
    /** The score is not on the question's scale. */
    SCORE_OFF_SCALE("FEEDBACK-SCORE-OFF-SCALE"),
    /** The rater has answered before. */
    ANSWERED_BEFORE("FEEDBACK-ANSWERED-BEFORE"),
    /** The round is closed. */
    ROUND_CLOSED("FEEDBACK-ROUND-CLOSED");

    private final String code;

    FeedbackFinding(String code) {
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
