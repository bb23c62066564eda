package io.perfcycle.core.review;

/**
 * Who is reviewed when.
 *
 * @param minimumDays days in the company before the due day of an annual review below which nobody
 *     has one; 0 for no minimum; anyone may have a mid-year review
 * @param meetingsPerWeek the most review meetings that one manager has in a week, 1 or more
 * @param rootIsReviewed whether the top of the organisation has reviews, by the reviewer that the engine's policy names
 */
public record SchedulePolicy(int minimumDays, int meetingsPerWeek, boolean rootIsReviewed) {
    /** Checks the numbers. */
    public SchedulePolicy {
        if (minimumDays < 0 || meetingsPerWeek < 1) {
            throw new IllegalArgumentException(
                    "Days are 0 or more and meetings 1 or more, not " + minimumDays + " and " + meetingsPerWeek);
        }
    }

    /** {@return the default: 120 days, 5 meetings a week, the root reviewed by the board} */
    public static SchedulePolicy standard() {
        return new SchedulePolicy(120, 5, true);
    }
}
