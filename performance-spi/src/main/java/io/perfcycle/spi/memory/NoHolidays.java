package io.perfcycle.spi.memory;

import io.perfcycle.core.value.DateSpan;
import io.perfcycle.spi.WorkCalendar;
import java.time.LocalDate;
import java.util.Set;

/** A calendar in which only weekends are free. Thread safe. */
public enum NoHolidays implements WorkCalendar {
    /** The one. */
    INSTANCE;

    @Override
    public Set<LocalDate> holidays(DateSpan span) {
        return Set.of();
    }
}
