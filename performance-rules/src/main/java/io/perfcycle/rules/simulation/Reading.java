package io.perfcycle.rules.simulation;

/**
 * A figure that is taken.
 *
 * @param metric its name in results
 * @param indicator what is measured
 * @param timing when
 * @param time the step for AT, the first step for MEAN_FROM, otherwise not used
 * @param tail the share that counts as the true tail, for errors; otherwise not used
 */
public record Reading(String metric, Indicator indicator, Timing timing, int time, double tail) {
    /** When a figure is taken. */
    public enum Timing {
        /** Before the first step. */
        START,
        /** In one step. */
        AT,
        /** In each step from one on; the mean is kept. */
        MEAN_FROM,
        /** After the last step. */
        END,
        /** In each step; all are kept. */
        EACH
    }

    /**
     * A figure before the first or after the last step, or in each.
     *
     * @param metric its name
     * @param indicator what is measured
     * @param timing START, END or EACH
     * @return the reading
     */
    public static Reading of(String metric, Indicator indicator, Timing timing) {
        return new Reading(metric, indicator, timing, 0, 0);
    }

    /**
     * A figure in one step.
     *
     * @param metric its name
     * @param indicator what is measured
     * @param time the step
     * @return the reading
     */
    public static Reading at(String metric, Indicator indicator, int time) {
        return new Reading(metric, indicator, Timing.AT, time, 0);
    }

    /**
     * The mean of all steps from one on.
     *
     * @param metric its name
     * @param indicator what is measured
     * @param time the first step
     * @return the reading
     */
    public static Reading meanFrom(String metric, Indicator indicator, int time) {
        return new Reading(metric, indicator, Timing.MEAN_FROM, time, 0);
    }

    /**
     * An error of a choice against the true tail, after the last step.
     *
     * @param indicator what is measured; gives the name
     * @param tail the share that counts as the true tail
     * @return the reading
     */
    public static Reading error(Indicator indicator, double tail) {
        return new Reading(indicator.label(), indicator, Timing.END, 0, tail);
    }

    boolean isDue(int now) {
        return switch (timing) {
            case AT -> now == time;
            case MEAN_FROM -> now >= time;
            case EACH -> true;
            case START, END -> false;
        };
    }
}
