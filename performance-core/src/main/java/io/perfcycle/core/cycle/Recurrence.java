package io.perfcycle.core.cycle;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The reference days of an occasion: anchor + n × cadence for n from {@code first} to {@code last}.
 *
 * @param anchor from what is counted
 * @param day the anchor, exactly where it is {@link Anchor#DATE}
 * @param cadence how far they lie apart
 * @param first the first n, 0 or more
 * @param last the last n, not before the first
 */
public record Recurrence(Anchor anchor, Optional<LocalDate> day, Cadence cadence, int first, int last) {
    /** The last n of what goes on for ever. */
    public static final int ENDLESS = Integer.MAX_VALUE;

    /** From what days are counted. */
    public enum Anchor {
        /** A day of the calendar, the same for all. */
        DATE,
        /** The first day of each employment of the person. */
        HIRED,
        /** The first day of each role of the person, the day of hire included. */
        ROLE_ENTERED,
        /** The last day under each manager whom the person does not keep. */
        MANAGER_LOST
    }

    /** Checks the numbers and that a day is there exactly where it counts. */
    public Recurrence {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("Occurrences go from 0 or more upwards, not " + first + " to " + last);
        }
        if (day.isPresent() != (anchor == Anchor.DATE)) {
            throw new IllegalArgumentException("A day goes with the anchor DATE and no other");
        }
    }

    /**
     * From a day of the calendar on, for ever.
     *
     * @param day occurrence 0
     * @param cadence how far they lie apart
     * @return the recurrence
     */
    public static Recurrence from(LocalDate day, Cadence cadence) {
        return new Recurrence(Anchor.DATE, Optional.of(day), cadence, 0, ENDLESS);
    }

    /**
     * Once after something in the life of a person.
     *
     * @param anchor what it follows, not DATE
     * @param after how much later
     * @return the recurrence
     */
    public static Recurrence once(Anchor anchor, Cadence after) {
        return new Recurrence(anchor, Optional.empty(), after, 1, 1);
    }

    /**
     * Again and again after the day of hire, which does not count itself.
     *
     * @param cadence how far they lie apart
     * @return the recurrence
     */
    public static Recurrence sinceHired(Cadence cadence) {
        return new Recurrence(Anchor.HIRED, Optional.empty(), cadence, 1, ENDLESS);
    }
}
