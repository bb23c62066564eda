package io.perfcycle.core.feedback;

import io.perfcycle.core.id.FeedbackRequestId;
import io.perfcycle.core.internal.FactStyle;
import java.time.Instant;
import org.immutables.value.Value;

/**
 * A request that the rater has and has not begun to answer.
 *
 * <p>Immutable and thread safe.
 */
@FactStyle
@Value.Immutable
public sealed interface SentRequest extends FeedbackRequest permits ImmutableSentRequest {
    @Override
    FeedbackRequestId id();

    @Override
    RequestContent content();

    /** {@return when the rater was asked} */
    Instant sentAt();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds it; throws IllegalStateException when a part is missing. Not thread safe. */
    final class Builder extends ImmutableSentRequest.Builder {
        Builder() {}
    }
}
