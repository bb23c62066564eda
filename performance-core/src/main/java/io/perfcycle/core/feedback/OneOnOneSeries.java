package io.perfcycle.core.feedback;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.SeriesId;
import java.time.LocalDate;
import java.util.List;

/**
 * Who meets whom how often. Regular days are counted from the first day, so they never drift.
 *
 * @param id the series
 * @param host the manager
 * @param report whom the manager meets
 * @param everyWeeks the weeks from one meeting to the next, 1 to {@value #MAX_WEEKS}
 * @param first the first regular day
 */
public record OneOnOneSeries(SeriesId id, EmployeeId host, EmployeeId report, int everyWeeks, LocalDate first) {
    /** The greatest distance of two meetings. */
    public static final int MAX_WEEKS = 52;

    /** Checks the distance and that two people meet. */
    public OneOnOneSeries {
        if (everyWeeks < 1 || everyWeeks > MAX_WEEKS) {
            throw new IllegalArgumentException("Meetings are 1 to " + MAX_WEEKS + " weeks apart, not " + everyWeeks);
        }
        if (host.equals(report)) {
            throw new IllegalArgumentException("A one-to-one is a meeting of two people");
        }
    }

    /**
     * The first regular day after a day.
     *
     * @param day the day
     * @return the first day itself where the day is before it
     */
    public LocalDate firstAfter(LocalDate day) {
        if (day.isBefore(first)) {
            return first;
        }
        long step = 7L * everyWeeks;
        long rounds = (day.toEpochDay() - first.toEpochDay()) / step + 1;
        return first.plusDays(rounds * step);
    }

    /** {@return who meets, the manager first} */
    public List<EmployeeId> people() {
        return List.of(host, report);
    }
}
