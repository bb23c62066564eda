package io.perfcycle.rules.engine;

import io.perfcycle.core.cycle.PerformanceCycle;
import io.perfcycle.core.feedback.ClosedOneOnOne;
import io.perfcycle.core.feedback.Feedback;
import io.perfcycle.core.feedback.FeedbackVisibility;
import io.perfcycle.core.feedback.MeetingEnding;
import io.perfcycle.core.feedback.OneOnOne;
import io.perfcycle.core.goal.Goal;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.rules.programme.Expectation;
import io.perfcycle.rules.programme.PersonRecord;
import io.perfcycle.spi.IndexField;
import io.perfcycle.spi.Query;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers what happened for everybody in a cycle up to today, for one call. */
final class ConsistencyDesk {
    private final Desk desk;
    private final Map<EmployeeId, Map<Expectation, List<LocalDate>>> days = new HashMap<>();

    ConsistencyDesk(Desk desk) {
        this.desk = desk;
    }

    /** One record for everybody who is employed on the last day of the cycle so far. */
    List<PersonRecord> records(PerformanceCycle cycle) {
        LocalDate last = desk.today().isBefore(cycle.span().last())
                ? desk.today()
                : cycle.span().last();
        if (last.isBefore(cycle.span().first())) {
            return List.of();
        }
        goals(cycle);
        meetings();
        feedback();
        List<PersonRecord> records = new ArrayList<>();
        for (Employee person : desk.everybody()) {
            person.employments().stream()
                    .filter(stretch -> !stretch.hired().isAfter(last)
                            && stretch.left().map(day -> !day.isBefore(last)).orElse(true))
                    .findFirst()
                    .ifPresent(stretch -> records.add(new PersonRecord(
                            person.unitOn(last),
                            DateSpan.of(later(stretch.hired(), cycle.span().first()), last),
                            days.getOrDefault(person.id(), Map.of()))));
        }
        return records;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private void goals(PerformanceCycle cycle) {
        Query query =
                Query.of(DocumentKind.GOAL).with(IndexField.CYCLE, cycle.id().value());
        desk.peekAll(query, Goal.class)
                .forEach(goal -> goal.checkIns()
                        .forEach(checkIn -> goal.content()
                                .owners()
                                .forEach(owner -> note(owner, Expectation.CHECK_INS, checkIn.effective()))));
    }

    private void meetings() {
        for (OneOnOne meeting : desk.peekAll(Query.of(DocumentKind.ONE_ON_ONE), OneOnOne.class)) {
            if (meeting instanceof ClosedOneOnOne closed && closed.ending() == MeetingEnding.HELD) {
                note(closed.series().report(), Expectation.ONE_ON_ONES, closed.day());
            }
        }
    }

    private void feedback() {
        for (Feedback given : desk.peekAll(Query.of(DocumentKind.FEEDBACK), Feedback.class)) {
            if (given.visibility() != FeedbackVisibility.PRIVATE) {
                note(given.subject(), Expectation.FEEDBACK, LocalDate.ofInstant(given.givenAt(), ZoneOffset.UTC));
            }
        }
    }

    private void note(EmployeeId person, Expectation expectation, LocalDate day) {
        days.computeIfAbsent(person, key -> new EnumMap<>(Expectation.class))
                .computeIfAbsent(expectation, key -> new ArrayList<>())
                .add(day);
    }
}
