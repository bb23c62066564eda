package io.perfcycle.spi.memory;

import io.perfcycle.core.value.DateSpan;
import io.perfcycle.spi.WorkCalendar;
import java.time.LocalDate;
import java.util.Set;

/**
 * A calendar in which only weekends are free.
 *
 * <p>To be called. Thread safe.
 */
public final class NoHolidays implements WorkCalendar {
    private NoHolidays() {}

    /**
     * The calendar without holidays.
     *
     * @return the calendar
     */
    public static NoHolidays create() {
        return new NoHolidays();
    }

    @Override
    public Set<LocalDate> holidays(DateSpan span) {
        return Set.of();
    }
}
