package io.perfcycle.core.access;

/** What someone is to the subject of a document, or to the organisation. Computed now, for this subject. */
public enum Relation {
    /** The subject. */
    SELF,
    /** The subject's primary manager today. */
    DIRECT_MANAGER,
    /** A manager of the subject's manager, at any height. */
    CHAIN_MANAGER,
    /** The subject's manager during the period that the document belongs to. */
    FORMER_MANAGER,
    /** Asked to rate the subject in this round, or the author of this feedback. */
    RATER,
    /** A mentor of the subject. */
    MENTOR,
    /** HR partner for the subject's unit. */
    HR_PARTNER,
    /** Takes part in this calibration session. */
    CALIBRATOR,
    /** Runs the cycle: counts and phases, no contents. */
    CYCLE_ADMIN,
    /** Configures the tenant; reads no person's data. */
    TENANT_ADMIN,
    /** Reads audit metadata, hashes and counts. */
    AUDITOR,
    /** Works with aggregates. */
    RESEARCHER,
    /** Acts for someone else within a grant. */
    DELEGATE,
    /** Nothing to the subject, but of the same tenant. */
    NONE
}
