package io.perfcycle.core.review;

import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.internal.FactStyle;
import io.perfcycle.core.value.Rating;
import java.time.Instant;
import java.util.List;
import org.immutables.value.Value;

/**
 * A review that its subject can read.
 *
 * <p>Immutable and thread safe.
 */
@FactStyle
@Value.Immutable
public sealed interface ReleasedReview extends Review permits ImmutableReleasedReview {
    @Override
    ReviewId id();

    @Override
    ReviewHeader header();

    /** {@return the ratings, one per section of the template, in its order} */
    List<SectionRating> ratings();

    /** {@return the summary before calibration} */
    Rating proposed();

    /** {@return the rating of record, after calibration} */
    Rating summary();

    /** {@return when it was released} */
    Instant releasedAt();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds it; throws IllegalStateException when a part is missing. Not thread safe. */
    final class Builder extends ImmutableReleasedReview.Builder {
        Builder() {}
    }
}
