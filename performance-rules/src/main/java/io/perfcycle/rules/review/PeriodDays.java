package io.perfcycle.rules.review;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;

/**
 * What reviews, hand-overs and schedules count alike: days up to the end of a period, whether they are enough, and whether
 * a start is late. From which start is for the caller's policy to say. Stateless; to be called.
 */
public final class PeriodDays {
    private PeriodDays() {}

    /**
     * Counts days, both ends included.
     *
     * @param first the first day
     * @param last the last day
     * @return how many; 0 where the first is after the last
     */
    public static long count(LocalDate first, LocalDate last) {
        return Math.max(0, ChronoUnit.DAYS.between(first, last) + 1);
    }

    /**
     * Whether days are enough.
     *
     * @param days how many there are, 0 or more
     * @param minimum how many there have to be; 0 for no minimum
     * @return whether they are
     */
    public static boolean isEnough(long days, int minimum) {
        return days >= minimum;
    }

    /**
     * The day of the year as it came last.
     *
     * @param dayOfYear the day; 29 February is 28 February in other years
     * @param last the last day that is looked at
     * @return the latest such day on or before the last day
     */
    public static LocalDate latest(MonthDay dayOfYear, LocalDate last) {
        LocalDate day = dayOfYear.atYear(last.getYear());
        return day.isAfter(last) ? dayOfYear.atYear(last.getYear() - 1) : day;
    }
}
