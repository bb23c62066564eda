package io.perfcycle.rules.calibration;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.ReviewId;
import java.math.BigDecimal;

/**
 * A score as calibration looks at it.
 *
 * @param review which review
 * @param reviewer who gave it
 * @param score the score
 */
public record RatedReview(ReviewId review, EmployeeId reviewer, BigDecimal score) {}
