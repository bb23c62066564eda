package io.perfcycle.core.review;

import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.value.TextRules;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * An appeal, or its withdrawal, as the subject types it.
 *
 * @param review which review
 * @param reason why it is raised, or taken back
 */
public record AppealDraft(
        @NotNull(message = "{perfcycle.required}") ReviewId review,

        @NotBlank(message = "{perfcycle.blank}")
        @Size(max = TextRules.MAX_PROSE, message = "{perfcycle.too-long}")
        @Pattern(regexp = TextRules.PROSE, message = "{perfcycle.characters}")
        String reason) {}
