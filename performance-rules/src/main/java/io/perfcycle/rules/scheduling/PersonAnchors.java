package io.perfcycle.rules.scheduling;

import io.perfcycle.core.cycle.Recurrence.Anchor;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.RoleId;
import io.perfcycle.core.people.Assignment;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.people.Employment;
import io.perfcycle.core.people.ReportingLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The days in somebody's time at work from which occasions are counted. */
final class PersonAnchors {
    /**
     * A day to count from.
     *
     * @param day the day
     * @param since the first day under the manager who is lost; else the day itself
     * @param manager the manager who is lost, if that is what happens
     */
    record From(LocalDate day, LocalDate since, Optional<EmployeeId> manager) {
        static From of(LocalDate day) {
            return new From(day, day, Optional.empty());
        }
    }

    private final Function<EmployeeId, Optional<Employee>> people;

    PersonAnchors(Function<EmployeeId, Optional<Employee>> people) {
        this.people = people;
    }

    List<From> of(Employee person, Anchor anchor) {
        return switch (anchor) {
            case DATE -> List.of();
            case HIRED ->
                person.employments().stream()
                        .map(Employment::hired)
                        .map(From::of)
                        .toList();
            case ROLE_ENTERED -> roles(person);
            case MANAGER_LOST -> managersLost(person);
        };
    }

    private static List<From> roles(Employee person) {
        List<From> days = new ArrayList<>();
        person.employments().forEach(employment -> days.add(From.of(employment.hired())));
        Optional<RoleId> before = Optional.empty();
        for (Assignment assignment : person.assignments()) {
            boolean known = days.stream().anyMatch(from -> from.day().equals(assignment.from()));
            boolean other = assignment.role().isPresent() && !assignment.role().equals(before);
            if (other && !known && before.isPresent() && person.isEmployedOn(assignment.from())) {
                days.add(From.of(assignment.from()));
            }
            before = assignment.role();
        }
        return days;
    }

    private List<From> managersLost(Employee person) {
        List<From> days = new ArrayList<>();
        List<ReportingLine> lines = person.lines().stream()
                .filter(line -> line.kind() == ReportingLine.Kind.PRIMARY)
                .toList();
        for (int at = 0; at < lines.size(); at++) {
            Optional<EmployeeId> manager = lines.get(at).manager();
            LocalDate since = lines.get(at).from();
            while (at + 1 < lines.size() && lines.get(at + 1).manager().equals(manager)) {
                at++;
            }
            Optional<LocalDate> end =
                    at + 1 < lines.size() ? Optional.of(lines.get(at + 1).from().minusDays(1)) : Optional.empty();
            manager.flatMap(lost -> end(since, end, lost))
                    .filter(day -> !day.isBefore(since))
                    .ifPresent(day -> lost(person, since, day, manager).ifPresent(days::add));
        }
        return days;
    }

    /** The last day under a manager: when the line ends or the manager leaves, whichever comes first. */
    private Optional<LocalDate> end(LocalDate since, Optional<LocalDate> lineEnd, EmployeeId manager) {
        Optional<LocalDate> left = people.apply(manager)
                .flatMap(found -> found.employmentOn(since))
                .flatMap(Employment::left);
        if (left.isPresent() && lineEnd.isPresent()) {
            return left.get().isBefore(lineEnd.get()) ? left : lineEnd;
        }
        return left.isPresent() ? left : lineEnd;
    }

    private static Optional<From> lost(Employee person, LocalDate since, LocalDate day, Optional<EmployeeId> manager) {
        return person.employmentOn(day).map(employment -> {
            LocalDate from = employment.hired().isAfter(since) ? employment.hired() : since;
            return new From(day, from, manager);
        });
    }
}
