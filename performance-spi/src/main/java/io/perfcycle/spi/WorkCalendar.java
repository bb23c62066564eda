package io.perfcycle.spi;

import io.perfcycle.core.value.DateSpan;
import java.time.LocalDate;
import java.util.Set;

/**
 * The days on which nobody works besides weekends.
 *
 * <p>To be implemented. Thread safe.
 */
@FunctionalInterface
public interface WorkCalendar {
    /**
     * The holidays of a time.
     *
     * @param span the days that are asked for
     * @return the holidays among them; empty if none
     */
    Set<LocalDate> holidays(DateSpan span);
}
