package io.perfcycle.rules.feedback;

import io.perfcycle.core.outcome.FindingCode;
import io.perfcycle.core.outcome.Severity;

/** The codes of findings about requests for feedback. */
public enum RequestFinding implements FindingCode {
    /** The rater is the person that it is about. */
    RATER_IS_SUBJECT("FEEDBACK-REQUEST-RATER-IS-SUBJECT"),
    /** Who asks asks themself. */
    TO_ONESELF("FEEDBACK-REQUEST-TO-ONESELF"),
    /** Nobody could read the answer. */
    FOR_NOBODY("FEEDBACK-REQUEST-FOR-NOBODY"),
    /** The last day is over. */
    DUE_PAST("FEEDBACK-REQUEST-DUE-PAST"),
    /** The last day is too far away. */
    DUE_FAR("FEEDBACK-REQUEST-DUE-FAR"),
    /** It does not wait for approval. */
    NOT_PENDING("FEEDBACK-REQUEST-NOT-PENDING"),
    /** It was not let through yet. */
    NOT_SENT("FEEDBACK-REQUEST-NOT-SENT"),
    /** It has ended. */
    ENDED("FEEDBACK-REQUEST-ENDED"),
    /** Its last day went by. */
    OVERDUE("FEEDBACK-REQUEST-OVERDUE"),
    /** Its last day has not gone by. */
    NOT_DUE("FEEDBACK-REQUEST-NOT-DUE"),
    /** Only the rater answers or declines. */
    NOT_RATER("FEEDBACK-REQUEST-NOT-RATER"),
    /** Only who asked takes it back. */
    NOT_ASKER("FEEDBACK-REQUEST-NOT-ASKER"),
    /** Only the manager lets it through, and not who asked. */
    NOT_APPROVER("FEEDBACK-REQUEST-NOT-APPROVER");

    private final String code;

    RequestFinding(String code) {
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
