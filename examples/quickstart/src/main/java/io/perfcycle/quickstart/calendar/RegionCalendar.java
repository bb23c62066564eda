package io.perfcycle.quickstart.calendar;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.spi.WorkCalendar;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The public holidays of a region, from Jollyday. A year is asked for once and kept as a table of days: the library works
 * each date out anew, which costs a hundred times a look-up.
 *
 * <p>Thread safe.
 */
public final class RegionCalendar implements WorkCalendar {
    private final HolidayManager manager;
    private final String[] parts;
    private final ConcurrentMap<Integer, Set<LocalDate>> years = new ConcurrentHashMap<>();

    private RegionCalendar(HolidayManager manager, String[] parts) {
        this.manager = manager;
        this.parts = parts;
    }

    /**
     * The calendar of a region.
     *
     * @param region a country by its ISO 3166 code, and parts of it after hyphens, in any case: {@code DE}, {@code de-by}
     * @return the calendar; nothing where the library does not know the region
     */
    public static Optional<RegionCalendar> of(String region) {
        List<String> codes =
                new ArrayList<>(Arrays.asList(region.toLowerCase(Locale.ROOT).split("-", -1)));
        if (!countries().contains(codes.get(0))) {
            return Optional.empty();
        }
        HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(codes.get(0)));
        CalendarHierarchy at = manager.getCalendarHierarchy();
        for (String part : codes.subList(1, codes.size())) {
            CalendarHierarchy child = at.getChildren().get(part);
            if (child == null) {
                return Optional.empty();
            }
            at = child;
        }
        return Optional.of(
                new RegionCalendar(manager, codes.subList(1, codes.size()).toArray(String[]::new)));
    }

    /** {@return the codes of the countries that are known, in small letters, in order} */
    public static Set<String> countries() {
        Set<String> codes = new TreeSet<>();
        HolidayManager.getSupportedCalendarCodes().forEach(code -> codes.add(code.toLowerCase(Locale.ROOT)));
        return codes;
    }

    @Override
    public Set<LocalDate> holidays(DateSpan span) {
        Set<LocalDate> holidays = new TreeSet<>();
        for (int year = span.first().getYear(); year <= span.last().getYear(); year++) {
            for (LocalDate day : years.computeIfAbsent(year, this::table)) {
                if (span.contains(day)) {
                    holidays.add(day);
                }
            }
        }
        return holidays;
    }

    private Set<LocalDate> table(int year) {
        Set<LocalDate> days = new TreeSet<>();
        for (Holiday holiday : manager.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, parts)) {
            days.add(holiday.getDate());
        }
        return days;
    }
}
