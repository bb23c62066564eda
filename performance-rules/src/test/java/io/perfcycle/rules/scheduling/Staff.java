package io.perfcycle.rules.scheduling;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.people.Employment;
import io.perfcycle.core.people.LeaveReason;
import io.perfcycle.core.people.ReportingLine;
import io.perfcycle.core.value.DateSpan;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** People for tests, in few words. */
final class Staff {
    static final LocalDate LONG_AGO = LocalDate.of(2015, 3, 2);

    private Staff() {}

    static EmployeeId id(String id) {
        return EmployeeId.of(id);
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    static DateSpan span(String first, String last) {
        return DateSpan.of(day(first), day(last));
    }

    static DayTable weekdays() {
        return DayTable.of(span("2005-01-01", "2045-12-31"), Set.of());
    }

    static Employee person(String id, String manager) {
        return person(id, manager, LONG_AGO, null);
    }

    static Employee person(String id, String manager, LocalDate hired, LocalDate left) {
        return employed(id, hired, left)
                .addLines(ReportingLine.primary(hired, manager(manager)))
                .build();
    }

    /** Lines as {@code 2025-01-01=boss}. */
    static Employee moving(String id, String... lines) {
        return employed(id, LONG_AGO, null)
                .addAllLines(Arrays.stream(lines)
                        .map(line -> line.split("=", -1))
                        .map(line -> ReportingLine.primary(day(line[0]), manager(line[1])))
                        .toList())
                .build();
    }

    private static Employee.Builder employed(String id, LocalDate hired, LocalDate left) {
        Optional<LocalDate> last = Optional.ofNullable(left);
        return (Employee.Builder) Employee.builder()
                .id(id(id))
                .name(id)
                .zone(ZoneId.of("Europe/Berlin"))
                .addEmployments(new Employment(hired, last, last.map(day -> LeaveReason.UNKNOWN)));
    }

    private static Optional<EmployeeId> manager(String manager) {
        return manager.isEmpty() ? Optional.empty() : Optional.of(id(manager));
    }
}
