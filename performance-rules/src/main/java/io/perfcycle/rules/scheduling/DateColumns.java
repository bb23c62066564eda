package io.perfcycle.rules.scheduling;

import io.perfcycle.core.cycle.Recurrence;
import io.perfcycle.core.cycle.Roll;
import io.perfcycle.core.value.DateSpan;
import java.util.Arrays;
import java.util.List;

/**
 * The days of one recurrence for many people at once, as columns: {@code days} holds days since 1970-01-01, those of person
 * p at {@code from[p]} up to, not including, {@code from[p + 1]}, earliest first; {@code numbers} holds the number of the
 * occurrence beside each day. A day belongs to a time if it lies in it after it was rolled; so adjacent times lose and double
 * nothing.
 *
 * @param from where the days of a person begin, one more than there are people
 * @param days the days
 * @param numbers which occurrence of the anchor each day is
 */
@SuppressWarnings("ArrayRecordComponent")
public record DateColumns(int[] from, int[] days, int[] numbers) {
    /** Stands in a column of anchors for somebody who has none. */
    public static final int NO_ANCHOR = EpochDays.NONE;

    /**
     * The days of people in a time. Linear in people and days; allocates nothing per person.
     *
     * @param anchors the anchor of each person, days since 1970-01-01, or {@link #NO_ANCHOR}
     * @param places the place of each person, as an index into the tables
     * @param tables the working days of each place; they have to reach a month beyond the span on each side
     * @param rule the recurrence, of which anchor and day are not looked at, and where days go that are no working days
     * @param span the time
     * @return the days
     * @throws IllegalArgumentException if a table does not reach beyond the span
     */
    public static DateColumns of(int[] anchors, int[] places, List<DayTable> tables, Rule rule, DateSpan span) {
        Sweep sweep = new Sweep(rule, span, anchors.length);
        Place[] known = new Place[tables.size()];
        for (int at = 0; at < known.length; at++) {
            known[at] = new Place(tables.get(at), rule.roll(), span);
        }
        for (int person = 0; person < anchors.length; person++) {
            sweep.from[person] = sweep.size;
            int anchor = anchors[person];
            if (anchor == NO_ANCHOR) {
                continue;
            }
            Place place = known[places[person]];
            if (anchor == place.anchor) {
                sweep.repeat(place.start, place.end);
            } else {
                sweep.add(anchor, place);
                place.anchor = anchor;
                place.start = sweep.from[person];
                place.end = sweep.size;
            }
        }
        sweep.from[anchors.length] = sweep.size;
        return new DateColumns(
                sweep.from, Arrays.copyOf(sweep.days, sweep.size), Arrays.copyOf(sweep.numbers, sweep.size));
    }

    /**
     * What recurs, and where its days go.
     *
     * @param recurrence the recurrence
     * @param roll where days go that are no working days
     */
    public record Rule(Recurrence recurrence, Roll roll) {}

    /** A place, and where the days of its last anchor stand; many people have the same. */
    private static final class Place {
        final int[] column;
        final int base;
        final int earliest;
        final int latest;
        final int firstMonth;
        final int lastMonth;
        int anchor = NO_ANCHOR;
        int start;
        int end;

        Place(DayTable table, Roll roll, DateSpan span) {
            column = table.column(roll);
            base = table.first();
            earliest = Math.toIntExact(span.first().toEpochDay()) - table.farthest();
            latest = Math.toIntExact(span.last().toEpochDay()) + table.farthest();
            firstMonth = EpochDays.monthOf(earliest);
            lastMonth = EpochDays.monthOf(latest);
            if (earliest < table.first() || latest > table.last()) {
                throw new IllegalArgumentException("A table of working days does not reach beyond " + span);
            }
        }

        int roll(int day) {
            return column.length == 0 ? day : column[day - base];
        }
    }

    private static final class Sweep {
        final Occurrences occurrences;
        final Roll roll;
        final int firstNumber;
        final int lastNumber;
        final int first;
        final int last;
        final int[] from;
        int[] days;
        int[] numbers;
        int size;

        Sweep(Rule rule, DateSpan span, int people) {
            occurrences = Occurrences.of(rule.recurrence().cadence());
            roll = rule.roll();
            firstNumber = rule.recurrence().first();
            lastNumber = rule.recurrence().last();
            first = Math.toIntExact(span.first().toEpochDay());
            last = Math.toIntExact(span.last().toEpochDay());
            from = new int[people + 1];
            days = new int[Math.max(16, people)];
            numbers = new int[days.length];
        }

        void add(int anchor, Place place) {
            long ready = occurrences.ready(anchor);
            int n = Math.max(firstNumber, occurrences.atLeast(ready, place.earliest, place.firstMonth));
            for (; n <= lastNumber && !occurrences.isAfterMonth(ready, n, place.lastMonth); n++) {
                int day = occurrences.dayOf(ready, n);
                if (day > place.latest) {
                    return;
                }
                if (day >= place.earliest) {
                    int rolled = place.roll(day);
                    if (rolled >= first && rolled <= last) {
                        put(rolled, n);
                    }
                }
            }
        }

        void repeat(int start, int end) {
            for (int at = start; at < end; at++) {
                put(days[at], numbers[at]);
            }
        }

        private void put(int day, int number) {
            if (size == days.length) {
                int room = Math.addExact(size, size >> 1);
                days = Arrays.copyOf(days, room);
                numbers = Arrays.copyOf(numbers, room);
            }
            days[size] = day;
            numbers[size++] = number;
        }
    }
}
