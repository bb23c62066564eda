package io.perfcycle.rules.scheduling;

import io.perfcycle.core.cycle.Placement.WhenAbsent;
import io.perfcycle.core.cycle.Roll;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.people.Employment;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.rules.people.ResponsibleReviewers;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
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
        Attendance attendance = new Attendance(candidate);
        int[] days = new int[Math.max(0, to - from + 1)];
        int size = 0;
        for (int day = from; day <= to; day++) {
            if (attendance.isFree(day)) {
                days[size++] = day;
            }
        }
        return Arrays.copyOf(days, size);
    }

    /** What decides about the days of one meeting, looked up once. */
    private final class Attendance {
        private final Employee subject;
        private final DayTable table;
        private final boolean anyDay;
        private final boolean present;
        private final List<DateSpan> leave;
        private final List<DateSpan> leaveAbove;
        private final Optional<Employment> employment;

        Attendance(Candidate candidate) {
            subject = candidate.subject;
            table = table(subject.id());
            anyDay = candidate.policy.placement().roll() == Roll.NONE;
            present = candidate.policy.placement().absence() != WhenAbsent.KEEP;
            leave = circumstances(subject.id()).leave();
            leaveAbove = circumstances(candidate.responsible()).leave();
            employment = subject.employmentOn(candidate.window.dueDay());
        }

        boolean isFree(int day) {
            if (!anyDay && !table.isWorking(day)) {
                return false;
            }
            LocalDate date = LocalDate.ofEpochDay(day);
            boolean employed = employment.map(time -> time.covers(date)).orElse(false) || subject.isEmployedOn(date);
            return employed && !(present && (isIn(leave, date) || isIn(leaveAbove, date)));
        }

        private static boolean isIn(List<DateSpan> spans, LocalDate day) {
            for (DateSpan span : spans) {
                if (span.contains(day)) {
                    return true;
                }
            }
            return false;
        }
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
        Attendance attendance = new Attendance(candidate);
        int last = Math.min(from + LONGEST_LEAVE, attendance.table.last());
        for (int day = from; day <= last; day++) {
            if (attendance.isFree(day)) {
                return day;
            }
        }
        return EpochDays.NONE;
    }
}
