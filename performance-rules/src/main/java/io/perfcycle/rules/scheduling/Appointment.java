package io.perfcycle.rules.scheduling;

import io.perfcycle.core.cycle.OccasionKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.value.DateSpan;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * Something that takes place on a day between somebody and the one person who is responsible.
 *
 * @param key what makes it the same however often it is planned
 * @param kind what it is
 * @param responsible the one person who is responsible on the due day
 * @param slot its place in the calendar
 * @param reasons why it is there, on that day, with that person; empty where it was read back from a calendar
 */
public record Appointment(
        AppointmentKey key, OccasionKind kind, EmployeeId responsible, Slot slot, List<ScheduleReason> reasons) {
    /** Copies the list. */
    public Appointment {
        reasons = List.copyOf(reasons);
    }

    /**
     * A place in the calendar.
     *
     * @param window the days on which it may take place
     * @param day the day on which it does
     * @param due the last day for what follows from it
     * @param start when it begins, in the zone of the person whom it is about
     * @param sequence how often day, time or responsible person have changed since it was first planned
     */
    public record Slot(DateSpan window, LocalDate day, LocalDate due, ZonedDateTime start, int sequence) {
        Slot withSequence(int other) {
            return new Slot(window, day, due, start, other);
        }
    }

    /** {@return whom it is about} */
    public EmployeeId subject() {
        return key.employee();
    }

    /** {@return the day on which it takes place} */
    public LocalDate day() {
        return slot.day();
    }

    /** {@return who takes part: whom it is about, then who is responsible} */
    public List<EmployeeId> participants() {
        return List.of(subject(), responsible);
    }

    /** Whether a calendar has to be told, if it knew the other: day, time or responsible person differ. */
    boolean differsFrom(Appointment other) {
        return !day().equals(other.day())
                || !slot.start().equals(other.slot.start())
                || !responsible.equals(other.responsible);
    }

    Appointment withSequence(int sequence) {
        return new Appointment(key, kind, responsible, slot.withSequence(sequence), reasons);
    }
}
