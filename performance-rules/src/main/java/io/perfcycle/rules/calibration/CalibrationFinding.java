package io.perfcycle.rules.calibration;

import io.perfcycle.core.outcome.FindingCode;
import io.perfcycle.core.outcome.Severity;

/** The codes of findings about calibration. */
public enum CalibrationFinding implements FindingCode {
    /** A review stands twice. */
    REVIEW_TWICE("CALIBRATION-REVIEW-TWICE", Severity.BLOCK),
    /** A review has not been handed in. */
    REVIEW_NOT_SUBMITTED("CALIBRATION-REVIEW-NOT-SUBMITTED", Severity.BLOCK),
    /** A review is in another session. */
    REVIEW_TAKEN("CALIBRATION-REVIEW-TAKEN", Severity.BLOCK),
    /** The review is not in the session. */
    REVIEW_UNKNOWN("CALIBRATION-REVIEW-UNKNOWN", Severity.BLOCK),
    /** Nobody calibrates themselves or someone above them. */
    OWN_CHAIN("CALIBRATION-OWN-CHAIN", Severity.BLOCK),
    /** The rating is not on the scale. */
    OFF_SCALE("CALIBRATION-OFF-SCALE", Severity.BLOCK),
    /** A review is not one of the session's cycle. */
    REVIEW_ELSEWHERE("CALIBRATION-REVIEW-ELSEWHERE", Severity.BLOCK),
    /** The session is being prepared and not open yet. */
    NOT_OPENED("CALIBRATION-NOT-OPENED", Severity.BLOCK),
    /** The session has opened, so nobody prepares it any more. */
    OPENED("CALIBRATION-OPENED", Severity.BLOCK),
    /** The session is over. */
    FINALISED("CALIBRATION-FINALISED", Severity.BLOCK),
    /** The distribution departs from the guideline. */
    GUIDELINE("CALIBRATION-GUIDELINE", Severity.ADVICE),
    /** The policy does not allow a forced distribution. */
    NOT_FORCED("CALIBRATION-NOT-FORCED", Severity.BLOCK),
    /** There are no shares by which people could be distributed. */
    NO_GUIDELINE("CALIBRATION-NO-GUIDELINE", Severity.BLOCK),
    /** Equal scores stand on both sides of a cut. */
    TIE("CALIBRATION-TIE", Severity.ADVICE),
    /** Each person has one reviewer, so reviewer and team cannot be told apart. */
    CONFOUNDED("CALIBRATION-CONFOUNDED", Severity.ADVICE),
    /** A reviewer rated few people. */
    FEW_PEOPLE("CALIBRATION-FEW-PEOPLE", Severity.ADVICE),
    /** A reviewer gave one rating only; that is a narrow range, not perfect halo. */
    ONE_RATING("CALIBRATION-ONE-RATING", Severity.ADVICE),
    /** A team is too small for the method. */
    TEAM_TOO_SMALL("CALIBRATION-TEAM-TOO-SMALL", Severity.ADVICE),
    /** The ratings of a reviewer have no spread. */
    NO_SPREAD("CALIBRATION-NO-SPREAD", Severity.ADVICE),
    /** Differences between reviewers cannot be estimated. */
    NO_TEAMS("CALIBRATION-NO-TEAMS", Severity.BLOCK),
    /** Reviewers differ no more than chance would have it. */
    NO_DIFFERENCE("CALIBRATION-NO-DIFFERENCE", Severity.ADVICE),
    /** A declared share of the differences is taken as leniency. */
    ATTRIBUTION("CALIBRATION-ATTRIBUTION", Severity.ADVICE),
    /** Proposed scores were off the scale. */
    CLIPPED("CALIBRATION-CLIPPED", Severity.ADVICE),
    /** In a team of two each always has 100. */
    TWO_PEOPLE("CALIBRATION-TWO-PEOPLE", Severity.ADVICE),
    /** A panel has too few raters to leave any out. */
    TOO_FEW_RATERS("CALIBRATION-TOO-FEW-RATERS", Severity.ADVICE),
    /** The rating stays as it is. */
    UNCHANGED("CALIBRATION-UNCHANGED", Severity.BLOCK);

    private final String code;
    private final Severity severity;

    CalibrationFinding(String code, Severity severity) {
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
