package io.perfcycle.core.feedback;

import io.perfcycle.core.id.FeedbackId;
import io.perfcycle.core.id.FeedbackRequestId;
import io.perfcycle.core.internal.FactStyle;
import java.time.Instant;
import org.immutables.value.Value;

/**
 * A request that was answered.
 *
 * <p>Immutable and thread safe.
 */
@FactStyle
@Value.Immutable
public sealed interface SubmittedRequest extends FeedbackRequest permits ImmutableSubmittedRequest {
    @Override
    FeedbackRequestId id();

    @Override
    RequestContent content();

    /** {@return the feedback that answers it} */
    FeedbackId feedback();

    /** {@return when it was answered} */
    Instant submittedAt();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds it; throws IllegalStateException when a part is missing. Not thread safe. */
    final class Builder extends ImmutableSubmittedRequest.Builder {
        Builder() {}
    }
}
