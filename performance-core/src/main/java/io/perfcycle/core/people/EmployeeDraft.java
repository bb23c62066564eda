package io.perfcycle.core.people;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.RoleId;
import io.perfcycle.core.id.UnitId;
import io.perfcycle.core.value.TextRules;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person as a host's list has them on the day that they are imported.
 *
 * @param id who it is
 * @param name the name for people
 * @param manager the manager from the first day on; null for the top
 * @param unit the unit; null if unknown
 * @param role the job role; null if unknown
 * @param level the level of the job, 0 if unknown
 * @param hired the first day
 * @param zone the IANA time zone, such as {@code Europe/Berlin}
 */
public record EmployeeDraft(
        @NotNull(message = "{perfcycle.required}") EmployeeId id,

        @NotBlank(message = "{perfcycle.blank}")
        @Size(max = TextRules.MAX_LINE, message = "{perfcycle.too-long}")
        @Pattern(regexp = TextRules.LINE, message = "{perfcycle.characters}")
        String name,

        @Nullable EmployeeId manager,
        @Nullable UnitId unit,
        @Nullable RoleId role,

        @Min(value = 0, message = "{perfcycle.range}") @Max(value = 99, message = "{perfcycle.range}")
        int level,

        @NotNull(message = "{perfcycle.required}") LocalDate hired,

        @NotBlank(message = "{perfcycle.blank}")
        @Size(max = 60, message = "{perfcycle.too-long}")
        @Pattern(regexp = TextRules.LINE, message = "{perfcycle.characters}")
        String zone) {}
