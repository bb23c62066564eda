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
    /** The choice is not among the options of the question. */
    CHOICE_UNKNOWN("FEEDBACK-CHOICE-UNKNOWN"),
    /** The question asks for words, not for a score. */
    NO_SCORE_ASKED("FEEDBACK-NO-SCORE-ASKED"),
    /** The text is longer than the question allows. */
    TEXT_TOO_LONG("FEEDBACK-TEXT-TOO-LONG"),
    /** A question that must be answered is left open. */
    ANSWER_MISSING("FEEDBACK-ANSWER-MISSING"),
    /** The rater has answered before. */
    ANSWERED_BEFORE("FEEDBACK-ANSWERED-BEFORE"),
    /** The round is closed. */
    ROUND_CLOSED("FEEDBACK-ROUND-CLOSED"),
    /** A relationship has two questionnaires. */
    QUESTIONNAIRE_TWICE("FEEDBACK-QUESTIONNAIRE-TWICE"),
    /** Raters are reminded once a day at most. */
    REMINDED_TODAY("FEEDBACK-REMINDED-TODAY"),
    /** Everybody has answered. */
    NOBODY_DUE("FEEDBACK-NOBODY-DUE"),
    /** More raters of a relationship than the policy allows. */
    TOO_MANY_RATERS("FEEDBACK-TOO-MANY-RATERS"),
    /** Someone is asked more often than the policy allows. */
    RATER_OVERLOADED("FEEDBACK-RATER-OVERLOADED"),
    /** Raters are named for the round; it is launched over those who are approved. */
    RATERS_NAMED("FEEDBACK-RATERS-NAMED"),
    /** The raters are approved already, or the round is launched. */
    NOMINATION_APPROVED("FEEDBACK-NOMINATION-APPROVED"),
    /** The raters are not approved. */
    NOMINATION_NOT_APPROVED("FEEDBACK-NOMINATION-NOT-APPROVED"),
    /** The raters are not there to be decided on. */
    NOMINATION_NOT_PROPOSED("FEEDBACK-NOMINATION-NOT-PROPOSED"),
    /** Whoever named the raters does not approve them. */
    OWN_NOMINATION("FEEDBACK-OWN-NOMINATION"),
    /** The nomination is for another subject or cycle. */
    NOMINATION_FOR_ANOTHER("FEEDBACK-NOMINATION-FOR-ANOTHER"),
    /** Fewer are asked than a group needs to be told of. */
    TOO_FEW_ASKED("FEEDBACK-TOO-FEW-ASKED", Severity.ADVICE),
    /** The answers are read with the name of who gives them. */
    READ_BY_NAME("FEEDBACK-READ-BY-NAME", Severity.NOTE),
    /** The answers are read together with those of others, without names. */
    READ_TOGETHER("FEEDBACK-READ-TOGETHER", Severity.NOTE),
    /** The subject reads the answers when the review is out. */
    READ_WITH_REVIEW("FEEDBACK-READ-WITH-REVIEW", Severity.NOTE),
    /** The subject reads the answers when the round is closed. */
    READ_ON_CLOSE("FEEDBACK-READ-ON-CLOSE", Severity.NOTE);

    private final String code;
    private final Severity severity;

    FeedbackFinding(String code) {
        this(code, Severity.BLOCK);
    }

    FeedbackFinding(String code, Severity severity) {
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
