package io.perfcycle.cli;

import io.perfcycle.core.goal.CheckIn;
import io.perfcycle.core.goal.Measure;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.metric.MetricValue;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.quickstart.company.GoalRow;
import io.perfcycle.quickstart.company.GoalRows;
import io.perfcycle.quickstart.csv.Row;
import io.perfcycle.quickstart.csv.Table;
import io.perfcycle.rules.goal.Alignment;
import io.perfcycle.rules.goal.AlignmentCalculator;
import io.perfcycle.rules.goal.GoalGraph;
import io.perfcycle.rules.goal.MeasureDecisions;
import io.perfcycle.rules.metric.GoalFigures;
import io.perfcycle.rules.metric.MetricKind;
import io.perfcycle.rules.metric.Ratio;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The goals of {@code metrics}: alignment, completion, scores, check-ins.
 *
 * @param files the files
 * @param period the days
 */
record GoalMetrics(MetricFiles files, DateSpan period) {
    /** Stands for who checked in, which no figure asks for. */
    private static final EmployeeId SOMEBODY = EmployeeId.of("-");

    List<MetricValue> figures() {
        Table table = files.tables().get("goals");
        if (table == null || !table.problems().isEmpty()) {
            return List.of();
        }
        List<GoalRow> rows = GoalRows.with(files.dates()).all(table);
        if (!table.problems().isEmpty()) {
            return List.of();
        }
        List<MetricValue> figures = new ArrayList<>();
        Alignment alignment = AlignmentCalculator.measure(
                GoalGraph.of(rows.stream().map(GoalNodes::of).toList()));
        long across = alignment.crossUnitLinks();
        figures.add(Ratio.of(MetricKind.GOAL_ALIGNMENT, alignment.aligned(), alignment.goals())
                .over(period));
        figures.add(
                Ratio.of(MetricKind.GOAL_CROSS_UNIT, across, alignment.links()).over(period));
        figures.add(Ratio.of(MetricKind.GOAL_WITHIN_UNIT, alignment.links() - across, alignment.links())
                .over(period));
        Map<String, List<CheckIn>> checkIns = checkIns();
        figures.addAll(GoalFigures.measure(
                rows.stream().map(row -> course(row, checkIns)).toList(), period));
        return figures;
    }

    private GoalFigures.Course course(GoalRow row, Map<String, List<CheckIn>> checkIns) {
        GoalId id = row.id();
        Optional<Measure> measure = row.measure().map(MeasureDecisions::measureOf);
        List<CheckIn> reported = checkIns.getOrDefault(id.value(), List.of());
        Optional<BigDecimal> current = row.current();
        if (reported.isEmpty() && current.isPresent()) {
            reported = List.of(checkIn(period.last(), 0, current.get()));
        }
        return new GoalFigures.Course(id, row.parents(), row.due(), measure, reported, GoalFigures.End.OPEN);
    }

    private Map<String, List<CheckIn>> checkIns() {
        Map<String, List<CheckIn>> byGoal = new HashMap<>();
        for (Row row : files.rows("check_ins")) {
            Optional<LocalDate> day = files.date(row, "date");
            Optional<BigDecimal> value = row.decimal("value");
            if (day.isPresent() && value.isPresent()) {
                byGoal.computeIfAbsent(row.text("goal"), goal -> new ArrayList<>())
                        .add(checkIn(day.get(), row.line(), value.get()));
            }
        }
        return byGoal;
    }

    private static CheckIn checkIn(LocalDate day, long order, BigDecimal value) {
        return new CheckIn(day, Instant.ofEpochSecond(order), value, -1, "", SOMEBODY);
    }
}
