package io.perfcycle.rules.feedback;

import io.perfcycle.core.outcome.FindingCode;
import io.perfcycle.core.outcome.Severity;

/** The codes of prompts for managers, the most urgent first. */
public enum CoachingFinding implements FindingCode {
    /** A goal is behind. */
    GOAL_BEHIND("COACHING-GOAL-BEHIND"),
    /** A goal is at risk. */
    GOAL_AT_RISK("COACHING-GOAL-AT-RISK"),
    /** An action item is overdue. */
    ACTION_OVERDUE("COACHING-ACTION-OVERDUE"),
    /** A one-to-one was missed. */
    ONE_ON_ONE_MISSED("COACHING-ONE-ON-ONE-MISSED"),
    /** No one-to-one for a while, and none is planned. */
    NO_ONE_ON_ONE("COACHING-NO-ONE-ON-ONE"),
    /** A request for feedback waits for its rater. */
    REQUEST_UNANSWERED("COACHING-REQUEST-UNANSWERED"),
    /** No feedback for a while. */
    NO_FEEDBACK("COACHING-NO-FEEDBACK"),
    /** No recognition for a while, or never. */
    NO_RECOGNITION("COACHING-NO-RECOGNITION");

    private final String code;

    CoachingFinding(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return Severity.ADVICE;
    }
}
