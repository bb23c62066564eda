package io.perfcycle.core.review;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.internal.FactStyle;
import java.util.List;
import org.immutables.value.Value;

/**
 * The interim ratings of one person for the review at the end of a cycle. It may be there before the review is.
 *
 * <p>Immutable and thread safe.
 */
@FactStyle
@Value.Immutable
public sealed interface InterimRatings extends Document permits ImmutableInterimRatings {
    /** {@return for which review} */
    ReviewId review();

    /** {@return the cycle} */
    CycleId cycle();

    /** {@return about whom} */
    EmployeeId subject();

    /** {@return the ratings in the order in which they were handed in} */
    List<InterimRating> given();

    @Override
    default DocumentKey key() {
        return keyOf(review());
    }

    /**
     * The key of a review's interim ratings.
     *
     * @param review the review
     * @return the key
     */
    static DocumentKey keyOf(ReviewId review) {
        return new DocumentKey(DocumentKind.INTERIM_RATINGS, review.value());
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds it; throws IllegalStateException when a part is missing. Not thread safe. */
    final class Builder extends ImmutableInterimRatings.Builder {
        Builder() {}
    }
}
