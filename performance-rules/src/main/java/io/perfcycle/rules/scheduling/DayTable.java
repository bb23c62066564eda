package io.perfcycle.rules.scheduling;

import io.perfcycle.core.cycle.Roll;
import io.perfcycle.core.value.DateSpan;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * The working days of a place, worked out once for a span of days: a look-up costs one access to an array.
 *
 * <p>Immutable and thread safe.
 */
public final class DayTable {
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private static final int LONGEST = 92;

    private final int first;
    private final boolean[] working;
    private final int[] following;
    private final int[] preceding;
    private final int[] modified;
    private final int farthest;

    private DayTable(int first, boolean[] working) {
        this.first = first;
        this.working = working;
        int days = working.length;
        this.following = new int[days];
        this.preceding = new int[days];
        this.modified = new int[days];
        for (int at = days - 1, next = first + days - 1; at >= 0; at--) {
            next = working[at] ? first + at : next;
            following[at] = next;
        }
        for (int at = 0, before = first; at < days; at++) {
            before = working[at] ? first + at : before;
            preceding[at] = before;
        }
        int most = 0;
        for (int at = 0; at < days; at++) {
            boolean sameMonth = EpochDays.monthOf(following[at]) == EpochDays.monthOf(first + at);
            modified[at] = sameMonth ? following[at] : preceding[at];
            most = Math.max(most, Math.max(following[at] - first - at, first + at - preceding[at]));
        }
        this.farthest = most;
    }

    /**
     * Mondays to Fridays that are no holidays.
     *
     * @param span the days that are asked for later, at most 200 years
     * @param holidays days on which nobody works besides weekends; others than of the span do not matter
     * @return the table
     * @throws IllegalArgumentException if the span is longer, or more than 92 days in a row have no work
     */
    public static DayTable of(DateSpan span, Set<LocalDate> holidays) {
        return of(span, holidays, WEEKEND);
    }

    /**
     * Working days where the week ends otherwise.
     *
     * @param span the days that are asked for later, at most 200 years
     * @param holidays days on which nobody works besides weekends
     * @param weekend the days of the week on which nobody works; not all seven
     * @return the table
     * @throws IllegalArgumentException if the span is longer, or more than 92 days in a row have no work
     */
    public static DayTable of(DateSpan span, Set<LocalDate> holidays, Set<DayOfWeek> weekend) {
        if (span.days() > 200 * 366 || weekend.size() > 6) {
            throw new IllegalArgumentException("A table has at most 200 years, and a week some day of work: " + span);
        }
        int first = Math.toIntExact(span.first().toEpochDay());
        boolean[] working = new boolean[(int) span.days()];
        for (int at = 0; at < working.length; at++) {
            working[at] = !weekend.contains(DayOfWeek.of(Math.floorMod(first + at + 3, 7) + 1));
        }
        for (LocalDate holiday : holidays) {
            if (span.contains(holiday)) {
                working[(int) (holiday.toEpochDay() - first)] = false;
            }
        }
        DayTable table = new DayTable(first, working);
        if (table.farthest > LONGEST) {
            throw new IllegalArgumentException("More than " + LONGEST + " days in a row have no work");
        }
        return table;
    }

    /**
     * Whether people work on a day.
     *
     * @param day the day
     * @return whether they do
     * @throws IllegalArgumentException if the day lies outside the table
     */
    public boolean isWorking(LocalDate day) {
        return isWorking(Math.toIntExact(day.toEpochDay()));
    }

    /**
     * Where a day goes.
     *
     * @param day the day
     * @param roll by which rule
     * @return the day, or a working day near by; at the edges of the table the edge where it knows no working day
     * @throws IllegalArgumentException if the day lies outside the table
     */
    public LocalDate roll(LocalDate day, Roll roll) {
        return LocalDate.ofEpochDay(roll(Math.toIntExact(day.toEpochDay()), roll));
    }

    boolean isWorking(int day) {
        return working[at(day)];
    }

    int roll(int day, Roll roll) {
        return switch (roll) {
            case NONE -> day;
            case FOLLOWING -> following[at(day)];
            case PRECEDING -> preceding[at(day)];
            case MODIFIED_FOLLOWING -> modified[at(day)];
        };
    }

    /** Where each day of the table goes, from {@link #first} on; nothing for NONE. For reading only. */
    int[] column(Roll roll) {
        return switch (roll) {
            case NONE -> new int[0];
            case FOLLOWING -> following;
            case PRECEDING -> preceding;
            case MODIFIED_FOLLOWING -> modified;
        };
    }

    int first() {
        return first;
    }

    int last() {
        return first + working.length - 1;
    }

    /** How far a day is moved at most. */
    int farthest() {
        return farthest;
    }

    private int at(int day) {
        int at = day - first;
        if (at < 0 || at >= working.length) {
            throw new IllegalArgumentException("The table of working days goes from " + LocalDate.ofEpochDay(first)
                    + " to " + LocalDate.ofEpochDay(last()) + " and does not have " + LocalDate.ofEpochDay(day));
        }
        return at;
    }
}
