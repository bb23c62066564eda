package io.perfcycle.quickstart.company;

import io.perfcycle.core.goal.GoalLevel;
import io.perfcycle.core.goal.GoalLink;
import io.perfcycle.core.goal.MeasureDraft;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.id.UnitId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One goal of a file, as it stands there: its parents need not exist.
 *
 * @param line where its row starts, from 1
 * @param id the id, unique in the file
 * @param title the goal in one line
 * @param description more about it; may be empty
 * @param owner who answers for it
 * @param unit the unit to which it belongs
 * @param level whose goal it is; INDIVIDUAL where the file does not say
 * @param parents the links upwards, in the cell's order; weights that the cell does not name are the row's, or 1
 * @param measure how it is measured, if metric, baseline or target is given
 * @param current the latest value
 * @param start the first day
 * @param due the day by which it is due
 */
public record GoalRow(
        long line,
        GoalId id,
        String title,
        String description,
        Optional<EmployeeId> owner,
        Optional<UnitId> unit,
        GoalLevel level,
        List<GoalLink> parents,
        Optional<MeasureDraft> measure,
        Optional<BigDecimal> current,
        Optional<LocalDate> start,
        Optional<LocalDate> due) {
    /** Copies the links. */
    public GoalRow {
        parents = List.copyOf(parents);
    }
}
