package io.perfcycle.core.feedback;

import io.perfcycle.core.id.MeetingNoteId;
import io.perfcycle.core.id.OneOnOneId;
import io.perfcycle.core.value.TextRules;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A private note on a one-to-one as someone types it.
 *
 * @param id the id
 * @param meeting the meeting
 * @param text what it says
 */
public record MeetingNoteDraft(
        @NotNull(message = "{perfcycle.required}") MeetingNoteId id,
        @NotNull(message = "{perfcycle.required}") OneOnOneId meeting,

        @NotBlank(message = "{perfcycle.blank}")
        @Size(max = TextRules.MAX_PROSE, message = "{perfcycle.too-long}")
        @Pattern(regexp = TextRules.PROSE, message = "{perfcycle.characters}")
        String text) {}
