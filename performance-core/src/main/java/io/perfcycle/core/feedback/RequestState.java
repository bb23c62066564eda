package io.perfcycle.core.feedback;

/** How far a request for feedback has come. */
public enum RequestState {
    /** It waits for approval. */
    PENDING,
    /** The rater has it. */
    SENT,
    /** The rater has begun to answer. */
    DRAFTED,
    /** It was answered. */
    SUBMITTED,
    /** The rater does not answer. */
    DECLINED,
    /** It was taken back, or not let through. */
    CANCELLED,
    /** Nobody answered in time. */
    EXPIRED;

    /** {@return whether nothing can be done to it any more} */
    public boolean isEnded() {
        return compareTo(SUBMITTED) >= 0;
    }

    /**
     * The state of a request.
     *
     * @param request the request
     * @return its state
     */
    public static RequestState of(FeedbackRequest request) {
        if (request instanceof PendingRequest) {
            return PENDING;
        }
        if (request instanceof SentRequest) {
            return SENT;
        }
        if (request instanceof DraftedRequest) {
            return DRAFTED;
        }
        if (request instanceof SubmittedRequest) {
            return SUBMITTED;
        }
        if (request instanceof DeclinedRequest) {
            return DECLINED;
        }
        return request instanceof CancelledRequest ? CANCELLED : EXPIRED;
    }
}
