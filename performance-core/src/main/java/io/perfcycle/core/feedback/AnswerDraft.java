package io.perfcycle.core.feedback;

import io.perfcycle.core.value.TextRules;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An answer as someone types it.
 *
 * @param question the question's id
 * @param score the score; null if the rater could not say
 * @param comment a remark; may be empty
 */
public record AnswerDraft(
        @NotBlank(message = "{perfcycle.blank}")
        @Size(max = TextRules.MAX_LINE, message = "{perfcycle.too-long}")
        @Pattern(regexp = TextRules.LINE, message = "{perfcycle.characters}")
        String question,

        @Nullable Integer score,

        @NotNull(message = "{perfcycle.required}")
        @Size(max = TextRules.MAX_PROSE, message = "{perfcycle.too-long}")
        @Pattern(regexp = TextRules.PROSE, message = "{perfcycle.characters}")
        String comment) {}
