package io.perfcycle.core.feedback;

/**
 * How feedback is protected.
 *
 * @param threshold the smallest group of raters by relationship whose answers are shown, 3 or more
 * @param publishedThreshold the smallest group in tables that go to many readers, not below {@code threshold}
 */
public record FeedbackPolicy(int threshold, int publishedThreshold) {
    /** Checks the floors. */
    public FeedbackPolicy {
        if (threshold < 3 || publishedThreshold < threshold) {
            throw new IllegalArgumentException(
                    "Thresholds are 3 or more and rising, not " + threshold + " and " + publishedThreshold);
        }
    }

    /** {@return the default: 3 for 360 by relationship, 5 for published tables} */
    public static FeedbackPolicy standard() {
        return new FeedbackPolicy(3, 5);
    }
}
