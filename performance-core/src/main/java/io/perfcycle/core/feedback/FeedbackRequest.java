package io.perfcycle.core.feedback;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.FeedbackRequestId;

/**
 * A request for feedback. It waits for approval where the policy wants that, is sent, perhaps drafted, and ends
 * submitted, declined, cancelled or expired; what has ended never changes again.
 *
 * <p>Immutable and thread safe.
 */
public sealed interface FeedbackRequest extends Document
        permits PendingRequest,
                SentRequest,
                DraftedRequest,
                SubmittedRequest,
                DeclinedRequest,
                CancelledRequest,
                ExpiredRequest {
    /** {@return which request} */
    FeedbackRequestId id();

    /** {@return what it asks} */
    RequestContent content();

    @Override
    default DocumentKey key() {
        return id().key();
    }
}
