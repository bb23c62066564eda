package io.perfcycle.core.goal;

import io.perfcycle.core.id.EmployeeId;
import java.time.Instant;

/**
 * A change of a goal to which both sides agreed. What the goal said afterwards stands in the next change, or in the goal.
 *
 * @param before what the goal said until then
 * @param requestedBy who asked for it
 * @param requestedAt when
 * @param reason why
 * @param approvedBy who agreed
 * @param approvedAt when
 */
public record GoalChange(
        GoalContent before,
        EmployeeId requestedBy,
        Instant requestedAt,
        String reason,
        EmployeeId approvedBy,
        Instant approvedAt) {}
