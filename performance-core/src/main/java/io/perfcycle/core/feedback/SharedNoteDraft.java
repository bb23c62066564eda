package io.perfcycle.core.feedback;

import io.perfcycle.core.id.OneOnOneId;
import io.perfcycle.core.value.TextRules;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A note for both as someone types it.
 *
 * @param meeting the meeting
 * @param text what it says
 */
public record SharedNoteDraft(
        @NotNull(message = "{perfcycle.required}") OneOnOneId meeting,

        @NotBlank(message = "{perfcycle.blank}")
        @Size(max = TextRules.MAX_PROSE, message = "{perfcycle.too-long}")
        @Pattern(regexp = TextRules.PROSE, message = "{perfcycle.characters}")
        String text) {}
