package io.perfcycle.quickstart.calendar;

import io.perfcycle.core.cycle.OccasionKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.rules.scheduling.Appointment;
import io.perfcycle.rules.scheduling.AppointmentKey;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads back the appointments of a file that {@link IcalendarWriter} wrote. Thread safe. */
public final class IcalendarReader {
    static final String PROPERTY = "X-PERFCYCLE-APPOINTMENT";

    private static final String BEGIN = "BEGIN:";
    private static final String END = "END:";

    private IcalendarReader() {}

    /**
     * The appointments of a file. Whoever plans again has to know the cancelled ones too, because one that comes back needs a
     * higher sequence than its cancellation had.
     *
     * @param file the file's text
     * @return the appointments, cancelled or not, in the file's order; events of other programs are left out
     * @throws IllegalArgumentException if it is no such file, a part of one, or an appointment stands in it twice; the message
     *     names the line or the appointment
     */
    public static List<CalendarEntry> read(String file) {
        List<String> lines = ContentLine.unfold(file);
        if (!lines.get(0).equalsIgnoreCase("BEGIN:VCALENDAR")) {
            throw new IllegalArgumentException("an iCalendar file begins with BEGIN:VCALENDAR");
        }
        checkWhole(lines);
        Map<AppointmentKey, CalendarEntry> entries = new LinkedHashMap<>();
        int begin = 0;
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).equalsIgnoreCase("BEGIN:VEVENT")) {
                begin = at;
            } else if (lines.get(at).equalsIgnoreCase("END:VEVENT")) {
                entry(lines.subList(begin, at + 1)).ifPresent(entry -> {
                    AppointmentKey key = entry.appointment().key();
                    if (entries.put(key, entry) != null) {
                        throw new IllegalArgumentException("an appointment stands twice: " + key);
                    }
                });
            }
        }
        return List.copyOf(entries.values());
    }

    /** A file that was cut would be taken for one with fewer appointments, and theirs would be sent out anew. */
    private static void checkWhole(List<String> lines) {
        Deque<String> open = new ArrayDeque<>();
        for (String line : lines) {
            String upper = line.toUpperCase(Locale.ROOT);
            if (upper.startsWith(BEGIN)) {
                open.push(upper.substring(BEGIN.length()));
            } else if (upper.startsWith(END) && (open.isEmpty() || !open.pop().equals(upper.substring(END.length())))) {
                throw new IllegalArgumentException(line + " ends what was not begun last");
            }
        }
        if (!open.isEmpty()) {
            throw new IllegalArgumentException("the file is cut: it ends before END:" + open.peek());
        }
    }

    private static Optional<CalendarEntry> entry(List<String> lines) {
        Map<String, String> event = new HashMap<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                event.put(line.substring(0, colon), line.substring(colon + 1));
            }
        }
        return event.containsKey(PROPERTY)
                ? Optional.of(new CalendarEntry(appointment(event), "CANCELLED".equals(event.get("STATUS")), lines))
                : Optional.empty();
    }

    private static Appointment appointment(Map<String, String> event) {
        String state = event.getOrDefault(PROPERTY, "");
        String[] parts = state.split("\\|", -1);
        try {
            AppointmentKey key =
                    new AppointmentKey(parts[0], id(parts[1]), LocalDate.parse(parts[2]), Integer.parseInt(parts[3]));
            Appointment.Slot slot = new Appointment.Slot(
                    DateSpan.of(LocalDate.parse(parts[6]), LocalDate.parse(parts[7])),
                    LocalDate.parse(parts[8]),
                    LocalDate.parse(parts[9]),
                    OffsetDateTime.parse(parts[10]).atZoneSameInstant(ZoneId.of(parts[11])),
                    Integer.parseInt(event.getOrDefault("SEQUENCE", "0")));
            return new Appointment(key, OccasionKind.valueOf(parts[4]), id(parts[5]), slot, List.of());
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("not written by perfcycle schedule: " + PROPERTY + ":" + state, e);
        }
    }

    private static EmployeeId id(String text) {
        return EmployeeId.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
    }

    /** Everything that planning again has to know, in one property without characters that need escaping. */
    static String state(Appointment appointment) {
        AppointmentKey key = appointment.key();
        Appointment.Slot slot = appointment.slot();
        return String.join(
                "|",
                key.occasion(),
                IcalendarWriter.encoded(key.employee().value()),
                key.anchor().toString(),
                Integer.toString(key.number()),
                appointment.kind().name(),
                IcalendarWriter.encoded(appointment.responsible().value()),
                slot.window().first().toString(),
                slot.window().last().toString(),
                slot.day().toString(),
                slot.due().toString(),
                slot.start().toOffsetDateTime().toString(),
                slot.start().getZone().getId());
    }
}
