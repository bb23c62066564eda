package io.perfcycle.rules.scheduling;

import io.perfcycle.core.cycle.Placement.WhenAbsent;
import io.perfcycle.core.cycle.Roll;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.rules.people.ResponsibleReviewers;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who is where and when at work. */
final class Presence {
    private static final int LONGEST_LEAVE = 366;

    private final Map<EmployeeId, Employee> people = new HashMap<>();
    private final Map<String, DayTable> places;
    private final Workforce workforce;
    final ResponsibleReviewers reviewers;

    Presence(Workforce workforce, Map<String, DayTable> places) {
        this.workforce = workforce;
        this.places = places;
        workforce.people().forEach(person -> people.put(person.id(), person));
        this.reviewers = ResponsibleReviewers.of(workforce.reviewers(), this::find);
    }

    Optional<Employee> find(EmployeeId id) {
        return Optional.ofNullable(people.get(id));
    }

    Workforce.Circumstances circumstances(EmployeeId id) {
        return workforce.circumstances().getOrDefault(id, Workforce.Circumstances.NONE);
    }

    DayTable table(EmployeeId id) {
        String place = circumstances(id).place();
        DayTable table = places.get(place);
        if (table == null) {
            throw new IllegalArgumentException("There is no table of working days for the place '" + place + "'");
        }
        return table;
    }

    /** The days from one to another on which a meeting can be. */
    int[] days(Candidate candidate, int from, int to) {
        int[] days = new int[Math.max(0, to - from + 1)];
        int size = 0;
        for (int day = from; day <= to; day++) {
            if (isFree(candidate, day)) {
                days[size++] = day;
            }
        }
        return Arrays.copyOf(days, size);
    }

    private boolean isFree(Candidate candidate, int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        EmployeeId subject = candidate.subject.id();
        boolean atWork = candidate.policy.placement().roll() == Roll.NONE
                || table(subject).isWorking(day);
        boolean present = candidate.policy.placement().absence() == WhenAbsent.KEEP
                || (leaveOn(subject, date).isEmpty()
                        && leaveOn(candidate.responsible(), date).isEmpty());
        return atWork && present && candidate.subject.isEmployedOn(date);
    }

    Optional<DateSpan> leaveOn(EmployeeId id, LocalDate day) {
        for (DateSpan leave : circumstances(id).leave()) {
            if (leave.contains(day)) {
                return Optional.of(leave);
            }
        }
        return Optional.empty();
    }

    /** The first day from one on, within a year, on which a meeting can be. */
    int firstFree(Candidate candidate, int from) {
        int last = Math.min(from + LONGEST_LEAVE, table(candidate.subject.id()).last());
        for (int day = from; day <= last; day++) {
            if (isFree(candidate, day)) {
                return day;
            }
        }
        return EpochDays.NONE;
    }
}
