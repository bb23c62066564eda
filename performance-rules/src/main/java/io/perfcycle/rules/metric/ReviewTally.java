package io.perfcycle.rules.metric;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How far the reviews of an occasion are, and whether they came in time.
 *
 * @param eligible how many people are to be reviewed
 * @param self for how many a self-assessment was handed in
 * @param manager for how many a manager's review was handed in
 * @param both for how many both were
 * @param signed for how many the review is signed
 * @param onTime for how many the manager's review was handed in by its due day
 */
public record ReviewTally(long eligible, long self, long manager, long both, long signed, long onTime) {
    /**
     * One person's review.
     *
     * @param self when the self-assessment was handed in, if it was
     * @param manager when the manager's review was handed in, if it was
     * @param signed whether the review is signed
     * @param due the last day in time; without one nothing is late
     */
    public record Course(
            Optional<LocalDate> self, Optional<LocalDate> manager, boolean signed, Optional<LocalDate> due) {
        /** {@return whether the manager's review was handed in by its due day} */
        public boolean isOnTime() {
            return manager.map(day -> due.map(last -> !day.isAfter(last)).orElse(true))
                    .orElse(false);
        }
    }

    /**
     * Counts.
     *
     * @param reviews one for each eligible person
     * @return the counts
     */
    public static ReviewTally of(List<Course> reviews) {
        long self = 0;
        long manager = 0;
        long both = 0;
        long signed = 0;
        long onTime = 0;
        for (Course review : reviews) {
            self += review.self().isPresent() ? 1 : 0;
            manager += review.manager().isPresent() ? 1 : 0;
            both += review.self().isPresent() && review.manager().isPresent() ? 1 : 0;
            signed += review.signed() ? 1 : 0;
            onTime += review.isOnTime() ? 1 : 0;
        }
        return new ReviewTally(reviews.size(), self, manager, both, signed, onTime);
    }

    /** {@return completion of the managers' reviews, of self-assessments, and of both} */
    public List<Ratio> completion() {
        return List.of(
                Ratio.of(MetricKind.REVIEW_COMPLETION, manager, eligible),
                Ratio.of(MetricKind.REVIEW_SELF, self, eligible),
                Ratio.of(MetricKind.REVIEW_BOTH, both, eligible));
    }

    /** {@return the share of signed reviews} */
    public Ratio signOff() {
        return Ratio.of(MetricKind.REVIEW_SIGNED, signed, eligible);
    }

    /** {@return managers' reviews in time, of all people and of the reviews that were handed in} */
    public List<Ratio> timeliness() {
        return List.of(
                Ratio.of(MetricKind.REVIEW_ON_TIME, onTime, eligible),
                Ratio.of(MetricKind.REVIEW_ON_TIME_OF_DONE, onTime, manager));
    }
}
