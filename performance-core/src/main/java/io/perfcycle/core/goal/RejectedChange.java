package io.perfcycle.core.goal;

import io.perfcycle.core.id.EmployeeId;
import java.time.Instant;

/**
 * A change of a goal to which the other side did not agree, with what was said to it.
 *
 * @param request what was asked for, by whom, when and why
 * @param rejectedBy who did not agree
 * @param rejectedAt when
 * @param reason why not
 */
public record RejectedChange(ChangeRequest request, EmployeeId rejectedBy, Instant rejectedAt, String reason) {}
