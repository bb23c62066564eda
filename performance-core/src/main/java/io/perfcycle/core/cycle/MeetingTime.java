package io.perfcycle.core.cycle;

import java.time.LocalTime;

/**
 * The time of day of meetings, by the clock of the person whom they are about, and what becomes of it where the clocks
 * change.
 *
 * @param start when they begin
 * @param minutes how long they take, 1 to 1440
 * @param gap what becomes of a time that the day does not have
 * @param overlap which of two times is meant that the day has twice
 */
public record MeetingTime(LocalTime start, int minutes, Gap gap, Overlap overlap) {
    private static final int DAY = 1440;

    /** What becomes of a time that is left out when clocks are put forward. */
    public enum Gap {
        /**
         * As much later as the clock jumps, as calendars do (RFC 5545); where a whole day is left out, the first instant after
         * it, because the same time a day later belongs to the next day.
         */
        SHIFT,
        /** The first instant after the gap. */
        FIRST_AFTER,
        /** The same time before the jump: as much earlier as the clock jumps; a whole day left out as in SHIFT. */
        EARLIER
    }

    /** Which of the two when clocks are put back. */
    public enum Overlap {
        /** The first one. */
        EARLIER,
        /** The second one. */
        LATER
    }

    /** Checks the length. */
    public MeetingTime {
        if (minutes < 1 || minutes > DAY) {
            throw new IllegalArgumentException("A meeting takes 1 to " + DAY + " minutes, not " + minutes);
        }
    }

    /** {@return the default: an hour from ten, shifted out of gaps, the earlier of two} */
    public static MeetingTime standard() {
        return new MeetingTime(LocalTime.of(10, 0), 60, Gap.SHIFT, Overlap.EARLIER);
    }
}
