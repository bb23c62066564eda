package io.perfcycle.rules.feedback;

/** What can be done to a request for feedback. */
public enum RequestCommand {
    /** The manager lets it through. */
    APPROVE,
    /** The manager does not let it through. */
    REJECT,
    /** The rater saves a draft. */
    SAVE,
    /** The rater answers. */
    SUBMIT,
    /** The rater does not answer. */
    DECLINE,
    /** Who asked takes it back. */
    WITHDRAW,
    /** Its last day went by. */
    EXPIRE
}
