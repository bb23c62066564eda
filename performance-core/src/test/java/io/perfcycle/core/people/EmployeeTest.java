package io.perfcycle.core.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.UnitId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EmployeeTest {
    private static final LocalDate HIRED = LocalDate.of(2020, 1, 1);
    private static final EmployeeId BEN = EmployeeId.of("ben");
    private static final EmployeeId CAT = EmployeeId.of("cat");

    private static Employee.Builder ann() {
        return Employee.builder().id(EmployeeId.of("ann")).name("Ann").zone(ZoneId.of("UTC"));
    }

    @Test
    void the_line_of_a_day_is_the_last_that_began() {
        Employee ann = ann().addEmployments(Employment.since(HIRED))
                .addLines(ReportingLine.primary(HIRED, Optional.of(BEN)))
                .addLines(new ReportingLine(
                        LocalDate.of(2021, 1, 1), ReportingLine.Kind.MATRIX, Optional.of(EmployeeId.of("dan"))))
                .addLines(ReportingLine.primary(LocalDate.of(2021, 6, 1), Optional.of(CAT)))
                .addAssignments(new Assignment(HIRED, Optional.of(UnitId.of("ENG")), Optional.empty(), 1))
                .build();

        assertThat(ann.managerOn(HIRED.minusDays(1))).isEmpty();
        assertThat(ann.managerOn(LocalDate.of(2021, 5, 31))).contains(BEN);
        assertThat(ann.managerOn(LocalDate.of(2021, 6, 1))).contains(CAT);
        assertThat(ann.unitOn(HIRED)).contains(UnitId.of("ENG"));
    }

    @Test
    void employments_follow_each_other_and_nobody_is_without_one() {
        assertThatThrownBy(() -> ann().build()).hasMessageContaining("has no employment");
        assertThatThrownBy(() -> ann().addEmployments(Employment.since(HIRED))
                        .addEmployments(Employment.since(HIRED.plusYears(1)))
                        .build())
                .hasMessageContaining("overlap");
    }

    @Test
    void the_last_day_of_work_still_counts() {
        Employee ann = ann().addEmployments(
                        new Employment(HIRED, Optional.of(LocalDate.of(2020, 6, 30)), Optional.of(LeaveReason.UNKNOWN)))
                .build();

        assertThat(ann.isEmployedOn(LocalDate.of(2020, 6, 30))).isTrue();
        assertThat(ann.isEmployedOn(LocalDate.of(2020, 7, 1))).isFalse();
    }
}
