package io.perfcycle.core.feedback;

import io.perfcycle.core.id.FeedbackRequestId;
import io.perfcycle.core.internal.FactStyle;
import java.time.Instant;
import org.immutables.value.Value;

/**
 * A request that the rater does not answer.
 *
 * <p>Immutable and thread safe.
 */
@FactStyle
@Value.Immutable
public sealed interface DeclinedRequest extends FeedbackRequest permits ImmutableDeclinedRequest {
    @Override
    FeedbackRequestId id();

    @Override
    RequestContent content();

    /** {@return when it was declined} */
    Instant declinedAt();

    /** {@return why; may be empty} */
    String reason();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds it; throws IllegalStateException when a part is missing. Not thread safe. */
    final class Builder extends ImmutableDeclinedRequest.Builder {
        Builder() {}
    }
}
