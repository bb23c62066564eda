package io.perfcycle.rules.smart;

/** The ISO calendar in plain numbers, so that a date in a text costs no object. */
final class Calendar {
    private static final int[] BEFORE_MONTH = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365};

    private Calendar() {}

    static boolean isLeap(int year) {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    /** The last day of a month; with year 0 February has 29. */
    static int length(int year, int month) {
        int days = BEFORE_MONTH[month] - BEFORE_MONTH[month - 1];
        return month == 2 && (year == 0 || isLeap(year)) ? days + 1 : days;
    }

    /** Days since 1970-01-01, or IMPOSSIBLE. */
    static int day(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1 || day > length(year, month)) {
            return Tokens.IMPOSSIBLE;
        }
        int before = year - 1;
        int days = before * 365 + before / 4 - before / 100 + before / 400 + BEFORE_MONTH[month - 1] + day;
        return days + (month > 2 && isLeap(year) ? 1 : 0) - 719_163;
    }
}
