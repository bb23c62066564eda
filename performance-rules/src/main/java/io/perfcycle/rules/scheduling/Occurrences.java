package io.perfcycle.rules.scheduling;

import io.perfcycle.core.cycle.Cadence;

/**
 * The one kernel of recurrences: occurrence n of an anchor, and which n come first and last in a time. Everything is
 * computed from the anchor, so nothing drifts. Immutable.
 */
final class Occurrences {
    private static final int DAY_BITS = 6;
    private static final int DAY_MASK = 63;

    private final boolean monthly;
    private final int step;
    private final Cadence.ShortMonth shortMonth;

    private Occurrences(boolean monthly, int step, Cadence.ShortMonth shortMonth) {
        this.monthly = monthly;
        this.step = step;
        this.shortMonth = shortMonth;
    }

    static Occurrences of(Cadence cadence) {
        return switch (cadence.unit()) {
            case DAY -> new Occurrences(false, cadence.every(), cadence.shortMonth());
            case WEEK -> new Occurrences(false, cadence.every() * 7, cadence.shortMonth());
            case MONTH -> new Occurrences(true, cadence.every(), cadence.shortMonth());
        };
    }

    /** An anchor made ready: for months the number of its month and its day in it, else the day itself. */
    long ready(int anchor) {
        return monthly ? ((long) EpochDays.monthOf(anchor) << DAY_BITS) | EpochDays.dayOfMonth(anchor) : anchor;
    }

    /** Occurrence n, or {@link EpochDays#NONE} where a short month has none. The result has to fit a year below 1,000,000. */
    int day(int anchor, int n) {
        return dayOf(ready(anchor), n);
    }

    /** The same from an anchor made ready. */
    int dayOf(long ready, int n) {
        if (!monthly) {
            return Math.toIntExact(ready + (long) step * n);
        }
        int month = Math.toIntExact((ready >> DAY_BITS) + (long) step * n);
        return EpochDays.dayIn(month, (int) ready & DAY_MASK, shortMonth);
    }

    /** The least n from 0 on such that no earlier occurrence lies on or after a day; never too great. */
    int atLeast(int anchor, int day) {
        return day <= anchor ? 0 : atLeast(ready(anchor), day, EpochDays.monthOf(day));
    }

    /** The same from an anchor made ready, with the month of the day. */
    int atLeast(long ready, int day, int monthOfDay) {
        // In a short month an occurrence may lie on the first of the next month, so one month earlier can still be
        // right.
        long way = monthly ? monthOfDay - (ready >> DAY_BITS) - 1 : day - ready;
        return way <= 0 ? 0 : (int) ((way + step - 1) / step);
    }

    /** Whether occurrence n lies in a later month than this, which needs no look at the day; never where days count. */
    boolean isAfterMonth(long ready, int n, int month) {
        return monthly && (ready >> DAY_BITS) + (long) step * n > month;
    }
}
