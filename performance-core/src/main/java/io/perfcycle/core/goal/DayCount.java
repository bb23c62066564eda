package io.perfcycle.core.goal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How the days of a goal are counted for the progress that is expected of it. Systems differ: half of 30 days is 15/30
 * in one and 14/29 in another.
 */
public enum DayCount {
    /** The first day counts as passed at its end: day 15 of 30 is 15/30. */
    DAYS_PASSED {
        @Override
        public long passed(LocalDate first, LocalDate day) {
            return ChronoUnit.DAYS.between(first, day) + 1;
        }
    },
    /** Nothing has passed on the first day: day 15 of 30 is 14/29. */
    DAYS_SINCE_START {
        @Override
        public long passed(LocalDate first, LocalDate day) {
            return ChronoUnit.DAYS.between(first, day);
        }
    };

    /**
     * How many days have passed.
     *
     * @param first the first day
     * @param day the day, not before it
     * @return the days by this count; of the last day it is the number of days in all
     */
    public abstract long passed(LocalDate first, LocalDate day);
}
