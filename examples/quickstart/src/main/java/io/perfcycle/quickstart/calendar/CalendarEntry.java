package io.perfcycle.quickstart.calendar;

import io.perfcycle.rules.scheduling.Appointment;
import java.util.List;

/**
 * An appointment as it stands in a calendar file.
 *
 * @param appointment the appointment, without its reasons
 * @param cancelled whether it does not take place
 * @param lines its content lines from {@code BEGIN:VEVENT} to {@code END:VEVENT}, unfolded; what is written again from them is
 *     the same in every property
 */
public record CalendarEntry(Appointment appointment, boolean cancelled, List<String> lines) {
    /** Copies the list. */
    public CalendarEntry {
        lines = List.copyOf(lines);
    }
}
