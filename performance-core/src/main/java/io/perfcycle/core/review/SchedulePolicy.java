package io.perfcycle.core.review;

/**
 * Who is reviewed when.
 *
 * @param eligibility who has an annual review; half way everybody employed has one
 * @param meetingsPerWeek the most review meetings that one manager has in a week, 1 or more
 * @param rootIsReviewed whether the top of the organisation has reviews, by the reviewer that the engine's policy names
 */
public record SchedulePolicy(EligibilityPolicy eligibility, int meetingsPerWeek, boolean rootIsReviewed) {
    /** Checks the number. */
    public SchedulePolicy {
        if (meetingsPerWeek < 1) {
            throw new IllegalArgumentException("Meetings are 1 or more, not " + meetingsPerWeek);
        }
    }

    /**
     * With a least number of days in the company ({@link EligibilityPolicy#daysInCompany}).
     *
     * @param minimumDays days in the company up to the due day of an annual review below which nobody has one; 0 for no
     *     minimum
     * @param meetingsPerWeek the most review meetings that one manager has in a week, 1 or more
     * @param rootIsReviewed whether the top of the organisation has reviews
     */
    public SchedulePolicy(int minimumDays, int meetingsPerWeek, boolean rootIsReviewed) {
        this(EligibilityPolicy.daysInCompany(minimumDays), meetingsPerWeek, rootIsReviewed);
    }

    /** {@return the default: 120 days in the company, 5 meetings a week, the root reviewed by the board} */
    public static SchedulePolicy standard() {
        return new SchedulePolicy(120, 5, true);
    }

    /**
     * The same with another policy of who has a review.
     *
     * @param other who has one
     * @return the policy
     */
    public SchedulePolicy withEligibility(EligibilityPolicy other) {
        return new SchedulePolicy(other, meetingsPerWeek, rootIsReviewed);
    }
}
