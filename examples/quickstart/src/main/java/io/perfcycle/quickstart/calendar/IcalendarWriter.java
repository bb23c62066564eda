package io.perfcycle.quickstart.calendar;

import io.perfcycle.core.cycle.MeetingTime;
import io.perfcycle.rules.scheduling.Appointment;
import io.perfcycle.rules.scheduling.ScheduleChange;
import io.perfcycle.rules.scheduling.ScheduleReason;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Appointments as an iCalendar file (RFC 5545) that calendars import and update: a UID that follows from the key of the
 * appointment, a SEQUENCE that rises with each change, METHOD:PUBLISH, a VTIMEZONE for every zone, cancelled appointments with
 * STATUS:CANCELLED. The same input gives the same bytes.
 *
 * <p>Ids become addresses below {@code perfcycle.invalid}, a name that never exists. Thread safe.
 */
public final class IcalendarWriter {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);

    private static final String CANCELLED = "CANCELLED";

    private final MeetingTime time;
    private final Instant stamp;

    /**
     * A writer.
     *
     * @param time how long meetings take
     * @param stamp when the file is written
     */
    public IcalendarWriter(MeetingTime time, Instant stamp) {
        this.time = time;
        this.stamp = stamp;
    }

    /**
     * Writes a file.
     *
     * @param kept what stays as it stood in an earlier file, in every property
     * @param appointments what takes place
     * @param changes what changed since the last file; of it the cancelled ones are written too
     * @return the file's text
     */
    public String write(List<CalendarEntry> kept, List<Appointment> appointments, List<ScheduleChange> changes) {
        List<Appointment> cancelled = cancelled(changes);
        StringBuilder file = new StringBuilder();
        begin(file, "PUBLISH", kept, appointments, cancelled);
        kept.forEach(entry -> append(file, entry));
        appointments.forEach(appointment -> event(file, appointment, "CONFIRMED"));
        cancelled.forEach(appointment -> event(file, appointment, CANCELLED));
        ContentLine.append(file, "END:VCALENDAR");
        return file.toString();
    }

    /**
     * Writes a file that takes appointments out of calendars: METHOD:CANCEL, as RFC 5546 cancels what was published (4.1.3).
     * For programs that look at the method of a file and not at the status of its events.
     *
     * @param kept what stays as it stood in an earlier file; of it the cancelled ones are written
     * @param changes what changed since the last file; of it the cancelled ones are written
     * @return the file's text
     */
    public String cancel(List<CalendarEntry> kept, List<ScheduleChange> changes) {
        List<CalendarEntry> gone =
                kept.stream().filter(CalendarEntry::cancelled).toList();
        List<Appointment> cancelled = cancelled(changes);
        StringBuilder file = new StringBuilder();
        begin(file, "CANCEL", gone, cancelled, List.of());
        gone.forEach(entry -> append(file, entry));
        cancelled.forEach(appointment -> event(file, appointment, CANCELLED));
        ContentLine.append(file, "END:VCALENDAR");
        return file.toString();
    }

    private static List<Appointment> cancelled(List<ScheduleChange> changes) {
        return changes.stream()
                .filter(change -> change.kind() == ScheduleChange.Kind.CANCELLED)
                .map(ScheduleChange::appointment)
                .toList();
    }

    private static void append(StringBuilder file, CalendarEntry entry) {
        entry.lines().forEach(line -> ContentLine.append(file, line));
    }

    private static void begin(
            StringBuilder file,
            String method,
            List<CalendarEntry> kept,
            List<Appointment> appointments,
            List<Appointment> cancelled) {
        List<Appointment> all = new ArrayList<>(appointments);
        all.addAll(cancelled);
        kept.forEach(entry -> all.add(entry.appointment()));
        ContentLine.append(file, "BEGIN:VCALENDAR");
        ContentLine.append(file, "VERSION:2.0");
        ContentLine.append(file, "PRODID:-//io.perfcycle//perfcycle schedule//EN");
        ContentLine.append(file, "CALSCALE:GREGORIAN");
        ContentLine.append(file, "METHOD:" + method);
        zones(file, all);
    }

    private static void zones(StringBuilder file, List<Appointment> all) {
        Map<String, Instant[]> reach = new TreeMap<>();
        for (Appointment appointment : all) {
            ZonedDateTime start = appointment.slot().start();
            if (!isInUtc(start)) {
                Instant[] ends = reach.computeIfAbsent(
                        start.getZone().getId(), zone -> new Instant[] {start.toInstant(), start.toInstant()});
                ends[0] = start.toInstant().isBefore(ends[0]) ? start.toInstant() : ends[0];
                ends[1] = start.toInstant().isAfter(ends[1]) ? start.toInstant() : ends[1];
            }
        }
        reach.forEach((zone, ends) -> ZoneSection.append(file, ZoneId.of(zone), ends[0], ends[1].plusSeconds(86_400)));
    }

    /** A fixed offset has no name that others know; the second of two equal times cannot be told by a zone's name. */
    private static boolean isInUtc(ZonedDateTime start) {
        return start.getZone().normalized() instanceof ZoneOffset
                || !start.withEarlierOffsetAtOverlap().isEqual(start);
    }

    private void event(StringBuilder file, Appointment appointment, String status) {
        ZonedDateTime start = appointment.slot().start();
        String kind = appointment.kind().name();
        ContentLine.append(file, "BEGIN:VEVENT");
        ContentLine.append(file, "UID:" + uid(appointment));
        ContentLine.append(file, "DTSTAMP:" + UTC.format(stamp.atOffset(ZoneOffset.UTC)));
        ContentLine.append(file, "SEQUENCE:" + appointment.slot().sequence());
        ContentLine.append(file, "STATUS:" + status);
        ContentLine.append(file, when("DTSTART", start, isInUtc(start)));
        ContentLine.append(file, when("DTEND", start.plusMinutes(time.minutes()), isInUtc(start)));
        ContentLine.append(
                file,
                "SUMMARY:"
                        + ContentLine.text(
                                words(kind) + ": " + appointment.subject() + " with " + appointment.responsible()));
        ContentLine.append(file, "DESCRIPTION:" + ContentLine.text(description(appointment)));
        ContentLine.append(file, "CATEGORIES:" + kind.replace('_', '-'));
        ContentLine.append(
                file, "ORGANIZER:mailto:" + encoded(appointment.responsible().value()) + "@perfcycle.invalid");
        ContentLine.append(file, IcalendarReader.PROPERTY + ":" + IcalendarReader.state(appointment));
        ContentLine.append(file, "END:VEVENT");
    }

    private static String uid(Appointment appointment) {
        byte[] key = appointment.key().toString().getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(key) + "@perfcycle.invalid";
    }

    private static String when(String name, ZonedDateTime time, boolean utc) {
        return utc
                ? name + ":" + UTC.format(time.withZoneSameInstant(ZoneOffset.UTC))
                : name + ";TZID=" + time.getZone().getId() + ":" + LOCAL.format(time);
    }

    private static String description(Appointment appointment) {
        return "Due " + appointment.slot().due() + ". "
                + appointment.reasons().stream().map(ScheduleReason::words).collect(Collectors.joining("; "));
    }

    private static String words(String kind) {
        String words = kind.replace('_', ' ').toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
    }
}
