package io.perfcycle.core.feedback;

import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.FeedbackId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.value.TextRules;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Feedback as someone types it; the author is the caller.
 *
 * @param id the id
 * @param subject about whom
 * @param visibility who may read it
 * @param text what it says
 * @param goal the goal that it is about; null for none
 * @param competency the competency that it is about; null for none
 */
public record FeedbackDraft(
        @NotNull(message = "{perfcycle.required}") FeedbackId id,
        @NotNull(message = "{perfcycle.required}") EmployeeId subject,
        @NotNull(message = "{perfcycle.required}") FeedbackVisibility visibility,

        @NotBlank(message = "{perfcycle.blank}")
        @Size(max = TextRules.MAX_PROSE, message = "{perfcycle.too-long}")
        @Pattern(regexp = TextRules.PROSE, message = "{perfcycle.characters}")
        String text,

        @Nullable GoalId goal,
        @Nullable CompetencyId competency) {}
