package io.perfcycle.core.goal;

import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.value.TextRules;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A check-in as someone types it.
 *
 * @param goal about which goal
 * @param effective the day for which the value holds
 * @param value the value of the measure
 * @param confidence 0 to 10; -1 if not said
 * @param note a remark; may be empty
 */
public record CheckInDraft(
        @NotNull(message = "{perfcycle.required}") GoalId goal,
        @NotNull(message = "{perfcycle.required}") LocalDate effective,

        @NotNull(message = "{perfcycle.required}") @Digits(integer = 18, fraction = 18, message = "{perfcycle.digits}")
        BigDecimal value,

        @Min(value = -1, message = "{perfcycle.range}") @Max(value = 10, message = "{perfcycle.range}")
        int confidence,

        @NotNull(message = "{perfcycle.required}")
        @Size(max = TextRules.MAX_PROSE, message = "{perfcycle.too-long}")
        @Pattern(regexp = TextRules.PROSE, message = "{perfcycle.characters}")
        String note) {}
