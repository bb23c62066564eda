package io.perfcycle.core.calibration;

import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.id.SessionId;
import io.perfcycle.core.value.Rating;
import io.perfcycle.core.value.TextRules;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * An adjustment as a participant types it; the actor is the caller.
 *
 * @param session in which session
 * @param review which review
 * @param to the new rating
 * @param reason why
 */
public record AdjustmentDraft(
        @NotNull(message = "{perfcycle.required}") SessionId session,
        @NotNull(message = "{perfcycle.required}") ReviewId review,
        @NotNull(message = "{perfcycle.required}") Rating to,

        @NotBlank(message = "{perfcycle.blank}")
        @Size(max = TextRules.MAX_PROSE, message = "{perfcycle.too-long}")
        @Pattern(regexp = TextRules.PROSE, message = "{perfcycle.characters}")
        String reason) {}
