package io.perfcycle.core.review;

import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.value.TextRules;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * An acknowledgement as the subject types it.
 *
 * @param review which review
 * @param remark what the subject says to it; may be empty
 */
public record AcknowledgementDraft(
        @NotNull(message = "{perfcycle.required}") ReviewId review,

        @NotNull(message = "{perfcycle.required}")
        @Size(max = TextRules.MAX_PROSE, message = "{perfcycle.too-long}")
        @Pattern(regexp = TextRules.PROSE, message = "{perfcycle.characters}")
        String remark) {}
