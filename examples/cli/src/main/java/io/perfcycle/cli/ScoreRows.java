package io.perfcycle.cli;

import io.perfcycle.core.value.Decimals;
import io.perfcycle.core.value.Weight;
import io.perfcycle.quickstart.csv.Row;
import io.perfcycle.quickstart.csv.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of {@code aggregate}.
 *
 * @param score the column of the score
 * @param missing a number that says that there is none
 * @param weight the column of a group's weight
 */
record ScoreRows(
        String score,
        @Nullable BigDecimal missing,
        @Nullable String weight) {
    /**
     * The rows of one group.
     *
     * @param values the values of the group's columns
     * @param scores the scores; nothing for a missing one
     * @param factor the group's weight
     */
    record Panel(Map<String, String> values, List<Optional<BigDecimal>> scores, Weight factor) {}

    /** The groups; what cannot be read becomes a problem of the table. */
    List<Panel> panels(Table table, List<String> by) {
        List<Panel> panels = new ArrayList<>();
        List<String> needed = new ArrayList<>(by);
        needed.add(score);
        String factor = weight;
        if (factor != null) {
            needed.add(factor);
        }
        if (!table.columns().containsAll(needed)) {
            return panels;
        }
        for (Table.Group rows : table.groups(by)) {
            List<Optional<BigDecimal>> scores = new ArrayList<>();
            rows.rows().forEach(row -> scores.add(scoreOf(row)));
            panels.add(new Panel(rows.values(), scores, weightOf(rows.rows())));
        }
        return panels;
    }

    private Optional<BigDecimal> scoreOf(Row row) {
        BigDecimal none = missing;
        return row.decimal(score).filter(given -> none == null || given.compareTo(none) != 0);
    }

    private Weight weightOf(List<Row> rows) {
        String column = weight;
        Weight first = Weight.ONE;
        if (column == null) {
            return first;
        }
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            row.requiredText(column);
            Optional<BigDecimal> number = row.decimal(column);
            if (number.isEmpty()) {
                continue;
            }
            if (number.get().signum() < 0) {
                row.problem(column, "a weight is not negative");
            } else if (i == 0) {
                first = new Weight(number.get());
            } else if (number.get().compareTo(first.value()) != 0) {
                row.problem(
                        column,
                        "the weight of a group is the same in all its rows; line "
                                + rows.get(0).line() + " has " + Decimals.plain(first.value()));
            }
        }
        return first;
    }
}
