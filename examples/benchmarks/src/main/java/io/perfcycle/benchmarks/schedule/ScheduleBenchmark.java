package io.perfcycle.benchmarks.schedule;

import de.focus_shift.jollyday.core.HolidayManager;
import io.perfcycle.core.cycle.Cadence;
import io.perfcycle.core.cycle.MeetingTime;
import io.perfcycle.core.cycle.Recurrence;
import io.perfcycle.core.cycle.Roll;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.rules.scheduling.DateColumns;
import io.perfcycle.rules.scheduling.ZoneTimes;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.quartz.DateBuilder.IntervalUnit;
import org.quartz.impl.calendar.HolidayCalendar;
import org.quartz.impl.triggers.CalendarIntervalTriggerImpl;

/**
 * Four yearly occasions of everybody in one year, moved to working days of ten countries: two with the same anchor for all,
 * two with anchors of their own. Dates as columns beside a loop over tables; zoned objects beside java.time, lib-recur and
 * ical4j with Jollyday, and Quartz.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class ScheduleBenchmark {
    private static final DateSpan YEAR = DateSpan.of(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
    private static final MeetingTime TEN = MeetingTime.standard();

    /** How many people. */
    @Param({"100000", "1000000"})
    public int people;

    /** How a library comes to the day of an anchor in a year. */
    private interface DayFinder {
        LocalDate find(int anchor, LocalDate from, HolidayManager holidays);
    }

    /** The libraries of iCalendar. */
    @State(Scope.Benchmark)
    public static class Recurring {
        private final RecurrenceLibraries libraries = new RecurrenceLibraries();

        /** Compares each day with the library's; for them what began on 29 February has no day in other years. */
        @Setup
        public void compare(ScheduleBenchmark schedule) {
            schedule.compareStarts("lib-recur", libraries::byLibRecur);
            schedule.compareStarts("ical4j", libraries::byIcal4j);
        }
    }

    private Headcount all = new Headcount(0);
    private DayTables tables = new DayTables(all, 2025);
    private int[][] anchors = new int[0][];
    private DateColumns.Rule rule =
            new DateColumns.Rule(Recurrence.from(LocalDate.EPOCH, Cadence.years(1)), Roll.FOLLOWING);

    /** Makes the people and looks whether all peers come to the same. */
    @Setup
    public void make() {
        all = new Headcount(people);
        tables = new DayTables(all, 2025);
        anchors = new int[][] {
            Headcount.same(people, LocalDate.of(2020, 6, 30)),
            Headcount.same(people, LocalDate.of(2020, 11, 28)),
            all.hired,
            all.entered
        };
        long expected = columns();
        agree("tables", dayTables(), expected);
        agree("java.time", sumOfJavaTime(), expected);
    }

    private void compareStarts(String what, DayFinder finder) {
        ZonedDateTime[] expected = zonedObjects();
        ZonedDateTime[] found = starts(finder);
        for (int i = 0; i < found.length; i++) {
            LocalDate anchor = LocalDate.ofEpochDay(anchors[i / people][i % people]);
            boolean leap = anchor.getMonth() == Month.FEBRUARY && anchor.getDayOfMonth() == 29;
            if (!leap && !found[i].equals(expected[i])) {
                throw new IllegalStateException(what + " from " + anchor + ": " + found[i] + " and not " + expected[i]);
            }
        }
    }

    private static void agree(String what, long found, long expected) {
        if (found != expected) {
            throw new IllegalStateException(what + ": " + found + " and not " + expected);
        }
    }

    /** {@return the library: dates as columns; the sum of the first day of each person in each occasion} */
    @Benchmark
    public long columns() {
        long sum = 0;
        for (int[] anchor : anchors) {
            DateColumns columns = DateColumns.of(anchor, all.places, all.tables, rule, YEAR);
            for (int person = 0; person < people; person++) {
                sum += columns.days()[columns.from()[person]];
            }
        }
        return sum;
    }

    /** {@return the measure: a loop over tables of epoch days} */
    @Benchmark
    public long dayTables() {
        long sum = 0;
        for (int[] anchor : anchors) {
            for (int day : tables.days(anchor, all.places)) {
                sum += day;
            }
        }
        return sum;
    }

    /** {@return the library: as zoned objects} */
    @Benchmark
    public ZonedDateTime[] zonedObjects() {
        ZoneTimes[] zones =
                all.zones.stream().map(zone -> ZoneTimes.of(zone, TEN, YEAR)).toArray(ZoneTimes[]::new);
        ZonedDateTime[] starts = new ZonedDateTime[anchors.length * people];
        int at = 0;
        for (int[] anchor : anchors) {
            DateColumns columns = DateColumns.of(anchor, all.places, all.tables, rule, YEAR);
            for (int person = 0; person < people; person++) {
                starts[at++] = zones[all.zoneOf[person]].start(columns.days()[columns.from()[person]]);
            }
        }
        return starts;
    }

    /** {@return straight java.time with a set of holidays} */
    @Benchmark
    public ZonedDateTime[] javaTime() {
        ZonedDateTime[] starts = new ZonedDateTime[anchors.length * people];
        int at = 0;
        for (int[] anchor : anchors) {
            for (int person = 0; person < people; person++) {
                starts[at++] = ZonedDateTime.of(
                        javaDay(anchor[person], all.places[person]), TEN.start(), all.zones.get(all.zoneOf[person]));
            }
        }
        return starts;
    }

    private long sumOfJavaTime() {
        long sum = 0;
        for (int[] anchor : anchors) {
            for (int person = 0; person < people; person++) {
                sum += javaDay(anchor[person], all.places[person]).toEpochDay();
            }
        }
        return sum;
    }

    private LocalDate javaDay(int anchor, int place) {
        LocalDate from = LocalDate.ofEpochDay(anchor);
        int n = 0;
        LocalDate day = from;
        while (roll(day, place).isBefore(YEAR.first())) {
            n++;
            day = from.plusYears(n);
        }
        return roll(day, place);
    }

    private LocalDate roll(LocalDate day, int place) {
        LocalDate rolled = day;
        while (rolled.getDayOfWeek() == DayOfWeek.SATURDAY
                || rolled.getDayOfWeek() == DayOfWeek.SUNDAY
                || all.holidays.get(place).contains(rolled)) {
            rolled = rolled.plusDays(1);
        }
        return rolled;
    }

    /** {@return lib-recur for the recurrence and Jollyday for each date} */
    @Benchmark
    public ZonedDateTime[] libRecurAndJollyday(Recurring recurring) {
        return starts(recurring.libraries::byLibRecur);
    }

    /** {@return ical4j for the recurrence and Jollyday for each date} */
    @Benchmark
    public ZonedDateTime[] ical4jAndJollyday(Recurring recurring) {
        return starts(recurring.libraries::byIcal4j);
    }

    private ZonedDateTime[] starts(DayFinder finder) {
        ZonedDateTime[] starts = new ZonedDateTime[anchors.length * people];
        int at = 0;
        for (int[] anchor : anchors) {
            for (int person = 0; person < people; person++) {
                LocalDate day = finder.find(anchor[person], YEAR.first(), all.managers.get(all.places[person]));
                starts[at++] = ZonedDateTime.of(day, TEN.start(), all.zones.get(all.zoneOf[person]));
            }
        }
        return starts;
    }

    /** {@return Quartz: a trigger for each person and occasion, with a calendar of holidays; weekends left out} */
    @Benchmark
    public Date[] quartz() {
        HolidayCalendar[] calendars = new HolidayCalendar[all.tables.size()];
        TimeZone[] zones = Headcount.ZONES.stream().map(TimeZone::getTimeZone).toArray(TimeZone[]::new);
        for (int place = 0; place < calendars.length; place++) {
            calendars[place] = new HolidayCalendar();
            for (LocalDate holiday : all.holidays.get(place)) {
                calendars[place].addExcludedDate(new Date(holiday.toEpochDay() * 86_400_000L));
            }
        }
        Date from = new Date(YEAR.first().toEpochDay() * 86_400_000L);
        Date[] starts = new Date[anchors.length * people];
        int at = 0;
        for (int[] anchor : anchors) {
            for (int person = 0; person < people; person++) {
                CalendarIntervalTriggerImpl trigger = new CalendarIntervalTriggerImpl();
                trigger.setStartTime(new Date(anchor[person] * 86_400_000L));
                trigger.setRepeatIntervalUnit(IntervalUnit.YEAR);
                trigger.setRepeatInterval(1);
                trigger.setTimeZone(zones[all.zoneOf[person]]);
                Date next = trigger.getFireTimeAfter(from);
                while (next != null && !calendars[all.places[person]].isTimeIncluded(next.getTime())) {
                    next = new Date(next.getTime() + 86_400_000L);
                }
                starts[at++] = next;
            }
        }
        return starts;
    }
}
