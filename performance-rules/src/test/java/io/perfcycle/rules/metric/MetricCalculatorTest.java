package io.perfcycle.rules.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.metric.MetricValue;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.people.Employment;
import io.perfcycle.core.people.LeaveReason;
import io.perfcycle.core.value.DateSpan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MetricCalculatorTest {
    private static final DateSpan YEAR = DateSpan.of(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
    private static final LocalDate BEFORE = LocalDate.of(2024, 6, 1);

    private final List<Employee> people = new ArrayList<>();

    private void add(int count, LocalDate hired, Optional<LocalDate> left, LeaveReason reason) {
        for (int i = 0; i < count; i++) {
            people.add(Employee.builder()
                    .id(EmployeeId.of("e" + people.size()))
                    .name("e")
                    .zone(ZoneId.of("UTC"))
                    .addEmployments(new Employment(hired, left, left.map(day -> reason)))
                    .build());
        }
    }

    @Test
    void turnover_is_leavers_over_the_mean_of_the_headcounts_before_and_after() {
        add(96, BEFORE, Optional.empty(), LeaveReason.UNKNOWN);
        add(2, BEFORE, Optional.of(LocalDate.of(2025, 3, 31)), LeaveReason.VOLUNTARY);
        add(6, LocalDate.of(2025, 5, 1), Optional.empty(), LeaveReason.UNKNOWN);
        MetricValue turnover = MetricCalculator.turnover(MetricKind.TURNOVER_TOTAL, people, YEAR);

        assertThat(turnover.value().orElseThrow()).isEqualByComparingTo("0.02");
        assertThat(turnover.numerator().orElseThrow()).isEqualByComparingTo("2");
        assertThat(turnover.denominator().orElseThrow()).isEqualByComparingTo("100");
    }

    @Test
    void retention_looks_at_those_who_were_there_before_and_is_not_one_minus_turnover() {
        add(92, BEFORE, Optional.empty(), LeaveReason.UNKNOWN);
        add(8, BEFORE, Optional.of(LocalDate.of(2025, 8, 31)), LeaveReason.VOLUNTARY);
        add(4, LocalDate.of(2025, 2, 1), Optional.of(LocalDate.of(2025, 9, 30)), LeaveReason.INVOLUNTARY);
        MetricValue retention = MetricCalculator.retention(people, YEAR);

        assertThat(retention.value().orElseThrow()).isEqualByComparingTo("0.92");
        assertThat(MetricCalculator.turnover(MetricKind.TURNOVER_TOTAL, people, YEAR)
                        .numerator()
                        .orElseThrow())
                .isEqualByComparingTo("12");
        assertThat(MetricCalculator.turnover(MetricKind.TURNOVER_VOLUNTARY, people, YEAR)
                        .numerator()
                        .orElseThrow())
                .isEqualByComparingTo("8");
    }

    @Test
    void nothing_over_nothing_is_undefined_and_says_so() {
        MetricValue none = MetricCalculator.share("m", 0, 0, "d", YEAR);

        assertThat(none.value()).isEmpty();
        assertThat(none.reason()).startsWith("UNDEFINED");
        assertThat(none.denominator()).contains(BigDecimal.ZERO);
    }
}
