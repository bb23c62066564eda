package io.perfcycle.core.feedback;

import io.perfcycle.core.id.RoundId;
import io.perfcycle.core.value.TextRules;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Why named raters are given back.
 *
 * @param round the round to come
 * @param reason why
 */
public record NominationReasonDraft(
        @NotNull(message = "{perfcycle.required}") RoundId round,

        @NotBlank(message = "{perfcycle.blank}")
        @Size(max = TextRules.MAX_PROSE, message = "{perfcycle.too-long}")
        @Pattern(regexp = TextRules.PROSE, message = "{perfcycle.characters}")
        String reason) {}
