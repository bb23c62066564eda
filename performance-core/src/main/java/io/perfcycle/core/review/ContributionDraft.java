package io.perfcycle.core.review;

import io.perfcycle.core.feedback.AnswerDraft;
import io.perfcycle.core.id.ReviewId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What somebody contributes to a person's review, as typed; the rater is the caller.
 *
 * @param review which review
 * @param answers the answers to the questions of the form
 */
public record ContributionDraft(
        @NotNull(message = "{perfcycle.required}") ReviewId review,

        @NotNull(message = "{perfcycle.required}") @Size(max = 100, message = "{perfcycle.too-many}")
        List<@NotNull(message = "{perfcycle.required}") @Valid AnswerDraft> answers) {}
