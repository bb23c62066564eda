package io.perfcycle.core.review;

import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.internal.FactStyle;
import org.immutables.value.Value;

/**
 * A review that waits for its reviewer.
 *
 * <p>Immutable and thread safe.
 */
@FactStyle
@Value.Immutable
public sealed interface ScheduledReview extends Review permits ImmutableScheduledReview {
    @Override
    ReviewId id();

    @Override
    ReviewHeader header();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds it; throws IllegalStateException when a part is missing. Not thread safe. */
    final class Builder extends ImmutableScheduledReview.Builder {
        Builder() {}
    }
}
