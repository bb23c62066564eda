package io.perfcycle.core.goal;

import io.perfcycle.core.id.EmployeeId;
import java.time.Instant;

/**
 * A change of a goal in force that waits for the other side.
 *
 * @param proposed what the goal would say
 * @param by who asks for it
 * @param at when
 * @param reason why
 */
public record ChangeRequest(GoalContent proposed, EmployeeId by, Instant at, String reason) {}
