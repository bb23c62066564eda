package io.perfcycle.core.feedback;

import io.perfcycle.core.id.FeedbackRequestId;
import io.perfcycle.core.value.TextRules;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A text about a request: a draft of the answer, or why it ends.
 *
 * @param request which request
 * @param text the text; may be empty
 */
public record RequestTextDraft(
        @NotNull(message = "{perfcycle.required}") FeedbackRequestId request,

        @NotNull(message = "{perfcycle.required}")
        @Size(max = TextRules.MAX_PROSE, message = "{perfcycle.too-long}")
        @Pattern(regexp = TextRules.PROSE, message = "{perfcycle.characters}")
        String text) {}
