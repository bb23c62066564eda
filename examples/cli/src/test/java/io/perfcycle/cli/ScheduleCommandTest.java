package io.perfcycle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
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
        Path people = Files.writeString(folder.resolve("people.csv"), String.format(STAFF, left));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] fixed = {"schedule", people.toString(), "--from", "2025-01-01", "--to", "2025-12-31", "--format", "ics"
        };
        String[] all = new String[fixed.length + more.length];
        System.arraycopy(fixed, 0, all, 0, fixed.length);
        System.arraycopy(more, 0, all, fixed.length, more.length);
        int exit = new Perfcycle(InputStream.nullInputStream(), new PrintWriter(out), new PrintWriter(err)).run(all);

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
}
