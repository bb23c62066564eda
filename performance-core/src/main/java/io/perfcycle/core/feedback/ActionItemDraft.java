package io.perfcycle.core.feedback;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.OneOnOneId;
import io.perfcycle.core.value.TextRules;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An action item as someone types it.
 *
 * @param meeting the meeting
 * @param owner who does it: one of the two
 * @param text what is to be done
 * @param due until when; null if not said
 * @param followsUp the talking point that it follows up, which is done by it; null for none
 */
public record ActionItemDraft(
        @NotNull(message = "{perfcycle.required}") OneOnOneId meeting,
        @NotNull(message = "{perfcycle.required}") EmployeeId owner,

        @NotBlank(message = "{perfcycle.blank}")
        @Size(max = TextRules.MAX_LINE, message = "{perfcycle.too-long}")
        @Pattern(regexp = TextRules.LINE, message = "{perfcycle.characters}")
        String text,

        @Nullable LocalDate due,
        @Nullable Integer followsUp) {}
