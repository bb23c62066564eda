package io.perfcycle.core.goal;

import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.id.GoalTemplateId;
import io.perfcycle.core.id.UnitId;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A goal from a template as someone types it: what the template leaves open.
 *
 * @param template which template
 * @param id the goal's id
 * @param owner who answers for it
 * @param unit the unit; null for none
 * @param cycle the cycle; null for a goal that goes on without one
 * @param baseline the value at the start; null if not said
 * @param target the value aimed at; null if not said
 * @param start the first day; null if not said
 * @param due the day by which it is due; null if not said
 * @param parents the goals that it serves
 */
public record TemplatedGoalDraft(
        @NotNull(message = "{perfcycle.required}") GoalTemplateId template,
        @NotNull(message = "{perfcycle.required}") GoalId id,
        @NotNull(message = "{perfcycle.required}") EmployeeId owner,
        @Nullable UnitId unit,
        @Nullable CycleId cycle,

        @Nullable @Digits(integer = 18, fraction = 18, message = "{perfcycle.digits}")
        BigDecimal baseline,

        @Nullable @Digits(integer = 18, fraction = 18, message = "{perfcycle.digits}")
        BigDecimal target,

        @Nullable LocalDate start,
        @Nullable LocalDate due,

        @NotNull(message = "{perfcycle.required}") @Size(max = 50, message = "{perfcycle.too-many}")
        List<@NotNull(message = "{perfcycle.required}") GoalLink> parents) {}
