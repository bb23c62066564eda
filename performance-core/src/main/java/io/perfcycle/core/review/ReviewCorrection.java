package io.perfcycle.core.review;

import io.perfcycle.core.id.EmployeeId;
import java.time.Instant;

/**
 * A correction of a review that was out already. It adds to the record and takes nothing away.
 *
 * @param by who corrected it
 * @param at when
 * @param reason why
 * @param before what the review said until then
 * @param after what it says from then on
 */
public record ReviewCorrection(EmployeeId by, Instant at, String reason, ReviewResult before, ReviewResult after) {}
