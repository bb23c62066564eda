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
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Feedback that answers the prompts of a template; the author is the caller.
 *
 * @param id the id
 * @param template the template's id in the policy
 * @param subject about whom
 * @param answers an answer to each prompt in its order; at most some may be empty
 * @param goal the goal that it is about; null for none
 * @param competency the competency that it is about; null for none
 */
public record TemplatedFeedbackDraft(
        @NotNull(message = "{perfcycle.required}") FeedbackId id,

        @NotBlank(message = "{perfcycle.blank}")
        @Size(max = TextRules.MAX_LINE, message = "{perfcycle.too-long}")
        @Pattern(regexp = TextRules.LINE, message = "{perfcycle.characters}")
        String template,

        @NotNull(message = "{perfcycle.required}") EmployeeId subject,

        @NotNull(message = "{perfcycle.required}") @Size(max = 20, message = "{perfcycle.too-many}")
        List<
                        @NotNull(message = "{perfcycle.required}") @Size(max = 2000, message = "{perfcycle.too-long}")
                        @Pattern(regexp = TextRules.PROSE, message = "{perfcycle.characters}") String>
                answers,

        @Nullable GoalId goal,
        @Nullable CompetencyId competency) {}
