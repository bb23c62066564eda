package io.perfcycle.rules.review;

import io.perfcycle.core.outcome.FindingCode;
import io.perfcycle.core.outcome.Severity;

/** The codes of findings about reviews. */
public enum ReviewFinding implements FindingCode {
    /** The section is not part of the template. */
    SECTION_UNKNOWN("REVIEW-SECTION-UNKNOWN", Severity.BLOCK),
    /** The section stands twice. */
    SECTION_TWICE("REVIEW-SECTION-TWICE", Severity.BLOCK),
    /** A section has no rating. */
    SECTION_MISSING("REVIEW-SECTION-MISSING", Severity.ADVICE),
    /** The rating is not on the scale. */
    OFF_SCALE("REVIEW-OFF-SCALE", Severity.BLOCK),
    /** Meetings of a reviewer do not fit under the limit. */
    NO_ROOM("REVIEW-NO-ROOM", Severity.ADVICE),
    /** A review waits although its subject is due none any more. */
    NOT_DUE("REVIEW-NOT-DUE", Severity.ADVICE),
    /** The store writes no more reviews at once; the next call goes on. */
    MORE("REVIEW-MORE", Severity.NOTE),
    /** The review waits for the end of something; it is scheduled by a later call. */
    POSTPONED("REVIEW-POSTPONED", Severity.ADVICE),
    /** Somebody has to decide whether there is a review. */
    DECISION_NEEDED("REVIEW-DECISION-NEEDED", Severity.ADVICE),
    /** Whether there is a review follows from the rules, so nobody decides it. */
    NOT_BY_DECISION("REVIEW-NOT-BY-DECISION", Severity.BLOCK),
    /** The top of the organisation has no reviews. */
    ROOT_LEFT_OUT("REVIEW-ROOT-LEFT-OUT", Severity.NOTE),
    /** There is no day within a year on which the two could meet. */
    AWAY("REVIEW-AWAY", Severity.NOTE),
    /** The review has been handed in. */
    NOT_SCHEDULED("REVIEW-NOT-SCHEDULED", Severity.BLOCK),
    /** The review has not been handed in, or is out already. */
    NOT_SUBMITTED("REVIEW-NOT-SUBMITTED", Severity.BLOCK),
    /** The review has not been released, or is acknowledged already. */
    NOT_RELEASED("REVIEW-NOT-RELEASED", Severity.BLOCK),
    /** Who takes part in a review does not hand it in; who is responsible does. */
    NOT_RESPONSIBLE("REVIEW-NOT-RESPONSIBLE", Severity.BLOCK),
    /** The self-assessment has been handed in. */
    SELF_BEFORE("REVIEW-SELF-BEFORE", Severity.BLOCK),
    /** The form asks no questions of whoever is to contribute. */
    NOTHING_ASKED("REVIEW-NOTHING-ASKED", Severity.BLOCK),
    /** No summary follows from the ratings. */
    NO_SUMMARY("REVIEW-NO-SUMMARY", Severity.ADVICE),
    /** The calibration session of the review is still open. */
    SESSION_OPEN("REVIEW-SESSION-OPEN", Severity.BLOCK),
    /** A rating needs words and has none. */
    JUSTIFICATION("REVIEW-JUSTIFICATION", Severity.BLOCK),
    /** The summary needs a second approver. */
    NOT_APPROVED("REVIEW-NOT-APPROVED", Severity.BLOCK),
    /** Who handed it in, or took part in it, does not approve it. */
    OWN_APPROVAL("REVIEW-OWN-APPROVAL", Severity.BLOCK),
    /** The summary needs no second approver. */
    NO_APPROVAL_NEEDED("REVIEW-NO-APPROVAL-NEEDED", Severity.BLOCK),
    /** The person is not employed on the last day of the period. */
    NOT_EMPLOYED("REVIEW-NOT-EMPLOYED", Severity.NOTE),
    /** There is no acknowledged plan. */
    NO_PLAN("REVIEW-NO-PLAN", Severity.NOTE),
    /** Too few days count. */
    TOO_FEW_DAYS("REVIEW-TOO-FEW-DAYS", Severity.NOTE),
    /** The person started too late in the period. */
    STARTED_LATE("REVIEW-STARTED-LATE", Severity.NOTE),
    /** The plan started late and somebody has to look at it. */
    SPECIAL_HANDLING("REVIEW-SPECIAL-HANDLING", Severity.NOTE),
    /** Days of leave do not count. */
    ON_LEAVE("REVIEW-ON-LEAVE", Severity.NOTE),
    /** An improvement plan runs; the review waits for its end. */
    ON_IMPROVEMENT_PLAN("REVIEW-ON-IMPROVEMENT-PLAN", Severity.NOTE),
    /** The plan was acknowledged after the day by which it was due. */
    PLAN_LATE("REVIEW-PLAN-LATE", Severity.NOTE),
    /** Who handed it in, or took part in it, does not release it. */
    OWN_SUBMISSION("REVIEW-OWN-SUBMISSION", Severity.BLOCK),
    /** The review is not out. */
    NOT_OUT("REVIEW-NOT-OUT", Severity.BLOCK),
    /** Appeals are not provided for. */
    NO_APPEALS("REVIEW-NO-APPEALS", Severity.BLOCK),
    /** The time for an appeal is over. */
    APPEAL_LATE("REVIEW-APPEAL-LATE", Severity.BLOCK),
    /** The review has been appealed already. */
    APPEALED_BEFORE("REVIEW-APPEALED-BEFORE", Severity.BLOCK),
    /** There is no appeal that waits. */
    NO_APPEAL("REVIEW-NO-APPEAL", Severity.BLOCK),
    /** An appeal waits; a correction is its decision. */
    APPEAL_WAITS("REVIEW-APPEAL-WAITS", Severity.BLOCK),
    /** Nobody who took part in the review decides the appeal. */
    OWN_APPEAL("REVIEW-OWN-APPEAL", Severity.BLOCK),
    /** Nobody who took part in the review corrects it. */
    OWN_CORRECTION("REVIEW-OWN-CORRECTION", Severity.BLOCK),
    /** The correction changes nothing. */
    NOTHING_CORRECTED("REVIEW-NOTHING-CORRECTED", Severity.BLOCK),
    /** The rating of record did not follow from the ratings; a correction of them says what it is now. */
    SUMMARY_ASKED("REVIEW-SUMMARY-ASKED", Severity.BLOCK),
    /** The programme provides for no interim ratings. */
    NO_INTERIM("REVIEW-NO-INTERIM", Severity.BLOCK),
    /** The manager stays responsible until the end of the period. */
    INTERIM_STAYS("REVIEW-INTERIM-STAYS", Severity.BLOCK),
    /** The manager was responsible for too few days. */
    INTERIM_SHORT("REVIEW-INTERIM-SHORT", Severity.BLOCK),
    /** The manager has rated these days already. */
    INTERIM_BEFORE("REVIEW-INTERIM-BEFORE", Severity.BLOCK),
    /** The review at the end has been handed in. */
    INTERIM_LATE("REVIEW-INTERIM-LATE", Severity.BLOCK),
    /** An interim rating is the rating of record, or part of it. */
    INTERIM_COUNTS("REVIEW-INTERIM-COUNTS", Severity.ADVICE);

    private final String code;
    private final Severity severity;

    ReviewFinding(String code, Severity severity) {
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
