package io.perfcycle.spi;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.value.DateSpan;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The days on which nobody works besides weekends, and on which somebody is away.
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

    /**
     * Who is away when, for meetings to be planned around it. It is asked for at each planning and kept nowhere. Unless it is
     * overridden, nobody is away.
     *
     * @param span the days that are asked for
     * @return the days of leave by person, beyond the span too; who is not in it is there
     */
    default Map<EmployeeId, List<DateSpan>> absences(DateSpan span) {
        return Map.of();
    }
}
