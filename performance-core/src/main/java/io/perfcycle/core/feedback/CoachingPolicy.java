package io.perfcycle.core.feedback;

/**
 * When a manager is prompted. Every threshold is a number of whole weeks or days after which a prompt appears; 0 switches
 * it off.
 *
 * @param feedbackWeeks without feedback by the manager that the report may read
 * @param recognitionWeeks without recognition by the manager
 * @param oneOnOneWeeks without a one-to-one that took place
 * @param missedDays after the day of a planned one-to-one that nobody closed
 * @param requestDays for which a request for feedback about the report waits for its rater
 */
public record CoachingPolicy(
        int feedbackWeeks, int recognitionWeeks, int oneOnOneWeeks, int missedDays, int requestDays) {
    /** The greatest threshold. */
    public static final int MAX = 1000;

    /** Checks the ranges. */
    public CoachingPolicy {
        for (int threshold : new int[] {feedbackWeeks, recognitionWeeks, oneOnOneWeeks, missedDays, requestDays}) {
            if (threshold < 0 || threshold > MAX) {
                throw new IllegalArgumentException("A threshold is 0 to " + MAX + ", not " + threshold);
            }
        }
    }

    /** {@return the default: feedback after 4 weeks, recognition after 13, a one-to-one after 4, missed after 2 days, a request after 7} */
    public static CoachingPolicy standard() {
        return new CoachingPolicy(4, 13, 4, 2, 7);
    }
}
