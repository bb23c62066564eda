package io.perfcycle.core.access;

/** How far the document has come. Later phases never reopen editing. */
public enum AccessPhase {
    /** Its author works on it. */
    DRAFT,
    /** In force and open for change. */
    OPEN,
    /** Handed in. */
    SUBMITTED,
    /** Being calibrated. */
    CALIBRATING,
    /** Open to its subject. */
    RELEASED,
    /** Seen by its subject. */
    ACKNOWLEDGED,
    /** Closed and kept. */
    ARCHIVED,
    /** Deleted by request or by age. */
    ERASED
}
