package io.perfcycle.rules.metric;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How far the reviews of an occasion are, and whether they came in time. A review whose day is not known is handed in, but
 * neither in time nor late: it is left out of both sides of what tells of time, and counted.
 *
 * @param eligible how many people are to be reviewed
 * @param self for how many a self-assessment was handed in
 * @param manager for how many a manager's review was handed in
 * @param both for how many both were
 * @param signed for how many the review is signed
 * @param onTime for how many the manager's review was handed in by its due day
 * @param dayUnknown for how many the manager's review was handed in on a day that is not known
 */
public record ReviewTally(
        long eligible, long self, long manager, long both, long signed, long onTime, long dayUnknown) {
    /**
     * Whether something was handed in, and when.
     *
     * @param isThere whether it was
     * @param day the day; nothing where it was not, or where the day is not known
     */
    public record HandIn(boolean isThere, Optional<LocalDate> day) {
        /** Not handed in. */
        public static final HandIn NONE = new HandIn(false, Optional.empty());

        /** Handed in on a day that is not known. */
        public static final HandIn UNKNOWN_DAY = new HandIn(true, Optional.empty());

        /** A day belongs to what was handed in. */
        public HandIn {
            if (!isThere && day.isPresent()) {
                throw new IllegalArgumentException("What was not handed in has no day, such as " + day.get());
            }
        }

        /**
         * Handed in on a day.
         *
         * @param day the day
         * @return that it was
         */
        public static HandIn on(LocalDate day) {
            return new HandIn(true, Optional.of(day));
        }

        /**
         * Handed in on a day, or not.
         *
         * @param day the day; nothing where it was not handed in
         * @return that
         */
        public static HandIn of(Optional<LocalDate> day) {
            return day.map(HandIn::on).orElse(NONE);
        }
    }

    /**
     * One person's review.
     *
     * @param self whether and when the self-assessment was handed in
     * @param manager whether and when the manager's review was handed in
     * @param signed whether the review is signed
     * @param due the last day in time; without one nothing is late
     */
    public record Course(HandIn self, HandIn manager, boolean signed, Optional<LocalDate> due) {
        /** {@return whether the manager's review was handed in by its due day, as far as its day is known} */
        public boolean isOnTime() {
            return manager.day()
                    .map(day -> due.map(last -> !day.isAfter(last)).orElse(true))
                    .orElse(false);
        }

        /** {@return whether the manager's review was handed in on a day that is not known} */
        public boolean isDayUnknown() {
            return manager.isThere() && manager.day().isEmpty();
        }
    }

    /**
     * Counts.
     *
     * @param reviews one for each eligible person
     * @return the counts
     */
    public static ReviewTally of(List<Course> reviews) {
        return new ReviewTally(
                reviews.size(),
                count(reviews, review -> review.self().isThere()),
                count(reviews, review -> review.manager().isThere()),
                count(
                        reviews,
                        review -> review.self().isThere() && review.manager().isThere()),
                count(reviews, Course::signed),
                count(reviews, Course::isOnTime),
                count(reviews, Course::isDayUnknown));
    }

    private static long count(List<Course> reviews, Predicate<Course> which) {
        return reviews.stream().filter(which).count();
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

    /**
     * Timeliness.
     *
     * @return managers' reviews in time, of all people and of the reviews that were handed in, each without those whose day
     *     is not known, and the share of these
     */
    public List<Ratio> timeliness() {
        return List.of(
                Ratio.of(MetricKind.REVIEW_ON_TIME, onTime, eligible - dayUnknown),
                Ratio.of(MetricKind.REVIEW_ON_TIME_OF_DONE, onTime, manager - dayUnknown),
                Ratio.of(MetricKind.REVIEW_DAY_UNKNOWN, dayUnknown, manager));
    }
}
