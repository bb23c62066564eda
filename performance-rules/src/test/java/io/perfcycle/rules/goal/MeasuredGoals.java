package io.perfcycle.rules.goal;

import io.perfcycle.core.goal.CheckIn;
import io.perfcycle.core.goal.Direction;
import io.perfcycle.core.goal.GoalPolicy;
import io.perfcycle.core.goal.Measure;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.value.DateSpan;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Measures and check-ins for tests. */
final class MeasuredGoals {
    static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    static final DateSpan APRIL = DateSpan.of(LocalDate.of(2025, 4, 1), LocalDate.of(2025, 4, 30));

    private MeasuredGoals() {}

    static Measure.Builder measure(Direction direction) {
        return Measure.builder().metric("m").unit("").direction(direction);
    }

    static Measure way(Direction direction, String baseline, String target) {
        return measure(direction)
                .baseline(new BigDecimal(baseline))
                .target(new BigDecimal(target))
                .build();
    }

    static CheckIn checkIn(LocalDate day, String value) {
        return checkIn(day, day.atStartOfDay(ZoneOffset.UTC).toInstant(), value);
    }

    static CheckIn checkIn(LocalDate day, Instant entered, String value) {
        return new CheckIn(day, entered, new BigDecimal(value), -1, "", EmployeeId.of("e"));
    }

    static Standing.Basis basis(Measure measure) {
        return new Standing.Basis(Optional.of(measure), Optional.of(APRIL), GoalPolicy.standard());
    }
}
