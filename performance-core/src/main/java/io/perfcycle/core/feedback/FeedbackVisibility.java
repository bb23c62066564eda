package io.perfcycle.core.feedback;

/** Who may read a piece of feedback besides its author. */
public enum FeedbackVisibility {
    /** Nobody. */
    PRIVATE,
    /** The subject. */
    SUBJECT,
    /** The subject and the subject's manager. */
    SUBJECT_AND_MANAGER
}
