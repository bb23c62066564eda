package io.perfcycle.core.feedback;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.SeriesId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * A series of one-to-ones as someone sets it up; the manager is the one who is responsible for the report.
 *
 * @param series the id of the series
 * @param report whom the manager meets
 * @param first the first day
 * @param everyWeeks the weeks from one meeting to the next, 1 to 52
 */
public record OneOnOneDraft(
        @NotNull(message = "{perfcycle.required}") SeriesId series,
        @NotNull(message = "{perfcycle.required}") EmployeeId report,
        @NotNull(message = "{perfcycle.required}") LocalDate first,

        @Min(value = 1, message = "{perfcycle.range}")
        @Max(value = OneOnOneSeries.MAX_WEEKS, message = "{perfcycle.number}")
        int everyWeeks) {}
