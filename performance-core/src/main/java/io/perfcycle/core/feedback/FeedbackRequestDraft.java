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
 * A request for feedback as someone types it; who asks is the caller.
 *
 * @param id the id
 * @param subject about whom
 * @param rater who is asked
 * @param question what the rater is asked
 * @param visibility who will read the answer; not PRIVATE
 * @param due the last day to answer; null for what the policy says
 * @param goal the goal that it is about; null for none
 * @param competency the competency that it is about; null for none
 */
public record FeedbackRequestDraft(
        @NotNull(message = "{perfcycle.required}") FeedbackRequestId id,
        @NotNull(message = "{perfcycle.required}") EmployeeId subject,
        @NotNull(message = "{perfcycle.required}") EmployeeId rater,

        @NotBlank(message = "{perfcycle.blank}")
        @Size(max = TextRules.MAX_PROSE, message = "{perfcycle.too-long}")
        @Pattern(regexp = TextRules.PROSE, message = "{perfcycle.characters}")
        String question,

        @NotNull(message = "{perfcycle.required}") FeedbackVisibility visibility,
        @Nullable LocalDate due,
        @Nullable GoalId goal,
        @Nullable CompetencyId competency) {}
