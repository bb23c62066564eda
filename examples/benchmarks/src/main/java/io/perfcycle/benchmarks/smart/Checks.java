package io.perfcycle.benchmarks.smart;

import io.perfcycle.core.goal.MeasureDraft;
import io.perfcycle.rules.smart.SmartGoal;

/**
 * The twelve checks, one method each, as they are handed to a rule engine: every check stands by itself and looks at the
 * text for its own words.
 */
public final class Checks {
    private static final Words WEAK = Words.of("weak");
    private static final Words VAGUE = Words.of("vague");
    private static final Words ESCAPE = Words.of("escape");
    private static final Words NEGATIVE = Words.of("negative");
    private static final Words COMPARATIVE = Words.of("comparative");
    private static final Words ABSOLUTE = Words.of("absolute");
    private static final Words VAGUE_TIME = Words.of("vague-time");
    private static final Words MONTH = Words.of("month");

    private Checks() {}

    /**
     * A weak verb without a number.
     *
     * @param goal the goal
     * @return whether it is flagged
     */
    public static boolean weakVerb(SmartGoal goal) {
        return !measured(goal) && WEAK.isFirst(goal.title()) && !MONTH.hasQuantity(goal.title());
    }

    /**
     * A vague word.
     *
     * @param goal the goal
     * @return whether it is flagged
     */
    public static boolean vague(SmartGoal goal) {
        return VAGUE.isIn(goal.title());
    }

    /**
     * An escape clause.
     *
     * @param goal the goal
     * @return whether it is flagged
     */
    public static boolean escape(SmartGoal goal) {
        return ESCAPE.isIn(goal.title());
    }

    /**
     * A negative statement.
     *
     * @param goal the goal
     * @return whether it is flagged
     */
    public static boolean negative(SmartGoal goal) {
        return NEGATIVE.isFirst(goal.title());
    }

    /**
     * No number.
     *
     * @param goal the goal
     * @return whether it is flagged
     */
    public static boolean unmeasured(SmartGoal goal) {
        return !measured(goal)
                && !zeroSpan(goal)
                && !MONTH.hasQuantity(goal.title())
                && !NEGATIVE.isFirst(goal.title());
    }

    /**
     * A comparative without a number.
     *
     * @param goal the goal
     * @return whether it is flagged
     */
    public static boolean comparative(SmartGoal goal) {
        return goal.measure() == null && COMPARATIVE.isIn(goal.title()) && !MONTH.hasQuantity(goal.title());
    }

    /**
     * An absolute.
     *
     * @param goal the goal
     * @return whether it is flagged
     */
    public static boolean absolute(SmartGoal goal) {
        return ABSOLUTE.isIn(goal.title());
    }

    /**
     * No time.
     *
     * @param goal the goal
     * @return whether it is flagged
     */
    public static boolean noTime(SmartGoal goal) {
        return goal.due() == null && !MONTH.isIn(goal.title()) && !VAGUE_TIME.isIn(goal.title());
    }

    /**
     * A vague time.
     *
     * @param goal the goal
     * @return whether it is flagged
     */
    public static boolean vagueTime(SmartGoal goal) {
        return goal.due() == null && VAGUE_TIME.isIn(goal.title()) && !MONTH.isIn(goal.title());
    }

    /**
     * Due outside the cycle.
     *
     * @param goal the goal
     * @return whether it is flagged
     */
    public static boolean outside(SmartGoal goal) {
        return goal.due() != null && !Corpus.YEAR.contains(goal.due());
    }

    /**
     * Due before today.
     *
     * @param goal the goal
     * @return whether it is flagged
     */
    public static boolean past(SmartGoal goal) {
        return goal.due() != null && goal.due().isBefore(Corpus.TODAY);
    }

    /**
     * A target that is the baseline.
     *
     * @param goal the goal
     * @return whether it is flagged
     */
    public static boolean zeroSpan(SmartGoal goal) {
        MeasureDraft measure = goal.measure();
        return measure != null
                && measure.baseline() != null
                && measure.target() != null
                && measure.baseline().compareTo(measure.target()) == 0;
    }

    private static boolean measured(SmartGoal goal) {
        return goal.measure() != null && !zeroSpan(goal);
    }
}
