package io.perfcycle.core.feedback;

/**
 * The points that recognition may carry.
 *
 * @param most the most that one recognition carries; 0 for none at all
 * @param perMonth the most that one person gives in a calendar month (UTC), not below {@code most}
 */
public record RecognitionPoints(int most, int perMonth) {
    /** The greatest number of points. */
    public static final int MAX = 1_000_000;

    /** No points. */
    public static final RecognitionPoints NONE = new RecognitionPoints(0, 0);

    /** Checks the ranges. */
    public RecognitionPoints {
        if (most < 0 || perMonth < most || perMonth > MAX) {
            throw new IllegalArgumentException(
                    "Points are 0 to " + MAX + " and rising, not " + most + " and " + perMonth);
        }
    }
}
