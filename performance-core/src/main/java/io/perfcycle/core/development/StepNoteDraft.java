package io.perfcycle.core.development;

import io.perfcycle.core.id.ActionId;
import io.perfcycle.core.id.PlanId;
import io.perfcycle.core.value.TextRules;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What became of a step, as someone types it.
 *
 * @param plan which plan
 * @param action which step
 * @param state how far it has come
 * @param on since which day
 * @param text more about it; may be empty
 */
public record StepNoteDraft(
        @NotNull(message = "{perfcycle.required}") PlanId plan,
        @NotNull(message = "{perfcycle.required}") ActionId action,
        @NotNull(message = "{perfcycle.required}") StepState state,
        @NotNull(message = "{perfcycle.required}") LocalDate on,

        @NotNull(message = "{perfcycle.required}")
        @Size(max = TextRules.MAX_LINE, message = "{perfcycle.too-long}")
        @Pattern(regexp = TextRules.LINE, message = "{perfcycle.characters}")
        String text) {}
