package io.perfcycle.core.development;

import io.perfcycle.core.id.PlanId;
import io.perfcycle.core.value.TextRules;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;

/**
 * A checkpoint of an improvement plan as someone types it.
 *
 * @param plan which plan
 * @param values the value of each expectation, in order
 * @param note what was said; may be empty
 */
public record CheckpointDraft(
        @NotNull(message = "{perfcycle.required}") PlanId plan,

        @NotNull(message = "{perfcycle.required}") @Size(max = 100, message = "{perfcycle.too-many}")
        List<
                        @NotNull(message = "{perfcycle.required}")
                        @Digits(integer = 18, fraction = 18, message = "{perfcycle.digits}") BigDecimal>
                values,

        @NotNull(message = "{perfcycle.required}")
        @Size(max = TextRules.MAX_PROSE, message = "{perfcycle.too-long}")
        @Pattern(regexp = TextRules.PROSE, message = "{perfcycle.characters}")
        String note) {}
