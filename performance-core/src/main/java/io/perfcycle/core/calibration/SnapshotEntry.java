package io.perfcycle.core.calibration;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.value.Rating;

/**
 * A rating as it was when the session opened.
 *
 * @param review which review
 * @param subject about whom
 * @param reviewer by whom
 * @param rating the proposed summary
 */
public record SnapshotEntry(ReviewId review, EmployeeId subject, EmployeeId reviewer, Rating rating) {}
