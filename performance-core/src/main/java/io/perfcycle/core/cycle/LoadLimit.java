package io.perfcycle.core.cycle;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * How many meetings a responsible person has in a week (Monday to Sunday) at most.
 *
 * @param perWeek the most, 1 or more
 * @param counted which kinds count; the others are never held back
 */
public record LoadLimit(int perWeek, Set<OccasionKind> counted) {
    /** Checks the number and copies the kinds. */
    public LoadLimit {
        if (perWeek < 1) {
            throw new IllegalArgumentException("The most meetings a week are 1 or more, not " + perWeek);
        }
        counted = counted.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(counted));
    }

    /**
     * So many reviews a week.
     *
     * @param perWeek the most
     * @return the limit, for mid-year, annual and quarterly reviews
     */
    public static LoadLimit ofReviews(int perWeek) {
        return new LoadLimit(perWeek, EnumSet.of(OccasionKind.MID_YEAR, OccasionKind.ANNUAL, OccasionKind.QUARTERLY));
    }
}
