package io.perfcycle.core.review;

import io.perfcycle.core.feedback.Answer;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.internal.FactStyle;
import io.perfcycle.core.value.Rating;
import java.time.Instant;
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
        return builder()
                .id(id())
                .header(header())
                .addAllRatings(result.ratings())
                .addAllAnswers(answers())
                .proposed(proposed())
                .summary(result.summary())
                .submittedAt(submittedAt())
                .releasedAt(releasedAt())
                .addAllCorrections(corrections)
                .appeal(appeal)
                .build();
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
