package io.perfcycle.core.review;

import io.perfcycle.core.feedback.Answer;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.id.SessionId;
import io.perfcycle.core.internal.FactStyle;
import io.perfcycle.core.value.Rating;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A review that the reviewer has handed in; its subject does not see it.
 *
 * <p>Immutable and thread safe.
 */
@FactStyle
@Value.Immutable
public sealed interface SubmittedReview extends Review permits ImmutableSubmittedReview {
    @Override
    ReviewId id();

    @Override
    ReviewHeader header();

    /** {@return the ratings, one per section of the template, in its order} */
    List<SectionRating> ratings();

    /** {@return the reviewer's answers to the questions of the form, in the order of the form} */
    List<Answer> answers();

    /** {@return the summary that follows from them by the frozen policy} */
    Rating proposed();

    /** {@return who handed it in} */
    EmployeeId submittedBy();

    /** {@return when} */
    Instant submittedAt();

    /** {@return the calibration session that compares it; nothing before one is opened; it stays when that ends} */
    Optional<SessionId> session();

    /** {@return the approval of somebody above the reviewer; nothing before there is one} */
    Optional<SecondApproval> approval();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds it; throws IllegalStateException when a part is missing. Not thread safe. */
    final class Builder extends ImmutableSubmittedReview.Builder {
        Builder() {}
    }
}
