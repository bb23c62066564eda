package io.perfcycle.core.goal;

import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.value.TextRules;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Why something is done to a goal that the other side will ask about: declining it, refusing a change, giving it up.
 *
 * @param goal which goal
 * @param reason why
 */
public record GoalReasonDraft(
        @NotNull(message = "{perfcycle.required}") GoalId goal,

        @NotBlank(message = "{perfcycle.blank}")
        @Size(max = TextRules.MAX_PROSE, message = "{perfcycle.too-long}")
        @Pattern(regexp = TextRules.PROSE, message = "{perfcycle.characters}")
        String reason) {}
