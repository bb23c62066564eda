package io.perfcycle.core.goal;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.value.Decimals;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A report on where a goal stands. The latest is the one with the latest effective day; of two on one day the one
 * recorded later.
 *
 * @param effective the day for which the value holds
 * @param recordedAt when it was entered
 * @param value the value of the measure on that day
 * @param confidence how sure the author is that the goal will be met, 0 to 10; -1 if not said
 * @param note a remark; may be empty
 * @param author who reports
 */
public record CheckIn(
        LocalDate effective, Instant recordedAt, BigDecimal value, int confidence, String note, EmployeeId author) {
    /** Checks the ranges. */
    public CheckIn {
        Decimals.checked("A check-in's value", value);
        if (confidence < -1 || confidence > 10) {
            throw new IllegalArgumentException("Confidence is 0 to 10, or -1, not " + confidence);
        }
    }
}
