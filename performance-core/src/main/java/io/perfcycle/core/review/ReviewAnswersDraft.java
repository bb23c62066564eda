package io.perfcycle.core.review;

import io.perfcycle.core.feedback.AnswerDraft;
import io.perfcycle.core.id.ReviewId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A self-assessment or a manager's review as someone types it; the author is the caller.
 *
 * @param review which review
 * @param ratings the ratings by section
 * @param answers the answers to the questions of the form
 */
public record ReviewAnswersDraft(
        @NotNull(message = "{perfcycle.required}") ReviewId review,

        @NotNull(message = "{perfcycle.required}") @Size(max = 100, message = "{perfcycle.too-many}")
        List<@NotNull(message = "{perfcycle.required}") @Valid SectionRatingDraft> ratings,

        @NotNull(message = "{perfcycle.required}") @Size(max = 100, message = "{perfcycle.too-many}")
        List<@NotNull(message = "{perfcycle.required}") @Valid AnswerDraft> answers) {
    /**
     * One without answers to questions.
     *
     * @param review which review
     * @param ratings the ratings by section
     */
    public ReviewAnswersDraft(ReviewId review, List<SectionRatingDraft> ratings) {
        this(review, ratings, List.of());
    }
}
