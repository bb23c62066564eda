package io.perfcycle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScheduleCommandTest {
    private static final String STAFF = "id,manager,hired,left\n1,,2020-01-01,\n2,1,2020-01-01,%s\n3,1,2020-01-01,\n";

    @TempDir
    private Path folder;

    private Calendar plan(String left, String file, String... more) throws Exception {
        return plan(2025, left, file, more);
    }

    private Calendar plan(int year, String left, String file, String... more) throws Exception {
        Path people = Files.writeString(folder.resolve("people.csv"), String.format(STAFF, left));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> all = new ArrayList<>(List.of("schedule", people.toString(), "--format", "ics"));
        all.addAll(List.of("--from", year + "-01-01", "--to", year + "-12-31"));
        all.addAll(List.of(more));
        int exit = new Perfcycle(InputStream.nullInputStream(), new PrintWriter(out), new PrintWriter(err))
                .run(all.toArray(String[]::new));

        assertThat(exit).as(err.toString()).isZero();
        Files.writeString(folder.resolve(file), out.toString());
        return new CalendarBuilder().build(new StringReader(out.toString()));
    }

    /** Status and sequence of the mid-year review of 2. */
    private static List<String> midYear(Calendar calendar) {
        return calendar.<VEvent>getComponents(Component.VEVENT).stream()
                .filter(event -> value(event, Property.SUMMARY).startsWith("Mid year: 2 "))
                .map(event -> value(event, Property.STATUS) + " " + value(event, Property.SEQUENCE))
                .toList();
    }

    private static String value(VEvent event, String property) {
        return event.<Property>getProperty(property).orElseThrow().getValue();
    }

    @Test
    void an_appointment_that_comes_back_after_it_was_cancelled_has_a_higher_sequence_than_the_cancellation()
            throws Exception {
        String first = folder.resolve("1.ics").toString();
        String second = folder.resolve("2.ics").toString();
        String third = folder.resolve("3.ics").toString();

        assertThat(midYear(plan("", "1.ics"))).containsExactly("CONFIRMED 0");
        assertThat(midYear(plan("2025-05-31", "2.ics", "--previous", first))).containsExactly("CANCELLED 1");
        assertThat(midYear(plan("2025-05-31", "3.ics", "--previous", second))).containsExactly("CANCELLED 1");
        assertThat(midYear(plan("", "4.ics", "--previous", third))).containsExactly("CONFIRMED 2");
    }

    @Test
    void what_is_cancelled_can_be_had_as_a_calendar_of_its_own_whose_method_is_cancel() throws Exception {
        String first = folder.resolve("1.ics").toString();
        Path gone = folder.resolve("gone.ics");
        plan("", "1.ics");
        plan("2025-05-31", "2.ics", "--previous", first, "--cancellations", gone.toString());
        Calendar cancelled = new CalendarBuilder().build(new StringReader(Files.readString(gone)));

        assertThat(cancelled
                        .<Property>getProperty(Property.METHOD)
                        .orElseThrow()
                        .getValue())
                .isEqualTo("CANCEL");
        assertThat(midYear(cancelled)).containsExactly("CANCELLED 1");
        assertThat(cancelled.<VEvent>getComponents(Component.VEVENT))
                .allMatch(event -> value(event, Property.STATUS).equals("CANCELLED"));
    }

    private static List<String> events(Calendar calendar, String year) {
        return calendar.<VEvent>getComponents(Component.VEVENT).stream()
                .filter(event -> value(event, Property.DTSTART).startsWith(year))
                .map(VEvent::toString)
                .toList();
    }

    @Test
    void planning_another_time_leaves_the_entries_of_the_earlier_one_in_the_file_as_they_are() throws Exception {
        String first = folder.resolve("1.ics").toString();
        String second = folder.resolve("2.ics").toString();
        plan("", "1.ics");
        Calendar before = plan("2025-05-31", "2.ics", "--previous", first);
        Calendar after = plan(2026, "2025-05-31", "3.ics", "--previous", second);

        assertThat(events(before, "2025")).isNotEmpty();
        assertThat(events(after, "2025")).isEqualTo(events(before, "2025"));
        assertThat(events(after, "2026")).isNotEmpty();
        assertThat(midYear(after)).containsExactly("CANCELLED 1");
        assertThat(after.getComponents(Component.VTIMEZONE)).hasSameSizeAs(before.getComponents(Component.VTIMEZONE));
        after.validate();
    }

    @Test
    void what_comes_back_after_another_time_was_planned_has_a_higher_sequence_than_its_cancellation() throws Exception {
        plan("", "1.ics");
        plan("2025-05-31", "2.ics", "--previous", folder.resolve("1.ics").toString());
        plan(2026, "2025-05-31", "3.ics", "--previous", folder.resolve("2.ics").toString());
        Calendar back = plan("", "4.ics", "--previous", folder.resolve("3.ics").toString());
        Calendar again = plan("", "5.ics", "--previous", folder.resolve("4.ics").toString());

        assertThat(midYear(back)).containsExactly("CONFIRMED 2");
        assertThat(events(back, "2026")).isNotEmpty();
        assertThat(again).hasToString(back.toString());
    }
}
