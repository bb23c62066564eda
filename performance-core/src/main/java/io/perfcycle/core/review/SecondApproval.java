package io.perfcycle.core.review;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.value.Rating;
import java.time.Instant;

/**
 * That somebody above the reviewer approves a summary.
 *
 * @param by who
 * @param summary the summary that was approved; another one needs approval again
 * @param at when
 */
public record SecondApproval(EmployeeId by, Rating summary, Instant at) {}
