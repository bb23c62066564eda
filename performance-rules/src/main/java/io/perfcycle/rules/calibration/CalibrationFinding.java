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
    /** The session is over. */
    FINALISED("CALIBRATION-FINALISED", Severity.BLOCK),
    /** The distribution departs from the guideline. */
    GUIDELINE("CALIBRATION-GUIDELINE", Severity.ADVICE),
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
