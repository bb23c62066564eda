package io.perfcycle.core.development;

import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.PlanId;
import io.perfcycle.core.id.RoleId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * For what a plan is asked.
 *
 * @param id the plan's id
 * @param employee for whom
 * @param cycle the cycle whose policies hold
 * @param target the role that the person wants to have later; nothing for the person's own role alone
 * @param focus which goals need which competencies
 */
public record PlanDraft(
        @NotNull(message = "{perfcycle.required}") PlanId id,
        @NotNull(message = "{perfcycle.required}") EmployeeId employee,
        @NotNull(message = "{perfcycle.required}") CycleId cycle,
        @Nullable RoleId target,

        @NotNull(message = "{perfcycle.required}") @Size(max = 100, message = "{perfcycle.too-many}")
        List<PlanFocus> focus) {
    /**
     * A plan for the person's own role.
     *
     * @param id the plan's id
     * @param employee for whom
     * @param cycle the cycle
     * @return the draft
     */
    public static PlanDraft of(PlanId id, EmployeeId employee, CycleId cycle) {
        return new PlanDraft(id, employee, cycle, null, List.of());
    }
}
