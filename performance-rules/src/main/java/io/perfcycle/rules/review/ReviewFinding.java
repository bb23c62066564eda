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
    /** The review has been handed in. */
    NOT_SCHEDULED("REVIEW-NOT-SCHEDULED", Severity.BLOCK),
    /** The review has not been handed in, or is out already. */
    NOT_SUBMITTED("REVIEW-NOT-SUBMITTED", Severity.BLOCK),
    /** The review has not been released, or is acknowledged already. */
    NOT_RELEASED("REVIEW-NOT-RELEASED", Severity.BLOCK),
    /** The self-assessment has been handed in. */
    SELF_BEFORE("REVIEW-SELF-BEFORE", Severity.BLOCK),
    /** No summary follows from the ratings. */
    NO_SUMMARY("REVIEW-NO-SUMMARY", Severity.ADVICE),
    /** The calibration session of the review is still open. */
    SESSION_OPEN("REVIEW-SESSION-OPEN", Severity.BLOCK),
    /** Who handed it in does not release it. */
    OWN_SUBMISSION("REVIEW-OWN-SUBMISSION", Severity.BLOCK);

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
