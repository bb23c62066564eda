package io.perfcycle.rules.metric;

import io.perfcycle.core.feedback.Feedback;
import io.perfcycle.core.feedback.FeedbackVisibility;
import io.perfcycle.core.feedback.Recognition;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.metric.MetricValue;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.value.DateSpan;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who leads whom, who exchanges feedback with whom, and how recognition is spread in a cycle. Stateless. */
final class CycleExchange {
    private CycleExchange() {}

    private static List<Employee> present(CycleMetrics.Data data) {
        return data.people().stream()
                .filter(person -> person.isEmployedOn(data.period().last()))
                .toList();
    }

    private static Map<EmployeeId, Integer> codes(List<Employee> people) {
        Map<EmployeeId, Integer> codes = new HashMap<>();
        people.forEach(person -> codes.put(person.id(), codes.size()));
        return codes;
    }

    static void span(CycleMetrics.Data data, List<MetricValue> figures) {
        List<Employee> people = present(data);
        Map<EmployeeId, Integer> codes = codes(people);
        int[] manager = people.stream()
                .mapToInt(person -> person.managerOn(data.period().last())
                        .map(above -> codes.getOrDefault(above, -1))
                        .orElse(-1))
                .toArray();
        figures.addAll(SpanOfControl.of(manager).over(data.period()));
    }

    /** Who exchanges feedback with whom, and how recognition is spread, among the people of the last day. */
    static void measure(CycleMetrics.Data data, List<MetricValue> figures) {
        DateSpan period = data.period();
        Map<EmployeeId, Integer> codes = codes(present(data));
        List<FeedbackNetwork.Event> events = new ArrayList<>();
        for (Feedback each : data.feedback()) {
            LocalDate day = LocalDate.ofInstant(each.givenAt(), ZoneOffset.UTC);
            Integer giver = codes.get(each.author());
            Integer receiver = codes.get(each.subject());
            boolean counts = period.contains(day) && each.visibility() != FeedbackVisibility.PRIVATE;
            if (counts && giver != null && receiver != null) {
                events.add(new FeedbackNetwork.Event(day, giver, receiver));
            }
        }
        FeedbackNetwork network = FeedbackNetwork.of(codes.size(), events);
        List.of(
                        network.perHead(),
                        network.receivers(),
                        network.givers(),
                        network.reciprocityOfArcs(),
                        network.reciprocityOfDyads())
                .forEach(ratio -> figures.add(ratio.over(period)));
        long[] received = new long[codes.size()];
        for (Recognition each : data.recognition()) {
            Integer subject = codes.get(each.subject());
            if (subject != null && period.contains(LocalDate.ofInstant(each.givenAt(), ZoneOffset.UTC))) {
                received[subject]++;
            }
        }
        figures.addAll(RecognitionFigures.of(received, period));
    }
}
