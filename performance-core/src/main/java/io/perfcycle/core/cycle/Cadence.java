package io.perfcycle.core.cycle;

/**
 * How far occurrences lie apart. Occurrence n is always the anchor plus n times this, never the previous one plus one.
 *
 * @param every how many units, 1 to 10,000
 * @param unit days, weeks or months; a year is twelve months
 * @param shortMonth what becomes of the 29th, 30th or 31st in a month that has none
 */
public record Cadence(int every, Unit unit, ShortMonth shortMonth) {
    private static final int MOST = 10_000;

    /** What is counted. */
    public enum Unit {
        /** Calendar days. */
        DAY,
        /** Seven days. */
        WEEK,
        /** Calendar months. */
        MONTH
    }

    /** What becomes of a day that a month does not have. */
    public enum ShortMonth {
        /** The last day of that month. */
        LAST_DAY,
        /** The first day of the next month. */
        NEXT_FIRST,
        /** There is no occurrence in that month; the others keep their numbers. */
        SKIP
    }

    /** Checks the number. */
    public Cadence {
        if (every < 1 || every > MOST) {
            throw new IllegalArgumentException("A cadence counts 1 to " + MOST + " units, not " + every);
        }
    }

    /**
     * Every so many days.
     *
     * @param every how many
     * @return the cadence
     */
    public static Cadence days(int every) {
        return new Cadence(every, Unit.DAY, ShortMonth.LAST_DAY);
    }

    /**
     * Every so many weeks.
     *
     * @param every how many
     * @return the cadence
     */
    public static Cadence weeks(int every) {
        return new Cadence(every, Unit.WEEK, ShortMonth.LAST_DAY);
    }

    /**
     * Every so many months; in a short month the last day.
     *
     * @param every how many
     * @return the cadence
     */
    public static Cadence months(int every) {
        return new Cadence(every, Unit.MONTH, ShortMonth.LAST_DAY);
    }

    /**
     * Every so many years; 29 February is the 28th in other years.
     *
     * @param every how many
     * @return the cadence
     */
    public static Cadence years(int every) {
        return months(Math.multiplyExact(every, 12));
    }

    /**
     * The same with another answer to short months.
     *
     * @param other the answer
     * @return the cadence
     */
    public Cadence withShortMonth(ShortMonth other) {
        return new Cadence(every, unit, other);
    }
}
