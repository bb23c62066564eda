package io.perfcycle.core.value;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Days from the first to the last, both included.
 *
 * @param first the first day
 * @param last the last day, not before the first
 */
public record DateSpan(LocalDate first, LocalDate last) {
    /** Checks the order. */
    public DateSpan {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("The last day " + last + " is before the first day " + first);
        }
    }

    /**
     * The span between two days, both included.
     *
     * @param first the first day
     * @param last the last day
     * @return the span
     * @throws IllegalArgumentException if the last day is before the first
     */
    public static DateSpan of(LocalDate first, LocalDate last) {
        return new DateSpan(first, last);
    }

    /**
     * Whether a day is inside.
     *
     * @param day the day
     * @return whether it is
     */
    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /**
     * Whether a whole span is inside.
     *
     * @param other the other span
     * @return whether it is
     */
    public boolean contains(DateSpan other) {
        return contains(other.first) && contains(other.last);
    }

    /**
     * Whether two spans share a day.
     *
     * @param other the other span
     * @return whether they do
     */
    public boolean overlaps(DateSpan other) {
        return !other.last.isBefore(first) && !other.first.isAfter(last);
    }

    /** {@return the number of days, at least 1} */
    public long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    /** The ISO form with two dots, as the command line takes it. */
    @Override
    public String toString() {
        return first + ".." + last;
    }
}
