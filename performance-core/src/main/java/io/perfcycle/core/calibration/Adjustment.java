package io.perfcycle.core.calibration;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.value.Rating;
import java.time.Instant;

/**
 * A change of a rating with its reason.
 *
 * @param review which review
 * @param from the rating before
 * @param to the rating after
 * @param reason why
 * @param actor who changed it
 * @param at when
 */
public record Adjustment(ReviewId review, Rating from, Rating to, String reason, EmployeeId actor, Instant at) {}
