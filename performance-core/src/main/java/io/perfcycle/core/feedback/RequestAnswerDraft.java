package io.perfcycle.core.feedback;

import io.perfcycle.core.id.FeedbackId;
import io.perfcycle.core.id.FeedbackRequestId;
import io.perfcycle.core.value.TextRules;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * The answer to a request as the rater types it. Whom it is about and who may read it was said by who asked.
 *
 * @param request which request
 * @param feedback the id of the feedback
 * @param text what it says
 */
public record RequestAnswerDraft(
        @NotNull(message = "{perfcycle.required}") FeedbackRequestId request,
        @NotNull(message = "{perfcycle.required}") FeedbackId feedback,

        @NotBlank(message = "{perfcycle.blank}")
        @Size(max = TextRules.MAX_PROSE, message = "{perfcycle.too-long}")
        @Pattern(regexp = TextRules.PROSE, message = "{perfcycle.characters}")
        String text) {}
