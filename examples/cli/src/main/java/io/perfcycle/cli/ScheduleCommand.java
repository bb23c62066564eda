package io.perfcycle.cli;

import io.perfcycle.core.cycle.CalendarPolicy;
import io.perfcycle.core.cycle.CalendarTemplate;
import io.perfcycle.core.cycle.LoadLimit;
import io.perfcycle.core.cycle.MeetingTime;
import io.perfcycle.core.cycle.OccasionPolicy;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.quickstart.calendar.CalendarEntry;
import io.perfcycle.quickstart.calendar.IcalendarReader;
import io.perfcycle.quickstart.calendar.IcalendarWriter;
import io.perfcycle.quickstart.calendar.OccasionRows;
import io.perfcycle.quickstart.calendar.RegionCalendar;
import io.perfcycle.quickstart.calendar.StaffRows;
import io.perfcycle.quickstart.csv.Columns;
import io.perfcycle.quickstart.csv.Row;
import io.perfcycle.quickstart.csv.Table;
import io.perfcycle.quickstart.csv.TableProblem;
import io.perfcycle.quickstart.csv.UnusableInputException;
import io.perfcycle.rules.scheduling.Appointment;
import io.perfcycle.rules.scheduling.AppointmentPlanner;
import io.perfcycle.rules.scheduling.DayTable;
import io.perfcycle.rules.scheduling.ScheduleChange;
import io.perfcycle.rules.scheduling.SchedulePlan;
import io.perfcycle.rules.scheduling.Workforce;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code schedule}: who meets whom when, as JSON, CSV or a calendar. */
@Command(
        name = "schedule",
        description = {
            "Plans reviews, one-to-ones and other occasions of a time.",
            "Columns: id, manager, hired; left, zone, unit are optional.",
            "Calendars that are built in: standard, quarterly, check-ins, federal."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ScheduleCommand implements Callable<Integer> {
    private static final long MOST_DAYS = 20 * 366;

    /** What is printed, as the option names it. */
    enum Format {
        TABLE,
        JSON,
        CSV,
        ICS
    }

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "PEOPLE", description = "A CSV or JSON file, one row per person; - is standard input.")
    private String people = "-";

    @Option(
            names = "--policy",
            paramLabel = "FILE|NAME",
            description = {
                "A calendar that is built in, or a file of occasions with the columns name, kind, anchor, every;",
                "first, last, opens, closes, due, roll, absence, short_month, minimum_days are optional.",
                "Default: ${DEFAULT-VALUE}."
            })
    private String policy = "standard";

    @Option(
            names = "--from",
            required = true,
            paramLabel = "DATE",
            converter = GoalsCheckCommand.Day.class,
            description = "The first day, as in 2025-01-01; nothing is planned before it.")
    private LocalDate from = LocalDate.EPOCH;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "DATE",
            converter = GoalsCheckCommand.Day.class,
            description = "The last day.")
    private LocalDate to = LocalDate.EPOCH;

    @Option(
            names = "--holidays",
            paramLabel = "FILE|REGION",
            description = "A file with the column date, or a region like DE or DE-BY. Default: weekends only.")
    private String holidays = "";

    @Option(
            names = "--per-week",
            paramLabel = "N",
            description = "The most reviews of one responsible person in a week. Default: ${DEFAULT-VALUE}.")
    private int perWeek = 5;

    @Option(
            names = "--start",
            paramLabel = "HH:MM",
            description = "When meetings begin, by the clock of the employee. Default: 10:00.")
    private LocalTime start = LocalTime.of(10, 0);

    @Option(
            names = "--previous",
            paramLabel = "FILE",
            description = {
                "The .ics file of an earlier run: what can stay stays, changes and cancellations are counted.",
                "Entries of other times stay in the file as they are."
            })
    private String previous = "";

    @Option(
            names = "--cancellations",
            paramLabel = "FILE",
            description = "Where to write what --previous had and is gone, as a calendar with METHOD:CANCEL.")
    private String cancellations = "";

    @Option(names = "--format", paramLabel = "FORMAT", description = "table, json, csv or ics. Default: table.")
    private @Nullable Format format;

    ScheduleCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Format wanted = format();
        DateSpan span = span();
        CalendarPolicy calendar = calendar();
        Table table = console.read(people, StaffRows.columns());
        List<Employee> staff = StaffRows.with(options.dateFormat()).all(table);
        table.refuse();
        DayTable days = days(span);
        List<CalendarEntry> entries = previous.isEmpty() ? List.of() : earlier();
        List<Appointment> before = appointments(entries, false);
        noteUnknownManagers(staff);
        AppointmentPlanner.Time time = AppointmentPlanner.Time.ahead(span);
        SchedulePlan plan = AppointmentPlanner.of(calendar, days)
                .plan(Workforce.of(staff), time, before)
                .after(appointments(entries, true));
        List<ScheduleChange> changes = ScheduleChange.between(before, plan, time);
        List<CalendarEntry> kept = kept(entries, plan, changes);
        if (!cancellations.isEmpty()) {
            cancel(writer(calendar).cancel(kept, changes));
        }
        ScheduledView view = new ScheduledView(plan);
        print(wanted, view, () -> writer(calendar).write(kept, view.appointments(), changes));
        return ExitCode.DONE;
    }

    private static List<Appointment> appointments(List<CalendarEntry> entries, boolean cancelled) {
        return entries.stream()
                .filter(entry -> entry.cancelled() == cancelled)
                .map(CalendarEntry::appointment)
                .toList();
    }

    /** What stays in the file as it is: other times, the past, and what was cancelled and is still gone. */
    private static List<CalendarEntry> kept(
            List<CalendarEntry> entries, SchedulePlan plan, List<ScheduleChange> changes) {
        List<Appointment> all = entries.stream().map(CalendarEntry::appointment).toList();
        Set<Appointment> untouched = new HashSet<>(ScheduleChange.untouched(all, plan, changes));
        return entries.stream()
                .filter(entry -> untouched.contains(entry.appointment()))
                .toList();
    }

    private void print(Format wanted, ScheduledView view, Supplier<String> calendar) {
        switch (wanted) {
            case JSON -> console.json(view.json());
            case CSV -> console.text(view.csv());
            case ICS -> console.text(calendar.get());
            case TABLE -> console.print(view.lines());
        }
        if (wanted == Format.CSV || wanted == Format.ICS) {
            view.remarks().forEach(console::note);
        }
    }

    private IcalendarWriter writer(CalendarPolicy calendar) {
        return new IcalendarWriter(calendar.time(), from.atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    private void cancel(String file) {
        try {
            Files.writeString(Path.of(cancellations), file, StandardCharsets.UTF_8);
        } catch (IOException | InvalidPathException e) {
            throw unusable(cancellations, "cannot be written");
        }
    }

    private Format format() {
        Format wanted = format;
        if (options.json() && wanted != null && wanted != Format.JSON) {
            throw new ParameterException(
                    spec.commandLine(), "--json and --format " + wanted + " contradict each other");
        }
        return wanted != null ? wanted : options.json() ? Format.JSON : Format.TABLE;
    }

    private DateSpan span() {
        if (to.isBefore(from)) {
            throw new ParameterException(spec.commandLine(), "--to " + to + " is before --from " + from);
        }
        DateSpan span = DateSpan.of(from, to);
        if (span.days() > MOST_DAYS || from.getYear() < 1900 || to.getYear() > 2200) {
            throw new ParameterException(
                    spec.commandLine(), "--from and --to lie between 1900 and 2200, at most 20 years apart");
        }
        return span;
    }

    private CalendarPolicy calendar() {
        if (perWeek < 1) {
            throw new ParameterException(spec.commandLine(), "--per-week is 1 or more");
        }
        MeetingTime standard = MeetingTime.standard();
        return chosen().withLoad(LoadLimit.ofReviews(perWeek))
                .withTime(new MeetingTime(start, standard.minutes(), standard.gap(), standard.overlap()));
    }

    private CalendarPolicy chosen() {
        for (CalendarTemplate template : CalendarTemplate.values()) {
            if (name(template).equals(policy.toLowerCase(Locale.ROOT))) {
                return template.policy();
            }
        }
        if (!isFile(policy)) {
            Set<String> names = new TreeSet<>();
            for (CalendarTemplate template : CalendarTemplate.values()) {
                names.add(name(template));
            }
            throw unusable(
                    policy,
                    "is neither a file nor one of the calendars that are built in: " + String.join(", ", names));
        }
        Table table = console.read(policy, OccasionRows.columns());
        List<OccasionPolicy> occasions = OccasionRows.with(options.dateFormat()).all(table);
        table.refuse();
        return CalendarPolicy.of(occasions);
    }

    private static String name(CalendarTemplate template) {
        return template.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Working days two years beyond the time on either side, for what moves over its edges. */
    private DayTable days(DateSpan span) {
        DateSpan reach = DateSpan.of(span.first().minusYears(2), span.last().plusYears(2));
        if (holidays.isEmpty()) {
            return DayTable.of(reach, Set.of());
        }
        if (isFile(holidays)) {
            Table table = console.read(holidays, Columns.of("date").withOptional("name"));
            Set<LocalDate> days = new HashSet<>();
            for (Row row : table.rows()) {
                row.requiredText("date");
                row.date("date", options.dateFormat()).ifPresent(days::add);
            }
            table.refuse();
            try {
                return DayTable.of(reach, days);
            } catch (IllegalArgumentException e) {
                throw unusable(holidays, String.valueOf(e.getMessage()));
            }
        }
        return RegionCalendar.of(holidays)
                .map(calendar -> DayTable.of(reach, calendar.holidays(reach)))
                .orElseThrow(() -> unusable(
                        holidays,
                        "is neither a file nor a known region; countries: "
                                + String.join(", ", RegionCalendar.countries())));
    }

    private List<CalendarEntry> earlier() {
        try {
            return IcalendarReader.read(Files.readString(Path.of(previous), StandardCharsets.UTF_8));
        } catch (IOException | InvalidPathException e) {
            throw unusable(previous, "cannot be read as a UTF-8 file");
        } catch (IllegalArgumentException e) {
            throw unusable(previous, String.valueOf(e.getMessage()));
        }
    }

    private void noteUnknownManagers(List<Employee> staff) {
        Set<EmployeeId> known = new HashSet<>();
        staff.forEach(person -> known.add(person.id()));
        Set<String> unknown = new TreeSet<>();
        staff.forEach(person -> person.lines()
                .forEach(line -> line.manager()
                        .filter(manager -> !known.contains(manager))
                        .ifPresent(manager -> unknown.add(manager.value()))));
        if (!unknown.isEmpty()) {
            console.note(people + ": managers without a row of their own: " + String.join(", ", unknown));
        }
    }

    private static boolean isFile(String name) {
        try {
            return name.equals("-") || Files.exists(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static UnusableInputException unusable(String what, String message) {
        return new UnusableInputException(List.of(new TableProblem(what, 0, "", "", message)), 0);
    }
}
