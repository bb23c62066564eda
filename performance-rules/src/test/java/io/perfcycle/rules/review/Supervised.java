package io.perfcycle.rules.review;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.people.Employment;
import io.perfcycle.core.people.LeaveReason;
import io.perfcycle.core.people.ReportingLine;
import io.perfcycle.core.value.DateSpan;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** People under managers in a year, in few words. */
final class Supervised {
    static final DateSpan YEAR = DateSpan.of(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));

    private Supervised() {}

    static Employee person(String id, ReportingLine... lines) {
        return person(id, Optional.empty(), lines);
    }

    static Employee leaver(String id, LocalDate left) {
        return person(id, Optional.of(left));
    }

    private static Employee person(String id, Optional<LocalDate> left, ReportingLine... lines) {
        return Employee.builder()
                .id(EmployeeId.of(id))
                .name(id)
                .zone(ZoneId.of("UTC"))
                .addEmployments(new Employment(LocalDate.of(2020, 1, 1), left, left.map(day -> LeaveReason.VOLUNTARY)))
                .addLines(lines)
                .build();
    }

    static ReportingLine line(String from, String manager) {
        return ReportingLine.primary(LocalDate.parse(from), Optional.of(EmployeeId.of(manager)));
    }
}
