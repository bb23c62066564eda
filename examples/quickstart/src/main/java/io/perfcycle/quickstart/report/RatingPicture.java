package io.perfcycle.quickstart.report;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ratings before and after calibration.
 *
 * @param scale the steps of the scale from lowest to highest, with how many people stood there
 * @param managers the ratings that each manager gave
 * @param leniencyNote how leniency was measured and what it says, may be empty
 */
public record RatingPicture(List<RatingStep> scale, List<ManagerRatings> managers, String leniencyNote) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if a manager's counts do not match the scale
     */
    public RatingPicture {
        scale = List.copyOf(scale);
        managers = List.copyOf(managers);
        for (ManagerRatings row : managers) {
            if (!row.counts().isEmpty() && row.counts().size() != scale.size()) {
                throw new IllegalArgumentException("managers: " + row.counts().size() + " counts for " + row.manager()
                        + ", the scale has " + scale.size() + " steps");
            }
        }
    }

    /**
     * One step of the rating scale.
     *
     * @param label the words people read
     * @param before people here before calibration, 0 or more
     * @param after people here after calibration, 0 or more
     */
    public record RatingStep(String label, int before, int after) {}

    /**
     * The ratings one manager gave.
     *
     * @param manager the name
     * @param people how many people were rated
     * @param counts people per step of the scale after calibration, lowest first; empty when they must not be shown
     * @param meanBefore mean rating before calibration, null when not shown
     * @param meanAfter mean rating after calibration, null when not shown
     * @param leniency mean difference from comparable ratings, positive when kinder; null when not computable
     * @param remark why something is missing or what stands out, may be empty
     */
    public record ManagerRatings(
            String manager,
            int people,
            List<Integer> counts,
            @Nullable BigDecimal meanBefore,
            @Nullable BigDecimal meanAfter,
            @Nullable BigDecimal leniency,
            String remark) {

        /** Copies the list. */
        public ManagerRatings {
            counts = List.copyOf(counts);
        }
    }
}
