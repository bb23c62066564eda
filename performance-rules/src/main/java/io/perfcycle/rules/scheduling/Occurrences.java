package io.perfcycle.rules.scheduling;

import io.perfcycle.core.cycle.Cadence;

/**
 * The one kernel of recurrences: occurrence n of an anchor, and which n come first and last in a time. Everything is
 * computed from the anchor, so nothing drifts. Immutable.
 */
final class Occurrences {
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

    /** Occurrence n, or {@link EpochDays#NONE} where a short month has none. The result has to fit a year below 1,000,000. */
    int day(int anchor, int n) {
        if (!monthly) {
            return Math.toIntExact(anchor + (long) step * n);
        }
        int month = Math.toIntExact(EpochDays.monthOf(anchor) + (long) step * n);
        return EpochDays.dayIn(month, EpochDays.dayOfMonth(anchor), shortMonth);
    }

    /** The least n from 0 on such that no earlier occurrence lies on or after a day; never too great. */
    int atLeast(int anchor, int day) {
        if (day <= anchor) {
            return 0;
        }
        if (!monthly) {
            return (int) (((long) day - anchor + step - 1) / step);
        }
        int months = EpochDays.monthOf(day) - EpochDays.monthOf(anchor);
        // In a short month an occurrence may lie on the first of the next month, so one month earlier can still be
        // right.
        return Math.max(0, (months - 1 + step - 1) / step);
    }
}
