package io.perfcycle.core.review;

import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.internal.FactStyle;
import io.perfcycle.core.value.Rating;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A review that its subject has acknowledged, which is not agreeing; or that was closed without the subject.
 *
 * <p>Immutable and thread safe.
 */
@FactStyle
@Value.Immutable
public sealed interface AcknowledgedReview extends Review permits ImmutableAcknowledgedReview {
    @Override
    ReviewId id();

    @Override
    ReviewHeader header();

    /** {@return the ratings, one per section of the template, in its order} */
    List<SectionRating> ratings();

    /** {@return the summary before calibration} */
    Rating proposed();

    /** {@return the rating of record} */
    Rating summary();

    /** {@return what the subject says to it; may be empty} */
    String remark();

    /** {@return when it was acknowledged} */
    Instant acknowledgedAt();

    /** {@return who closed it without the subject, and why; nothing where the subject acknowledged it} */
    Optional<AcknowledgementOverride> override();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds it; throws IllegalStateException when a part is missing. Not thread safe. */
    final class Builder extends ImmutableAcknowledgedReview.Builder {
        Builder() {}
    }
}
