package io.perfcycle.quickstart.digest;

import io.perfcycle.core.feedback.ActionItem;
import io.perfcycle.core.feedback.ClosedOneOnOne;
import io.perfcycle.core.feedback.MeetingEnding;
import io.perfcycle.core.feedback.OneOnOne;
import io.perfcycle.core.feedback.PlanReminder;
import io.perfcycle.core.feedback.PlannedOneOnOne;
import io.perfcycle.core.feedback.RequestState;
import io.perfcycle.core.feedback.TalkingPoint;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.SeriesId;
import io.perfcycle.core.people.Employee;
import io.perfcycle.quickstart.report.ContinuousFeedback;
import io.perfcycle.rules.base.StandardMessages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Reads requests, one-to-ones and prompts as those see them whom they concern. */
final class ContinuousDigest {
    private static final int MOST_PROMPTS = 12;

    private final Reading reading;

    ContinuousDigest(Reading reading) {
        this.reading = reading;
    }

    ContinuousFeedback read() {
        Map<EmployeeId, List<OneOnOne>> meetings = new LinkedHashMap<>();
        Map<String, Integer> requests = new TreeMap<>();
        for (Employee person : reading.people()) {
            List<OneOnOne> own = reading.engine()
                    .oneOnOnes()
                    .meetingsWith(reading.run().person(person.id()), person.id())
                    .toOptional()
                    .orElse(List.of());
            if (!own.isEmpty()) {
                meetings.put(person.id(), own);
            }
            reading.engine()
                    .feedbackRequests()
                    .about(reading.run().person(person.id()), person.id())
                    .toOptional()
                    .orElse(List.of())
                    .forEach(request -> requests.merge(words(RequestState.of(request)), 1, Integer::sum));
        }
        List<ContinuousFeedback.Series> series = new ArrayList<>();
        Map<String, Integer> endings = new TreeMap<>();
        meetings.values().forEach(own -> series.addAll(series(own, endings)));
        return new ContinuousFeedback(counts(requests), counts(endings), series, prompts(meetings));
    }

    private static String words(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static List<ContinuousFeedback.Count> counts(Map<String, Integer> counts) {
        List<ContinuousFeedback.Count> list = new ArrayList<>();
        counts.forEach((what, n) -> list.add(new ContinuousFeedback.Count(what, n)));
        return list;
    }

    private List<ContinuousFeedback.Series> series(List<OneOnOne> meetings, Map<String, Integer> endings) {
        Map<SeriesId, Integer> held = new LinkedHashMap<>();
        List<ContinuousFeedback.Series> series = new ArrayList<>();
        for (OneOnOne meeting : meetings) {
            if (meeting instanceof ClosedOneOnOne closed) {
                endings.merge(words(closed.ending()), 1, Integer::sum);
                held.merge(closed.series().id(), closed.ending() == MeetingEnding.HELD ? 1 : 0, Integer::sum);
            }
        }
        for (OneOnOne meeting : meetings) {
            if (meeting instanceof PlannedOneOnOne planned) {
                endings.merge("planned", 1, Integer::sum);
                String people = reading.name(planned.series().host()) + " and "
                        + reading.name(planned.series().report());
                series.add(new ContinuousFeedback.Series(
                        people,
                        held.getOrDefault(planned.series().id(), 0),
                        planned.day().toString(),
                        open(planned)));
            }
        }
        return series;
    }

    private List<String> open(PlannedOneOnOne planned) {
        List<String> open = new ArrayList<>();
        for (TalkingPoint point : planned.points()) {
            String plan = point.reminder()
                    .map(reminder -> (reminder.kind() == PlanReminder.Kind.BEGINS ? ", begins " : ", to be done by ")
                            + reminder.day() + " by the development plan")
                    .orElse("");
            open.add(point.text() + plan + carried(point.carried()));
        }
        for (ActionItem item : planned.actions()) {
            String due = item.due().map(day -> ", due " + day).orElse("");
            open.add(item.text() + " (" + reading.name(item.owner()) + due + ")" + carried(item.carried()));
        }
        return open;
    }

    private static String carried(int times) {
        return times == 0 ? "" : ", carried over " + (times == 1 ? "once" : times + " times");
    }

    /** The prompts of the manager of the first series, for every report who has one. */
    private List<ContinuousFeedback.Prompt> prompts(Map<EmployeeId, List<OneOnOne>> meetings) {
        List<ContinuousFeedback.Prompt> prompts = new ArrayList<>();
        for (Map.Entry<EmployeeId, List<OneOnOne>> entry : meetings.entrySet()) {
            EmployeeId host = entry.getValue().get(0).series().host();
            reading
                    .engine()
                    .coaching()
                    .prompts(reading.run().person(host), entry.getKey())
                    .toOptional()
                    .orElse(List.of())
                    .stream()
                    .limit(MOST_PROMPTS)
                    .forEach(prompt -> prompts.add(new ContinuousFeedback.Prompt(
                            reading.name(host),
                            prompt.code(),
                            prompt.message(StandardMessages.standard(), Locale.ENGLISH),
                            prompt.question(StandardMessages.standard(), Locale.ENGLISH))));
        }
        return prompts;
    }
}
