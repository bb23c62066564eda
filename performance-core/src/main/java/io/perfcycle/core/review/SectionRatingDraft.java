package io.perfcycle.core.review;

import io.perfcycle.core.value.Rating;
import io.perfcycle.core.value.TextRules;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * The rating of one section as someone types it.
 *
 * @param section the section's id
 * @param rating the rating
 * @param comment a remark; may be empty
 */
public record SectionRatingDraft(
        @NotBlank(message = "{perfcycle.blank}")
        @Size(max = TextRules.MAX_LINE, message = "{perfcycle.too-long}")
        @Pattern(regexp = TextRules.LINE, message = "{perfcycle.characters}")
        String section,

        @NotNull(message = "{perfcycle.required}") Rating rating,

        @NotNull(message = "{perfcycle.required}")
        @Size(max = TextRules.MAX_PROSE, message = "{perfcycle.too-long}")
        @Pattern(regexp = TextRules.PROSE, message = "{perfcycle.characters}")
        String comment) {}
