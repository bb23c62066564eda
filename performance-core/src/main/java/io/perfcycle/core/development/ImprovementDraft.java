package io.perfcycle.core.development;

import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.PlanId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * An improvement plan as a manager asks for it; who asks leads it.
 *
 * @param id the plan's id
 * @param employee for whom
 * @param cycle the cycle whose policy holds
 * @param start the first day
 * @param grounds why
 * @param expectations what has to be reached
 * @param support what the company gives
 */
public record ImprovementDraft(
        @NotNull(message = "{perfcycle.required}") PlanId id,
        @NotNull(message = "{perfcycle.required}") EmployeeId employee,
        @NotNull(message = "{perfcycle.required}") CycleId cycle,
        @NotNull(message = "{perfcycle.required}") LocalDate start,
        @NotNull(message = "{perfcycle.required}") @Valid ImprovementGrounds grounds,

        @NotNull(message = "{perfcycle.required}") @Size(max = 100, message = "{perfcycle.too-many}")
        List<@Valid ExpectationDraft> expectations,

        @NotNull(message = "{perfcycle.required}") @Size(max = 100, message = "{perfcycle.too-many}")
        List<@Valid SupportDraft> support) {}
