package io.perfcycle.core.cycle;

import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.value.TextRules;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * A cycle as someone sets it up.
 *
 * @param id the id
 * @param name the name for people
 * @param from the first day
 * @param to the last day
 * @param phases the phases
 */
public record CycleDraft(
        @NotNull(message = "{perfcycle.required}") CycleId id,

        @NotBlank(message = "{perfcycle.blank}")
        @Size(max = TextRules.MAX_LINE, message = "{perfcycle.too-long}")
        @Pattern(regexp = TextRules.LINE, message = "{perfcycle.characters}")
        String name,

        @NotNull(message = "{perfcycle.required}") LocalDate from,
        @NotNull(message = "{perfcycle.required}") LocalDate to,

        @NotNull(message = "{perfcycle.required}") @Size(max = 50, message = "{perfcycle.too-many}")
        List<@NotNull(message = "{perfcycle.required}") CyclePhase> phases) {}
