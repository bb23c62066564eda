package io.perfcycle.core.feedback;

import io.perfcycle.core.id.OneOnOneId;
import io.perfcycle.core.value.TextRules;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A talking point as someone types it; who brings it is the caller.
 *
 * @param meeting the meeting
 * @param text what it is
 */
public record TalkingPointDraft(
        @NotNull(message = "{perfcycle.required}") OneOnOneId meeting,

        @NotBlank(message = "{perfcycle.blank}")
        @Size(max = TextRules.MAX_LINE, message = "{perfcycle.too-long}")
        @Pattern(regexp = TextRules.LINE, message = "{perfcycle.characters}")
        String text) {}
