package io.perfcycle.core.review;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.ReviewId;

/**
 * A review in one of its states: scheduled, submitted by the reviewer, released to the subject, acknowledged.
 *
 * <p>Immutable and thread safe.
 */
public sealed interface Review extends Document
        permits ScheduledReview, SubmittedReview, ReleasedReview, AcknowledgedReview {
    /** {@return which review} */
    ReviewId id();

    /** {@return what it is about} */
    ReviewHeader header();

    @Override
    default DocumentKey key() {
        return id().key();
    }
}
