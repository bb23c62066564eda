package io.perfcycle.core.feedback;

import io.perfcycle.core.id.FeedbackRequestId;
import io.perfcycle.core.internal.FactStyle;
import org.immutables.value.Value;

/**
 * A request that the subject's manager has not let through yet; the rater knows nothing of it.
 *
 * <p>Immutable and thread safe.
 */
@FactStyle
@Value.Immutable
public sealed interface PendingRequest extends FeedbackRequest permits ImmutablePendingRequest {
    @Override
    FeedbackRequestId id();

    @Override
    RequestContent content();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds it; throws IllegalStateException when a part is missing. Not thread safe. */
    final class Builder extends ImmutablePendingRequest.Builder {
        Builder() {}
    }
}
