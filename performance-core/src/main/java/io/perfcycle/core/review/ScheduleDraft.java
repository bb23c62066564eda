package io.perfcycle.core.review;

import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Which reviews are to be scheduled.
 *
 * @param cycle the cycle
 * @param occasion the occasion
 * @param decided who is reviewed by decision: those whose plan started late ({@link EligibilityPolicy.LateStart}), and nobody
 *     else; at most 5000
 */
public record ScheduleDraft(
        @NotNull(message = "{perfcycle.required}") CycleId cycle,
        @NotNull(message = "{perfcycle.required}") Occasion occasion,

        @NotNull(message = "{perfcycle.required}") @Size(max = 5000, message = "{perfcycle.too-many}")
        List<@NotNull(message = "{perfcycle.required}") EmployeeId> decided) {
    /**
     * Those who are due a review by themselves.
     *
     * @param cycle the cycle
     * @param occasion the occasion
     * @return the draft
     */
    public static ScheduleDraft of(CycleId cycle, Occasion occasion) {
        return new ScheduleDraft(cycle, occasion, List.of());
    }
}
