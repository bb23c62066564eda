package io.perfcycle.core.competency;

import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.core.id.EmployeeId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * An assessment as someone enters it.
 *
 * @param employee about whom
 * @param competency which competency
 * @param level the level
 * @param source who or what says so
 * @param on the day for which it holds
 */
public record AssessmentDraft(
        @NotNull(message = "{perfcycle.required}") EmployeeId employee,
        @NotNull(message = "{perfcycle.required}") CompetencyId competency,

        @Min(value = 0, message = "{perfcycle.range}") @Max(value = 100, message = "{perfcycle.range}")
        int level,

        @NotNull(message = "{perfcycle.required}") Assessment.Source source,
        @NotNull(message = "{perfcycle.required}") LocalDate on) {}
