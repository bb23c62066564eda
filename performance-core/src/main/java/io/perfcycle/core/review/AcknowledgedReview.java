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
 * A review that its subject has acknowledged, which is not agreeing; or that was closed without the subject.
 *
 * <p>Immutable and thread safe.
 */
@FactStyle
@Value.Immutable
public sealed interface AcknowledgedReview extends Review, PublishedReview permits ImmutableAcknowledgedReview {
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

    /** {@return what the subject says to it; may be empty} */
    String remark();

    /** {@return when it was acknowledged} */
    Instant acknowledgedAt();

    /** {@return who closed it without the subject, and why; nothing where the subject acknowledged it} */
    Optional<AcknowledgementOverride> override();

    @Override
    List<ReviewCorrection> corrections();

    @Override
    Optional<Appeal> appeal();

    @Override
    default DocumentKey key() {
        return id().key();
    }

    @Override
    Optional<Instant> openedAt();

    @Override
    default AcknowledgedReview revised(
            ReviewResult result, List<ReviewCorrection> corrections, Optional<Appeal> appeal) {
        return builder()
                .id(id())
                .header(header())
                .addAllRatings(result.ratings())
                .addAllAnswers(answers())
                .proposed(proposed())
                .summary(result.summary())
                .submittedAt(submittedAt())
                .openedAt(openedAt())
                .remark(remark())
                .acknowledgedAt(acknowledgedAt())
                .override(override())
                .addAllCorrections(corrections)
                .appeal(appeal)
                .build();
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds it; throws IllegalStateException when a part is missing. Not thread safe. */
    final class Builder extends ImmutableAcknowledgedReview.Builder {
        Builder() {}
    }
}
