package io.perfcycle.core.people;

import io.perfcycle.core.id.EmployeeId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Who someone reports to from a day on, until the next line of the same kind begins.
 *
 * @param from the first day
 * @param kind primary or matrix
 * @param manager the manager; nothing for the top of the organisation
 */
public record ReportingLine(LocalDate from, Kind kind, Optional<EmployeeId> manager) {
    /** The kinds of line. */
    public enum Kind {
        /** The line of the responsible reviewer; one at a time. */
        PRIMARY,
        /** A further line, for projects. */
        MATRIX
    }

    /**
     * A primary line.
     *
     * @param from the first day
     * @param manager the manager
     * @return the line
     */
    public static ReportingLine primary(LocalDate from, Optional<EmployeeId> manager) {
        return new ReportingLine(from, Kind.PRIMARY, manager);
    }
}
