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
import org.jspecify.annotations.Nullable;

/** Who is where and when at work. */
final class Presence {
    /** How many days behind the first one a meeting is looked for. */
    static final int LONGEST_LEAVE = 366;

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

    /**
     * Who is responsible for somebody on the due day; where that day is past and they have left since, who is by now, so
     * that planning again finds the same.
     */
    ResponsibleReviewers.Found responsible(Employee subject, LocalDate due, LocalDate today) {
        ResponsibleReviewers.Found found = reviewers.on(subject, due);
        return today.isAfter(due) && hasLeft(found.reviewer(), today) ? reviewers.on(subject, today) : found;
    }

    /** Whether somebody was employed and is not any more, from a day on. Who is not among the people never leaves. */
    boolean hasLeft(EmployeeId id, LocalDate day) {
        Employee person = people.get(id);
        return person != null
                && person.employments().stream()
                        .allMatch(employment -> employment.left().isPresent()
                                && employment.left().get().isBefore(day));
    }

    /** The days from one to another on which a meeting can be. */
    int[] days(Candidate candidate, int from, int to) {
        Meeting meeting = new Meeting(candidate);
        int[] days = new int[Math.max(0, to - from + 1)];
        int size = 0;
        for (int day = from; day <= to; day++) {
            if (meeting.isFree(day)) {
                days[size++] = day;
            }
        }
        return Arrays.copyOf(days, size);
    }

    /**
     * A day on which a meeting can be.
     *
     * @param day the day
     * @param successor who is responsible by then, where the one before has left
     */
    record Free(int day, Optional<ResponsibleReviewers.Found> successor) {}

    /** The first day from one on, within a year, on which a meeting can be; where the responsible has left, with the next. */
    Optional<Free> firstFree(Candidate candidate, int from) {
        Meeting meeting = new Meeting(candidate);
        int last = Math.min(from + LONGEST_LEAVE, meeting.table.last());
        for (int day = from; day <= last; day++) {
            if (meeting.isFree(day)) {
                return Optional.of(new Free(day, Optional.empty()));
            }
            LocalDate date = LocalDate.ofEpochDay(day);
            if (meeting.isWorking(day) && meeting.subject.isThere(date) && hasLeft(candidate.responsible(), date)) {
                ResponsibleReviewers.Found found = reviewers.on(candidate.subject, date);
                if (meeting.attendance(found.reviewer()).isThere(date)) {
                    return Optional.of(new Free(day, Optional.of(found)));
                }
            }
        }
        return Optional.empty();
    }

    /** What decides about the days of one meeting, looked up once. */
    private final class Meeting {
        private final DayTable table;
        private final boolean anyDay;
        private final boolean present;
        private final LocalDate due;
        private final Attendance subject;
        private final Attendance responsible;

        Meeting(Candidate candidate) {
            EmployeeId about = candidate.subject.id();
            table = table(about);
            anyDay = candidate.policy.placement().roll() == Roll.NONE;
            present = candidate.policy.placement().absence() != WhenAbsent.KEEP;
            due = candidate.window.dueDay();
            subject = new Attendance(candidate.subject, due, leave(about));
            responsible = attendance(candidate.responsible());
        }

        Attendance attendance(EmployeeId id) {
            return new Attendance(people.get(id), due, leave(id));
        }

        private List<DateSpan> leave(EmployeeId id) {
            return present ? circumstances(id).leave() : List.of();
        }

        boolean isWorking(int day) {
            return anyDay || table.isWorking(day);
        }

        boolean isFree(int day) {
            if (!isWorking(day)) {
                return false;
            }
            LocalDate date = LocalDate.ofEpochDay(day);
            return subject.isThere(date) && responsible.isThere(date);
        }
    }

    /** When somebody is there: employed and not on leave. Who is not among the people, such as a board, always is. */
    private static final class Attendance {
        private final @Nullable Employee person;
        private final @Nullable Employment whenDue;
        private final List<DateSpan> leave;

        Attendance(@Nullable Employee person, LocalDate due, List<DateSpan> leave) {
            this.person = person;
            this.whenDue = person == null ? null : person.employmentOn(due).orElse(null);
            this.leave = leave;
        }

        boolean isThere(LocalDate day) {
            return isEmployed(day) && !isIn(leave, day);
        }

        private boolean isEmployed(LocalDate day) {
            return person == null || (whenDue != null && whenDue.covers(day)) || person.isEmployedOn(day);
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
}
