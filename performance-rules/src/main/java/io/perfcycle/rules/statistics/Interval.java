package io.perfcycle.rules.statistics;

/**
 * A confidence interval.
 *
 * @param low its lower end
 * @param high its upper end, at least the lower
 * @param confidence the level, between 0 and 1, such as 0.95
 */
public record Interval(double low, double high, double confidence) {
    /** Checks level and ends. */
    public Interval {
        checkLevel(confidence);
        if (!(low <= high)) {
            throw new IllegalArgumentException("An interval has its ends in order, not " + low + ", " + high);
        }
    }

    static double checkLevel(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("A confidence level lies between 0 and 1, not " + confidence);
        }
        return confidence;
    }
}
