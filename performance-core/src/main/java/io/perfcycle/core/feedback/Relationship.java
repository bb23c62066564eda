package io.perfcycle.core.feedback;

/** What a rater is to the subject of a 360 round. */
public enum Relationship {
    /** The subject. */
    SELF,
    /** The primary manager. */
    MANAGER,
    /** The manager's manager. */
    SKIP_LEVEL,
    /** A colleague. */
    PEER,
    /** Someone who reports to the subject. */
    DIRECT_REPORT,
    /** Someone outside the company. */
    EXTERNAL;

    /** {@return whether answers of this relationship are given by name; they never enter an anonymous total} */
    public boolean isNamed() {
        return this == SELF || this == MANAGER;
    }
}
