package io.perfcycle.core.review;

import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.internal.FactStyle;
import java.time.LocalDate;
import java.util.Optional;
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

    /** {@return the last day on which somebody was told that it waits for its reviewer of now, if anybody was} */
    Optional<LocalDate> remindedOn();

    /**
     * The same review after somebody was told that it waits.
     *
     * @param day on which day
     * @return the review
     */
    default ScheduledReview reminded(LocalDate day) {
        return builder().id(id()).header(header()).remindedOn(day).build();
    }

    /**
     * The same review on another day or by another reviewer. Who takes it over was told nothing yet, so notices begin anew.
     *
     * @param other the header
     * @return the review
     */
    default ScheduledReview replanned(ReviewHeader other) {
        boolean same = other.reviewer().equals(header().reviewer());
        return builder()
                .id(id())
                .header(other)
                .remindedOn(same ? remindedOn() : Optional.empty())
                .build();
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds it; throws IllegalStateException when a part is missing. Not thread safe. */
    final class Builder extends ImmutableScheduledReview.Builder {
        Builder() {}
    }
}
