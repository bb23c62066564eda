package io.perfcycle.core.cycle;

/**
 * On which days around its reference day an occasion takes place. All numbers are calendar days after the reference day,
 * negative for before.
 *
 * @param opens the first day on which it may take place
 * @param closes the last one, not before {@code opens}
 * @param due the last day for what follows from it, not before {@code closes}; who is responsible on it, is responsible
 * @param roll where days go that are no working days
 * @param absence what happens when somebody who takes part is away on all of these days
 */
public record Placement(int opens, int closes, int due, Roll roll, WhenAbsent absence) {
    private static final int FARTHEST = 366;

    /** What happens when the days are all days of leave. */
    public enum WhenAbsent {
        /** It takes place all the same. */
        KEEP,
        /** It is left out, and that is said. */
        SKIP,
        /** It moves to the first working day on which everybody is back. */
        MOVE
    }

    /** Checks the order and that nothing is farther away than a year. */
    public Placement {
        if (opens > closes || closes > due || opens < -FARTHEST || due > FARTHEST) {
            throw new IllegalArgumentException("Days open, close and are due in this order within " + FARTHEST
                    + " days, not " + opens + ", " + closes + ", " + due);
        }
    }

    /**
     * On the reference day, or the next working day.
     *
     * @return the placement
     */
    public static Placement onTheDay() {
        return new Placement(0, 0, 0, Roll.FOLLOWING, WhenAbsent.MOVE);
    }

    /**
     * Within some days, the last of which is due.
     *
     * @param opens the first day
     * @param closes the last day
     * @return the placement
     */
    public static Placement within(int opens, int closes) {
        return new Placement(opens, closes, closes, Roll.MODIFIED_FOLLOWING, WhenAbsent.MOVE);
    }

    /**
     * The same with a later day by which things have to be done.
     *
     * @param later days after the reference day
     * @return the placement
     */
    public Placement withDue(int later) {
        return new Placement(opens, closes, later, roll, absence);
    }

    /**
     * The same with another way of treating days without work.
     *
     * @param other the way
     * @return the placement
     */
    public Placement withRoll(Roll other) {
        return new Placement(opens, closes, due, other, absence);
    }

    /**
     * The same with another way of treating leave.
     *
     * @param other the way
     * @return the placement
     */
    public Placement withAbsence(WhenAbsent other) {
        return new Placement(opens, closes, due, roll, other);
    }
}
