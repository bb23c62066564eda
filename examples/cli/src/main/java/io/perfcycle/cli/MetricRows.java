package io.perfcycle.cli;

import io.perfcycle.core.metric.MetricValue;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.quickstart.csv.Row;
import io.perfcycle.rules.metric.MetricKind;
import io.perfcycle.rules.metric.Ratio;
import io.perfcycle.rules.metric.SpanOfControl;
import io.perfcycle.rules.metric.WorkforceCalculator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Reads the rows of {@code metrics} and counts: people here, the rest in a class for each subject.
 *
 * @param files the files
 * @param period the days
 * @param minimum the smallest unit about which a figure is given
 */
record MetricRows(MetricFiles files, DateSpan period, int minimum) {
    List<MetricValue> figures() {
        MetricPeople people = MetricPeople.read(files, period);
        List<MetricValue> figures = new ArrayList<>();
        figures.addAll(WorkforceCalculator.measure(people.all(), period, minimum));
        moves(figures, people);
        span(figures, people);
        figures.addAll(new GoalMetrics(files, period).figures());
        figures.addAll(new ReviewMetrics(files, people, minimum).figures());
        figures.addAll(new FeedbackMetrics(files, people, minimum).figures());
        figures.addAll(new TalentMetrics(files, people).figures());
        figures.addAll(new WorkMetrics(files, people, minimum).figures());
        return figures;
    }

    private void moves(List<MetricValue> figures, MetricPeople people) {
        if (!files.has("org_changes")) {
            return;
        }
        long moves = 0;
        for (Row row : files.rows("org_changes")) {
            boolean counts =
                    row.text("event").equals("ROLE") || row.text("event").equals("UNIT");
            moves += counts && files.date(row, "date").map(period::contains).orElse(false) ? 1 : 0;
        }
        figures.add(Ratio.of(MetricKind.INTERNAL_MOBILITY, moves, people.averageHeadcount())
                .over(period));
    }

    private void span(List<MetricValue> figures, MetricPeople people) {
        Map<String, Integer> codes = people.codes();
        List<String> present = people.present();
        int[] manager = new int[present.size()];
        Arrays.setAll(manager, i -> codes.getOrDefault(people.text(present.get(i), "manager"), -1));
        try {
            figures.addAll(SpanOfControl.of(manager).over(period));
        } catch (IllegalArgumentException e) {
            Row first = people.rows().get(present.get(0));
            if (first != null) {
                first.problem("manager", "reporting lines without a circle are expected");
            }
        }
    }
}
