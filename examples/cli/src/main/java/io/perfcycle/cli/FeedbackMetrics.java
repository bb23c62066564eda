package io.perfcycle.cli;

import io.perfcycle.core.metric.MetricValue;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.quickstart.csv.Row;
import io.perfcycle.rules.metric.FeedbackNetwork;
import io.perfcycle.rules.metric.MetricKind;
import io.perfcycle.rules.metric.RecognitionFigures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Feedback and recognition of {@code metrics}, between people who are there on the last day.
 *
 * @param files the files
 * @param people the people
 * @param minimum the smallest unit about which a figure is given
 */
record FeedbackMetrics(MetricFiles files, MetricPeople people, int minimum) {
    List<MetricValue> figures() {
        List<MetricValue> figures = new ArrayList<>();
        Map<String, Integer> codes = people.codes();
        if (files.has("feedback")) {
            feedback(codes, figures);
        }
        if (files.has("recognition")) {
            long[] received = new long[codes.size()];
            for (Row row : files.rows("recognition")) {
                Integer subject = codes.get(row.text("subject"));
                if (subject != null && isInPeriod(row)) {
                    received[subject]++;
                }
            }
            figures.addAll(RecognitionFigures.of(received, people.period()));
        }
        return figures;
    }

    private void feedback(Map<String, Integer> codes, List<MetricValue> figures) {
        DateSpan period = people.period();
        List<FeedbackNetwork.Event> events = new ArrayList<>();
        Set<String> receivers = new HashSet<>();
        for (Row row : files.rows("feedback")) {
            Optional<LocalDate> day = files.date(row, "date").filter(period::contains);
            Integer giver = codes.get(row.text("author"));
            Integer receiver = codes.get(row.text("subject"));
            if (day.isPresent() && giver != null && receiver != null) {
                events.add(new FeedbackNetwork.Event(day.get(), giver, receiver));
                if (!giver.equals(receiver)) {
                    receivers.add(row.text("subject"));
                }
            }
        }
        figures.addAll(FeedbackNetwork.of(codes.size(), events).over(period));
        figures.addAll(people.units(minimum).of(MetricKind.FEEDBACK_RECEIVERS, receivers::contains, period));
    }

    private boolean isInPeriod(Row row) {
        return files.date(row, "date").map(people.period()::contains).orElse(false);
    }
}
