package io.perfcycle.core.review;

import io.perfcycle.core.feedback.Answer;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.internal.FactStyle;
import io.perfcycle.core.value.Rating;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A review that its subject can read.
 *
 * <p>Immutable and thread safe.
 */
@FactStyle
@Value.Immutable
public sealed interface ReleasedReview extends Review, PublishedReview permits ImmutableReleasedReview {
    @Override
    ReviewId id();

    @Override
    ReviewHeader header();

    @Override
    List<SectionRating> ratings();

    @Override
    List<Answer> answers();

    @Override
    Rating proposed();

    @Override
    Rating summary();

    @Override
    Optional<Instant> submittedAt();

    /** {@return when it was released} */
    Instant releasedAt();

    /** {@return the last day on which somebody was told that it waits for its subject, if anybody was} */
    Optional<LocalDate> remindedOn();

    @Override
    List<ReviewCorrection> corrections();

    @Override
    Optional<Appeal> appeal();

    @Override
    default DocumentKey key() {
        return id().key();
    }

    @Override
    default Optional<Instant> openedAt() {
        return Optional.of(releasedAt());
    }

    @Override
    default ReleasedReview revised(ReviewResult result, List<ReviewCorrection> corrections, Optional<Appeal> appeal) {
        return copied().addAllRatings(result.ratings())
                .summary(result.summary())
                .addAllCorrections(corrections)
                .appeal(appeal)
                .remindedOn(remindedOn())
                .build();
    }

    /**
     * The same review after somebody was told that it waits.
     *
     * @param day on which day
     * @return the review
     */
    default ReleasedReview reminded(LocalDate day) {
        return copied().addAllRatings(ratings())
                .summary(summary())
                .addAllCorrections(corrections())
                .appeal(appeal())
                .remindedOn(day)
                .build();
    }

    /** A builder with all that neither a correction nor a notice changes. */
    private Builder copied() {
        Builder builder = builder();
        builder.id(id())
                .header(header())
                .addAllAnswers(answers())
                .proposed(proposed())
                .submittedAt(submittedAt())
                .releasedAt(releasedAt());
        return builder;
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds it; throws IllegalStateException when a part is missing. Not thread safe. */
    final class Builder extends ImmutableReleasedReview.Builder {
        Builder() {}
    }
}
