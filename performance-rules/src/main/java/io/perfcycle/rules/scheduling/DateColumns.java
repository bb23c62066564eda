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
        SingleDays singles = SingleDays.of(sweep.first, anchors, tables.size());
        for (int person = 0; person < anchors.length; ) {
            person = sweep.takeKnown(anchors, places, singles, person);
            if (person < anchors.length) {
                sweep.from[person] = sweep.size;
                if (anchors[person] != NO_ANCHOR) {
                    sweep.add(anchors[person], known[places[person]]);
                    singles.learn(places[person], sweep, person, anchors[person]);
                }
                person++;
            }
        }
        sweep.from[anchors.length] = sweep.size;
        return new DateColumns(sweep.from, cut(sweep.days, sweep.size), cut(sweep.numbers, sweep.size));
    }

    private static int[] cut(int[] column, int size) {
        return column.length == size ? column : Arrays.copyOf(column, size);
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

    static final class Sweep {
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
            days = new int[people];
            numbers = new int[days.length];
        }

        /** Takes what is known already, from a person on; the answer is the first one of whom it is not. */
        int takeKnown(int[] anchors, int[] places, SingleDays singles, int person) {
            int[] toDays = days;
            int[] toNumbers = numbers;
            int at = size;
            int next = person;
            int end = Math.min(anchors.length, person + days.length - size);
            for (; next < end; next++) {
                int single = singles.at(places[next], anchors[next]);
                if (!SingleDays.isKnown(single)) {
                    break;
                }
                from[next] = at;
                toDays[at] = singles.day(single);
                toNumbers[at++] = SingleDays.number(single);
            }
            size = at;
            return next;
        }

        void add(int anchor, Place place) {
            if (anchor == place.anchor) {
                repeat(place.start, place.end);
                return;
            }
            place.anchor = anchor;
            place.start = size;
            compute(anchor, place);
            place.end = size;
        }

        private void compute(int anchor, Place place) {
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

        private void repeat(int start, int end) {
            for (int at = start; at < end; at++) {
                put(days[at], numbers[at]);
            }
        }

        void put(int day, int number) {
            if (size == days.length) {
                int room = Math.addExact(size, Math.max(16, size >> 1));
                days = Arrays.copyOf(days, room);
                numbers = Arrays.copyOf(numbers, room);
            }
            days[size] = day;
            numbers[size++] = number;
        }
    }
}
