package io.perfcycle.core.review;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.feedback.Answer;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.internal.FactStyle;
import java.time.Instant;
import java.util.List;
import org.immutables.value.Value;

/**
 * The subject's own view for a review.
 *
 * <p>Immutable and thread safe.
 */
@FactStyle
@Value.Immutable
public sealed interface SelfAssessment extends Document permits ImmutableSelfAssessment {
    /** {@return for which review} */
    ReviewId review();

    /** {@return the subject} */
    EmployeeId subject();

    /** {@return the ratings, one per section of the template, in its order} */
    List<SectionRating> ratings();

    /** {@return the answers to the questions of the form, in the order of the form} */
    List<Answer> answers();

    /** {@return when it was handed in} */
    Instant submittedAt();

    @Override
    default DocumentKey key() {
        return new DocumentKey(DocumentKind.SELF_ASSESSMENT, review().value());
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds it; throws IllegalStateException when a part is missing. Not thread safe. */
    final class Builder extends ImmutableSelfAssessment.Builder {
        Builder() {}
    }
}
