package io.perfcycle.rules.calibration;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.value.Rating;
import java.util.List;

/**
 * What one reviewer gave one person.
 *
 * @param reviewer who gave it
 * @param subject about whom
 * @param ratings the ratings, one per section, the same sections in every row
 */
public record RatedSubject(EmployeeId reviewer, EmployeeId subject, List<Rating> ratings) {
    /** Copies the list and insists on a rating. */
    public RatedSubject {
        ratings = List.copyOf(ratings);
        if (ratings.isEmpty()) {
            throw new IllegalArgumentException("A row has ratings");
        }
    }
}
