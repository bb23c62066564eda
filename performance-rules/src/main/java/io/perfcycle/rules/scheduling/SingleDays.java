package io.perfcycle.rules.scheduling;

import java.util.Arrays;

/**
 * The days of anchors that have exactly one day in a time, by place and anchor: many people have the same. Remembers
 * nothing where there are more pairs of place and anchor than people. Not thread safe.
 */
final class SingleDays {
    private static final int UNKNOWN = -1;
    private static final int DAY_BITS = 16;
    private static final int DAY_MASK = 0xFFFF;
    private static final int NUMBERS = 1 << 15;
    private static final SingleDays NONE = new SingleDays(0, 0, 0, new int[0]);

    private final int base;
    private final int first;
    private final int reach;
    private final int[] known;

    private SingleDays(int base, int first, int reach, int[] known) {
        this.base = base;
        this.first = first;
        this.reach = reach;
        this.known = known;
    }

    /** For days of which the first is {@code base}. */
    static SingleDays of(int base, int[] anchors, int places) {
        int least = Integer.MAX_VALUE;
        int most = EpochDays.NONE;
        for (int anchor : anchors) {
            most = Math.max(most, anchor);
            least = anchor == EpochDays.NONE ? least : Math.min(least, anchor);
        }
        long pairs = ((long) most - least + 1) * places;
        if (pairs <= 0 || pairs > anchors.length) {
            return NONE;
        }
        int[] known = new int[(int) pairs];
        Arrays.fill(known, UNKNOWN);
        return new SingleDays(base, least, most - least + 1, known);
    }

    /** A day with its number, if {@link #isKnown}. */
    int at(int place, int anchor) {
        return known.length == 0 || anchor == EpochDays.NONE ? UNKNOWN : known[place * reach + anchor - first];
    }

    static boolean isKnown(int single) {
        return single >= 0;
    }

    int day(int single) {
        return base + (single & DAY_MASK);
    }

    static int number(int single) {
        return single >> DAY_BITS;
    }

    /** Remembers what a person has just got. */
    void learn(int place, DateColumns.Sweep sweep, int person, int anchor) {
        if (known.length > 0 && sweep.size - sweep.from[person] == 1) {
            int day = sweep.days[sweep.size - 1] - base;
            int number = sweep.numbers[sweep.size - 1];
            if (day <= DAY_MASK && number < NUMBERS) {
                known[place * reach + anchor - first] = (number << DAY_BITS) | day;
            }
        }
    }
}
