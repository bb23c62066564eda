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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads back the appointments of a file that {@link IcalendarWriter} wrote. Thread safe. */
public final class IcalendarReader {
    static final String PROPERTY = "X-PERFCYCLE-APPOINTMENT";

    private IcalendarReader() {}

    /**
     * The appointments of a file, cancelled ones left out.
     *
     * @param file the file's text
     * @return the appointments, in the file's order
     * @throws IllegalArgumentException if it is no such file; the message names the line
     */
    public static List<Appointment> read(String file) {
        return read(file, false);
    }

    /**
     * The cancelled appointments of a file. Whoever plans again has to know them, because one that comes back needs a higher
     * sequence than its cancellation had.
     *
     * @param file the file's text
     * @return the cancelled appointments, in the file's order
     * @throws IllegalArgumentException if it is no such file; the message names the line
     */
    public static List<Appointment> cancelled(String file) {
        return read(file, true);
    }

    private static List<Appointment> read(String file, boolean cancelled) {
        List<String> lines = ContentLine.unfold(file);
        if (!lines.get(0).equalsIgnoreCase("BEGIN:VCALENDAR")) {
            throw new IllegalArgumentException("an iCalendar file begins with BEGIN:VCALENDAR");
        }
        List<Appointment> appointments = new ArrayList<>();
        Map<String, String> event = new LinkedHashMap<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            if (line.equals("BEGIN:VEVENT")) {
                event.clear();
            } else if (line.equals("END:VEVENT")) {
                if (event.containsKey(PROPERTY) && cancelled == "CANCELLED".equals(event.get("STATUS"))) {
                    appointments.add(appointment(event));
                }
            } else if (colon > 0) {
                event.put(line.substring(0, colon), line.substring(colon + 1));
            }
        }
        return appointments;
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
