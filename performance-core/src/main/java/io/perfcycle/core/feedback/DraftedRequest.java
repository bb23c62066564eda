package io.perfcycle.core.feedback;

import io.perfcycle.core.id.FeedbackRequestId;
import io.perfcycle.core.internal.FactStyle;
import java.time.Instant;
import org.immutables.value.Value;

/**
 * A request with the draft of an answer, which only the rater may see.
 *
 * <p>Immutable and thread safe.
 */
@FactStyle
@Value.Immutable
public sealed interface DraftedRequest extends FeedbackRequest permits ImmutableDraftedRequest {
    @Override
    FeedbackRequestId id();

    @Override
    RequestContent content();

    /** {@return when the rater was asked} */
    Instant sentAt();

    /** {@return the answer so far} */
    String draft();

    /** {@return when it was saved} */
    Instant savedAt();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds it; throws IllegalStateException when a part is missing. Not thread safe. */
    final class Builder extends ImmutableDraftedRequest.Builder {
        Builder() {}
    }
}
