package io.perfcycle.core.feedback;

import io.perfcycle.core.id.FeedbackRequestId;
import io.perfcycle.core.internal.FactStyle;
import java.time.Instant;
import org.immutables.value.Value;

/**
 * A request that nobody answered in time.
 *
 * <p>Immutable and thread safe.
 */
@FactStyle
@Value.Immutable
public sealed interface ExpiredRequest extends FeedbackRequest permits ImmutableExpiredRequest {
    @Override
    FeedbackRequestId id();

    @Override
    RequestContent content();

    /** {@return when it was found to be overdue} */
    Instant expiredAt();

    /** {@return whether the rater had been asked} */
    boolean wasSent();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds it; throws IllegalStateException when a part is missing. Not thread safe. */
    final class Builder extends ImmutableExpiredRequest.Builder {
        Builder() {}
    }
}
