package io.perfcycle.core.feedback;

import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.FeedbackRequestId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.value.TextRules;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A request for feedback that asks the prompts of a template; who asks is the caller. What is asked and who will read the
 * answer stand in the template, as it is on that day.
 *
 * @param id the id
 * @param template the template's id in the policy
 * @param subject about whom
 * @param rater who is asked
 * @param due the last day to answer; null for what the policy says
 * @param goal the goal that it is about; null for none
 * @param competency the competency that it is about; null for none
 */
public record TemplatedRequestDraft(
        @NotNull(message = "{perfcycle.required}") FeedbackRequestId id,

        @NotBlank(message = "{perfcycle.blank}")
        @Size(max = TextRules.MAX_LINE, message = "{perfcycle.too-long}")
        @Pattern(regexp = TextRules.LINE, message = "{perfcycle.characters}")
        String template,

        @NotNull(message = "{perfcycle.required}") EmployeeId subject,
        @NotNull(message = "{perfcycle.required}") EmployeeId rater,
        @Nullable LocalDate due,
        @Nullable GoalId goal,
        @Nullable CompetencyId competency) {}
