package io.perfcycle.rules.scheduling;

import io.perfcycle.core.cycle.Cadence;

/**
 * Calendar arithmetic on days since 1970-01-01, without objects. Inside, a year begins in March, so that the leap day is
 * its last (Howard Hinnant's days_from_civil).
 */
final class EpochDays {
    /** No day. */
    static final int NONE = Integer.MIN_VALUE;

    private static final int SHIFT = 719_468;
    private static final int ERA = 146_097;
    private static final int FEBRUARY = 11;

    private EpochDays() {}

    /** Months since March of year 0 of the month in which a day lies. */
    static int monthOf(int day) {
        int era = Math.floorDiv(day + SHIFT, ERA);
        int yearOfEra = yearOfEra(day + SHIFT - era * ERA);
        return (era * 400 + yearOfEra) * 12 + monthOfYear(dayOfYear(day + SHIFT - era * ERA, yearOfEra));
    }

    /** The day of the month, from 1. */
    static int dayOfMonth(int day) {
        int dayOfEra = Math.floorMod(day + SHIFT, ERA);
        int dayOfYear = dayOfYear(dayOfEra, yearOfEra(dayOfEra));
        return dayOfYear - (153 * monthOfYear(dayOfYear) + 2) / 5 + 1;
    }

    private static int yearOfEra(int dayOfEra) {
        return (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
    }

    private static int dayOfYear(int dayOfEra, int yearOfEra) {
        return dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    }

    private static int monthOfYear(int dayOfYear) {
        return (5 * dayOfYear + 2) / 153;
    }

    /** The first day of a month that {@link #monthOf} counts. */
    static int firstOf(int month) {
        int year = Math.floorDiv(month, 12);
        int era = Math.floorDiv(year, 400);
        int yearOfEra = year - era * 400;
        int dayOfYear = (153 * (month - year * 12) + 2) / 5;
        return era * ERA + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - SHIFT;
    }

    /** How many days a month has. */
    static int lengthOf(int month) {
        int inYear = Math.floorMod(month, 12);
        if (inYear == FEBRUARY) {
            int year = Math.floorDiv(month, 12) + 1;
            return (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
        }
        return inYear == 1 || inYear == 3 || inYear == 6 || inYear == 8 ? 30 : 31;
    }

    /** A day of a month, or what the policy puts in its place where the month is too short. */
    static int dayIn(int month, int dayOfMonth, Cadence.ShortMonth shortMonth) {
        if (dayOfMonth > 28) {
            int length = lengthOf(month);
            if (dayOfMonth > length) {
                return switch (shortMonth) {
                    case LAST_DAY -> firstOf(month) + length - 1;
                    case NEXT_FIRST -> firstOf(month) + length;
                    case SKIP -> NONE;
                };
            }
        }
        return firstOf(month) + dayOfMonth - 1;
    }

    /** The number of the week that begins on Monday. */
    static int weekOf(int day) {
        return Math.floorDiv(day + 3, 7);
    }
}
