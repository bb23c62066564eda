package io.perfcycle.quickstart.company;

import io.perfcycle.core.goal.Direction;
import io.perfcycle.core.goal.GoalLevel;
import io.perfcycle.core.goal.GoalLink;
import io.perfcycle.core.goal.MeasureDraft;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.id.IdText;
import io.perfcycle.core.id.UnitId;
import io.perfcycle.core.value.Decimals;
import io.perfcycle.core.value.Weight;
import io.perfcycle.quickstart.csv.Columns;
import io.perfcycle.quickstart.csv.Row;
import io.perfcycle.quickstart.csv.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads goals out of the rows of a table. What cannot be read is a problem of the table, with line, column and value. */
public final class GoalRows {
    private static final int MAX_NUMBER = 40;

    private final DateTimeFormatter dates;

    private GoalRows(DateTimeFormatter dates) {
        this.dates = dates;
    }

    /**
     * A reader.
     *
     * @param dates how dates are written
     * @return the reader
     */
    public static GoalRows with(DateTimeFormatter dates) {
        return new GoalRows(dates);
    }

    /** {@return the columns of a file of goals} */
    public static Columns columns() {
        return Columns.of("id", "title")
                .withOptional("description", "owner", "unit", "level", "parent", "weight", "metric", "measure_unit")
                .withOptional("baseline", "target", "current", "direction", "start", "due", "history", "visibility");
    }

    /**
     * All goals of a table. An id that an earlier row has is a problem at the later one.
     *
     * @param table the table
     * @return the goals in the order of the rows, without those that could not be read
     */
    public List<GoalRow> all(Table table) {
        List<GoalRow> goals = new ArrayList<>();
        Map<GoalId, Long> lineById = new HashMap<>();
        for (Row row : table.rows()) {
            Optional<GoalId> id = Ids.read(row, "id", GoalId::of);
            String title = row.requiredText("title");
            Long before =
                    id.map(known -> lineById.putIfAbsent(known, row.line())).orElse(null);
            if (before != null) {
                row.problem("id", "the id stands on line " + before + " already");
            } else if (id.isPresent()) {
                goals.add(goal(row, id.get(), title));
            }
        }
        return goals;
    }

    private GoalRow goal(Row row, GoalId id, String title) {
        Optional<LocalDate> start = row.date("start", dates);
        Optional<LocalDate> due = row.date("due", dates);
        return new GoalRow(
                row.line(),
                id,
                title,
                row.text("description"),
                Ids.readOptional(row, "owner", EmployeeId::of),
                Ids.readOptional(row, "unit", UnitId::of),
                row.oneOf("level", GoalLevel.class).orElse(GoalLevel.INDIVIDUAL),
                links(row),
                measure(row),
                row.decimal("current"),
                start,
                due);
    }

    /**
     * The measure of a goal.
     *
     * @param row the goal's row
     * @return the measure; nothing where metric, baseline and target are empty. For RANGE baseline and target are the
     *     bounds
     */
    public static Optional<MeasureDraft> measure(Row row) {
        String metric = row.text("metric");
        Direction direction = row.oneOf("direction", Direction.class).orElse(null);
        Optional<BigDecimal> baseline = row.decimal("baseline");
        Optional<BigDecimal> target = row.decimal("target");
        List<BigDecimal> history = history(row);
        if (metric.isEmpty() && baseline.isEmpty() && target.isEmpty()) {
            return Optional.empty();
        }
        boolean range = direction == Direction.RANGE;
        return Optional.of(new MeasureDraft(
                metric,
                row.text("measure_unit"),
                direction,
                range ? null : baseline.orElse(null),
                target.orElse(null),
                null,
                range ? baseline.orElse(null) : null,
                range ? target.orElse(null) : null,
                history));
    }

    private static List<BigDecimal> history(Row row) {
        List<BigDecimal> history = new ArrayList<>();
        for (String part : parts(row.text("history"))) {
            number(row, "history", part).ifPresent(history::add);
        }
        return history;
    }

    private static String[] parts(String list) {
        return list.isEmpty() ? new String[0] : list.split(";", -1);
    }

    private static Optional<BigDecimal> number(Row row, String column, String text) {
        try {
            if (text.strip().length() <= MAX_NUMBER) {
                BigDecimal number = new BigDecimal(text.strip());
                if (Decimals.isBounded(number)) {
                    return Optional.of(number);
                }
            }
        } catch (NumberFormatException told) {
            // Told below, like a number out of bounds.
        }
        row.problem(column, "numbers joined by ; are expected");
        return Optional.empty();
    }

    /**
     * The links of a goal upwards.
     *
     * @param row the goal's row
     * @return the links in the cell's order
     */
    public static List<GoalLink> links(Row row) {
        Weight standard = weight(row, row.decimal("weight").orElse(BigDecimal.ONE), "weight");
        List<GoalLink> links = new ArrayList<>();
        for (String part : parts(row.text("parent"))) {
            int colon = part.lastIndexOf(':');
            String id = (colon < 0 ? part : part.substring(0, colon)).strip();
            Optional<String> fault = IdText.problem(id);
            if (fault.isPresent()) {
                row.problem("parent", "id or id:weight is expected; an id " + fault.get());
                continue;
            }
            Weight weight = colon < 0
                    ? standard
                    : weight(
                            row,
                            number(row, "parent", part.substring(colon + 1)).orElse(BigDecimal.ONE),
                            "parent");
            links.add(new GoalLink(GoalId.of(id), weight));
        }
        return links;
    }

    private static Weight weight(Row row, BigDecimal number, String column) {
        if (number.signum() < 0) {
            row.problem(column, "a weight is not negative");
            return Weight.ONE;
        }
        return new Weight(number);
    }
}
