package io.perfcycle.quickstart.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.core.cycle.Cadence;
import io.perfcycle.core.cycle.CalendarPolicy;
import io.perfcycle.core.cycle.MeetingTime;
import io.perfcycle.core.cycle.OccasionKind;
import io.perfcycle.core.cycle.OccasionPolicy;
import io.perfcycle.core.cycle.Placement;
import io.perfcycle.core.cycle.Recurrence;
import io.perfcycle.core.cycle.Roll;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.people.Employment;
import io.perfcycle.core.people.ReportingLine;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.rules.scheduling.Appointment;
import io.perfcycle.rules.scheduling.AppointmentPlanner;
import io.perfcycle.rules.scheduling.DayTable;
import io.perfcycle.rules.scheduling.Workforce;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class IcalendarTest {
    private static final Instant STAMP = Instant.parse("2025-01-01T00:00:00Z");
    private static final LocalDate CLOCKS_BACK = LocalDate.of(2025, 10, 26);

    private static List<Appointment> planned(String id, MeetingTime time) {
        EmployeeId boss = EmployeeId.of("ché|f, né; 1");
        OccasionPolicy daily = OccasionPolicy.of(
                        "daily", OccasionKind.ONE_TO_ONE, Recurrence.from(CLOCKS_BACK.minusDays(1), Cadence.days(1)))
                .withPlacement(Placement.onTheDay().withRoll(Roll.NONE));
        DateSpan reach = DateSpan.of(CLOCKS_BACK.minusYears(2), CLOCKS_BACK.plusYears(2));
        return AppointmentPlanner.of(CalendarPolicy.of(List.of(daily)).withTime(time), DayTable.of(reach, Set.of()))
                .plan(
                        Workforce.of(List.of(person(id, Optional.of(boss)), person(boss.value(), Optional.empty()))),
                        AppointmentPlanner.Time.ahead(DateSpan.of(CLOCKS_BACK.minusDays(1), CLOCKS_BACK.plusDays(1))),
                        List.of())
                .appointments();
    }

    private static Employee person(String id, Optional<EmployeeId> manager) {
        LocalDate hired = LocalDate.of(2020, 1, 1);
        return Employee.builder()
                .id(EmployeeId.of(id))
                .name(id)
                .zone(ZoneId.of("Europe/Berlin"))
                .addEmployments(Employment.since(hired))
                .addLines(ReportingLine.primary(hired, manager))
                .build();
    }

    @Test
    void the_second_of_two_equal_times_is_written_in_utc() {
        MeetingTime late = new MeetingTime(LocalTime.of(2, 30), 60, MeetingTime.Gap.SHIFT, MeetingTime.Overlap.LATER);
        String file = new IcalendarWriter(late, STAMP).write(List.of(), planned("ann", late), List.of());

        assertThat(file.lines())
                .contains(
                        "DTSTART;TZID=Europe/Berlin:20251025T023000",
                        "DTSTART:20251026T013000Z",
                        "DTEND:20251026T023000Z",
                        "DTSTART;TZID=Europe/Berlin:20251027T023000");
    }

    @Test
    void a_zone_has_the_offset_that_held_and_each_change_after_it() {
        MeetingTime time = MeetingTime.standard();
        String file = new IcalendarWriter(time, STAMP).write(List.of(), planned("ann", time), List.of());

        assertThat(file.replace("\r\n", " "))
                .contains("BEGIN:VTIMEZONE TZID:Europe/Berlin "
                        + "BEGIN:DAYLIGHT DTSTART:20250330T020000 TZOFFSETFROM:+0100 TZOFFSETTO:+0200 END:DAYLIGHT "
                        + "BEGIN:STANDARD DTSTART:20251026T030000 TZOFFSETFROM:+0200 TZOFFSETTO:+0100 END:STANDARD "
                        + "END:VTIMEZONE");
    }

    @Property(tries = 200)
    void what_is_written_is_read_back_whatever_the_ids_are(@ForAll @StringLength(min = 1, max = 40) String text) {
        String id = "x"
                + text.codePoints()
                        .filter(Character::isLetterOrDigit)
                        .filter(Character::isBmpCodePoint)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        List<Appointment> planned = planned(id, MeetingTime.standard());
        String file = new IcalendarWriter(MeetingTime.standard(), STAMP).write(List.of(), planned, List.of());
        List<CalendarEntry> read = IcalendarReader.read(file);
        List<Appointment> back = read.stream().map(CalendarEntry::appointment).toList();

        assertThat(back).usingRecursiveComparison().ignoringFields("reasons").isEqualTo(planned);
        assertThat(new IcalendarWriter(MeetingTime.standard(), STAMP.plusSeconds(1)).write(read, List.of(), List.of()))
                .isEqualTo(file);
        assertThat(file.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    }

    @Test
    void a_file_in_which_an_appointment_stands_twice_is_refused() {
        List<Appointment> planned = planned("ann", MeetingTime.standard());
        String file = new IcalendarWriter(MeetingTime.standard(), STAMP)
                .write(List.of(), List.of(planned.get(0), planned.get(0)), List.of());

        assertThatThrownBy(() -> IcalendarReader.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(planned.get(0).key().toString());
    }

    @Test
    void a_file_that_was_cut_anywhere_is_refused_and_not_taken_for_a_shorter_one() {
        String file = new IcalendarWriter(MeetingTime.standard(), STAMP)
                .write(List.of(), planned("ann", MeetingTime.standard()), List.of());
        String[] lines = file.split("\r\n");

        for (int kept = 1; kept < lines.length; kept++) {
            String cut = String.join("\r\n", Arrays.copyOf(lines, kept)) + "\r\n";
            assertThatThrownBy(() -> IcalendarReader.read(cut))
                    .as("%d of %d lines", kept, lines.length)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("the file is cut: it ends before END:");
        }
        assertThatThrownBy(() -> IcalendarReader.read("BEGIN:VCALENDAR\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("END:VEVENT ends what was not begun last");
    }

    @Test
    void a_file_of_somebody_else_is_refused_or_has_nothing_for_us() {
        assertThatThrownBy(() -> IcalendarReader.read("id,name\n1,a\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("BEGIN:VCALENDAR");
        assertThat(IcalendarReader.read("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"))
                .isEmpty();
        assertThatThrownBy(() -> IcalendarReader.read(
                        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nX-PERFCYCLE-APPOINTMENT:a|b\nEND:VEVENT\nEND:VCALENDAR\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("X-PERFCYCLE-APPOINTMENT:a|b");
    }
}
