package io.perfcycle.benchmarks.schedule;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import java.time.LocalDate;
import java.util.TimeZone;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.transform.recurrence.Frequency;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/** One yearly day by libraries of iCalendar: the first working day that an occurrence from a day on is moved to. */
final class RecurrenceLibraries {
    private static final long DAY = 86_400_000L;
    private static final TimeZone UTC = TimeZone.getTimeZone("UTC");

    private final Recur<LocalDate> recur = new Recur.Builder<LocalDate>()
            .frequency(Frequency.YEARLY)
            .interval(1)
            .build();
    private final RecurrenceRule rule;

    RecurrenceLibraries() {
        try {
            rule = new RecurrenceRule("FREQ=YEARLY;INTERVAL=1");
        } catch (InvalidRecurrenceRuleException e) {
            throw new IllegalStateException(e);
        }
    }

    LocalDate byIcal4j(int anchor, LocalDate from, HolidayManager holidays) {
        return working(recur.getNextDate(LocalDate.ofEpochDay(anchor), from.minusDays(1)), holidays);
    }

    LocalDate byLibRecur(int anchor, LocalDate from, HolidayManager holidays) {
        RecurrenceRuleIterator days = rule.iterator(new DateTime(UTC, anchor * DAY).toAllDay());
        days.fastForward(from.toEpochDay() * DAY);
        return working(LocalDate.ofEpochDay(Math.floorDiv(days.nextMillis(), DAY)), holidays);
    }

    private static LocalDate working(LocalDate day, HolidayManager holidays) {
        LocalDate moved = day;
        while (moved.getDayOfWeek().getValue() > 5 || holidays.isHoliday(moved, HolidayType.PUBLIC_HOLIDAY)) {
            moved = moved.plusDays(1);
        }
        return moved;
    }
}
