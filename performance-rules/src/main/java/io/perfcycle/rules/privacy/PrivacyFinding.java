package io.perfcycle.rules.privacy;

import io.perfcycle.core.outcome.FindingCode;
import io.perfcycle.core.outcome.Severity;

/** The codes of findings about holds, erasure, retention and seals. */
public enum PrivacyFinding implements FindingCode {
    /** The person is under a legal hold. */
    HELD("PRIVACY-HELD", Severity.BLOCK),
    /** The person is under no legal hold. */
    NOT_HELD("PRIVACY-NOT-HELD", Severity.BLOCK),
    /** An erasure of the person has been requested before. */
    REQUESTED_BEFORE("PRIVACY-REQUESTED-BEFORE", Severity.BLOCK),
    /** Nobody has requested the erasure. */
    NOT_REQUESTED("PRIVACY-NOT-REQUESTED", Severity.BLOCK),
    /** Who requested an erasure does not carry it out, and nobody erases themselves. */
    FOUR_EYES("PRIVACY-FOUR-EYES", Severity.BLOCK),
    /** The person is employed. */
    EMPLOYED("PRIVACY-EMPLOYED", Severity.BLOCK),
    /** Others report to the person. */
    HAS_REPORTS("PRIVACY-HAS-REPORTS", Severity.BLOCK),
    /** The person is erased already. */
    ERASED_BEFORE("PRIVACY-ERASED-BEFORE", Severity.BLOCK),
    /** The tenant has not said how long records are kept. */
    NO_POLICY("PRIVACY-NO-POLICY", Severity.BLOCK),
    /** A class of record stands twice in the policy. */
    CLASS_TWICE("PRIVACY-CLASS-TWICE", Severity.BLOCK),
    /** The time to keep a class of record cannot be counted from that. */
    TRIGGER_UNFIT("PRIVACY-TRIGGER-UNFIT", Severity.BLOCK),
    /** The batch is done and there is more to do. */
    MORE("PRIVACY-MORE", Severity.NOTE);

    private final String code;
    private final Severity severity;

    PrivacyFinding(String code, Severity severity) {
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
