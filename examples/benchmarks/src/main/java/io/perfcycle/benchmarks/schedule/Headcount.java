package io.perfcycle.benchmarks.schedule;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.rules.scheduling.DayTable;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Made-up people as columns: two anchors each, a place with its holidays, a zone. */
final class Headcount {
    static final List<String> COUNTRIES = List.of("de", "us", "gb", "fr", "pl", "nl", "es", "it", "se", "at");
    static final List<String> ZONES = List.of(
            "Europe/Berlin",
            "America/New_York",
            "Europe/London",
            "Asia/Kolkata",
            "America/Los_Angeles",
            "Asia/Tokyo",
            "Australia/Sydney",
            "America/Sao_Paulo",
            "UTC",
            "Asia/Singapore");
    static final DateSpan REACH = DateSpan.of(LocalDate.of(2023, 1, 1), LocalDate.of(2027, 12, 31));

    final int[] hired;
    final int[] entered;
    final int[] places;
    final int[] zoneOf;
    final List<Set<LocalDate>> holidays = new ArrayList<>();
    final List<DayTable> tables = new ArrayList<>();
    final List<HolidayManager> managers = new ArrayList<>();
    final List<ZoneId> zones = ZONES.stream().map(ZoneId::of).toList();

    Headcount(int people) {
        Random random = new Random(20_250_101);
        int first = (int) LocalDate.of(1990, 1, 1).toEpochDay();
        int last = (int) LocalDate.of(2023, 12, 31).toEpochDay();
        hired = random.ints(people, first, last).map(Headcount::early).toArray();
        entered = random.ints(people, first, last).map(Headcount::early).toArray();
        places = random.ints(people, 0, COUNTRIES.size()).toArray();
        zoneOf = random.ints(people, 0, ZONES.size()).toArray();
        for (String country : COUNTRIES) {
            HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(country));
            Set<LocalDate> days = new HashSet<>();
            for (int year = 2023; year <= 2027; year++) {
                for (Holiday holiday : manager.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY)) {
                    days.add(holiday.getDate());
                }
            }
            managers.add(manager);
            holidays.add(days);
            tables.add(DayTable.of(REACH, days));
        }
    }

    /** No day of late December, so that each has exactly one working day in each year. */
    private static int early(int day) {
        return LocalDate.ofEpochDay(day).getDayOfYear() > 350 ? day - 40 : day;
    }

    static int[] same(int people, LocalDate day) {
        int[] column = new int[people];
        Arrays.fill(column, (int) day.toEpochDay());
        return column;
    }
}
