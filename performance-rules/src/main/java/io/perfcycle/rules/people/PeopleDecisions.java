package io.perfcycle.rules.people;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.people.Assignment;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.people.EmployeeDraft;
import io.perfcycle.core.people.Employment;
import io.perfcycle.core.people.OrgChange;
import io.perfcycle.core.people.PeopleEvent;
import io.perfcycle.core.people.ReportingLine;
import io.perfcycle.rules.internal.Checks;
import io.vavr.control.Validation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Decides who may enter the directory and how the organisation changes. Stateless. */
public final class PeopleDecisions {
    private PeopleDecisions() {}

    /**
     * Enters people together. Managers are people who are known or part of the same list.
     *
     * @param drafts the people
     * @param known finds people who are known already
     * @param now the engine's instant
     * @return one event per person, or every reason against it, with the place {@code people[i]}
     */
    public static Outcome<List<PeopleEvent>> enter(
            List<EmployeeDraft> drafts, Function<EmployeeId, Optional<Employee>> known, Instant now) {
        Map<EmployeeId, EmployeeId> managerById = new TreeMap<>(java.util.Comparator.comparing(EmployeeId::value));
        Checks checks = Checks.begin();
        for (int i = 0; i < drafts.size(); i++) {
            EmployeeDraft draft = drafts.get(i);
            String place = "people[" + i + "]";
            boolean fresh = !managerById.containsKey(draft.id());
            checks.that(fresh, () -> about(PeopleFinding.TWICE, draft.id()).at(place + ".id"));
            checks.that(
                    known.apply(draft.id()).isEmpty(),
                    () -> about(PeopleFinding.PERSON_KNOWN, draft.id()).at(place + ".id"));
            checks.that(zone(draft.zone()).mapError(finding -> finding.at(place + ".zone")));
            managerById.put(draft.id(), draft.manager() == null ? draft.id() : draft.manager());
        }
        for (int i = 0; i < drafts.size(); i++) {
            checks.and(managerFindings(drafts.get(i), managerById, known, "people[" + i + "].manager"));
        }
        if (!checks.isClear()) {
            return Outcome.refused(checks.findings());
        }
        List<PeopleEvent> events = new ArrayList<>();
        for (EmployeeDraft draft : drafts) {
            events.add(new PeopleEvent.Entered(now, personOf(draft)));
        }
        return Outcome.done(events);
    }

    private static List<Finding> managerFindings(
            EmployeeDraft draft,
            Map<EmployeeId, EmployeeId> managerById,
            Function<EmployeeId, Optional<Employee>> known,
            String place) {
        EmployeeId manager = draft.manager();
        if (manager == null) {
            return List.of();
        }
        if (manager.equals(draft.id())) {
            return List.of(about(PeopleFinding.SELF_REPORT, draft.id()).at(place));
        }
        if (!managerById.containsKey(manager) && known.apply(manager).isEmpty()) {
            return List.of(about(PeopleFinding.MANAGER_UNKNOWN, draft.id())
                    .with("manager", manager)
                    .at(place));
        }
        List<EmployeeId> path = new ArrayList<>();
        EmployeeId at = draft.id();
        while (at != null && !path.contains(at)) {
            path.add(at);
            EmployeeId next = managerById.get(at);
            at = next == null || next.equals(at) ? null : next;
        }
        return at == null || !at.equals(draft.id())
                ? List.of()
                : List.of(about(PeopleFinding.CIRCLE, draft.id())
                        .with("path", path)
                        .at(place));
    }

    private static Employee personOf(EmployeeDraft draft) {
        return Employee.builder()
                .id(draft.id())
                .name(draft.name())
                .zone(ZoneId.of(draft.zone()))
                .addEmployments(Employment.since(draft.hired()))
                .addLines(ReportingLine.primary(draft.hired(), Optional.ofNullable(draft.manager())))
                .addAssignments(new Assignment(
                        draft.hired(),
                        Optional.ofNullable(draft.unit()),
                        Optional.ofNullable(draft.role()),
                        draft.level()))
                .build();
    }

    /**
     * Applies a change of the organisation to a person.
     *
     * @param person the person
     * @param change the change
     * @param chain the managers upwards from the new manager on the day, the new manager first; empty where the change
     *     brings no manager, or the top
     * @param now the engine's instant
     * @return the event, or every reason against it
     */
    public static Outcome<List<PeopleEvent>> change(
            Employee person, OrgChange change, List<EmployeeId> chain, Instant now) {
        LocalDate day = change.effective();
        Checks checks = Checks.begin();
        checks.that(
                chain.isEmpty() || !chain.get(0).equals(person.id()),
                () -> about(PeopleFinding.SELF_REPORT, person.id()));
        checks.that(
                chain.indexOf(person.id()) <= 0,
                () -> about(PeopleFinding.CIRCLE, person.id()).with("path", chain));
        boolean employed = person.isEmployedOn(day);
        if (change instanceof OrgChange.Rejoined) {
            checks.that(
                    !employed,
                    () -> about(PeopleFinding.STILL_EMPLOYED, person.id()).with("day", day));
        } else {
            checks.that(
                    employed,
                    () -> about(PeopleFinding.NOT_EMPLOYED, person.id()).with("day", day));
        }
        checks.that(
                lastChange(person).map(last -> !day.isBefore(last)).orElse(true),
                () -> about(PeopleFinding.OUT_OF_ORDER, person.id()).with("day", day));
        if (!checks.isClear()) {
            return Outcome.refused(checks.findings());
        }
        return Outcome.done(List.of(new PeopleEvent.Changed(now, changed(person, change), change)));
    }

    private static Optional<LocalDate> lastChange(Employee person) {
        List<Employment> stretches = person.employments();
        Employment last = stretches.get(stretches.size() - 1);
        LocalDate latest = last.left().orElse(last.hired());
        for (ReportingLine line : person.lines()) {
            latest = line.from().isAfter(latest) ? line.from() : latest;
        }
        for (Assignment assignment : person.assignments()) {
            latest = assignment.from().isAfter(latest) ? assignment.from() : latest;
        }
        return Optional.of(latest);
    }

    private static Employee changed(Employee person, OrgChange change) {
        List<Employment> employments = new ArrayList<>(person.employments());
        List<ReportingLine> lines = new ArrayList<>(person.lines());
        List<Assignment> assignments = new ArrayList<>(person.assignments());
        Assignment now = assignments.isEmpty()
                ? new Assignment(change.effective(), Optional.empty(), Optional.empty(), 0)
                : assignments.get(assignments.size() - 1);
        if (change instanceof OrgChange.Left left) {
            Employment last = employments.remove(employments.size() - 1);
            employments.add(new Employment(last.hired(), Optional.of(left.effective()), Optional.of(left.reason())));
        } else if (change instanceof OrgChange.Rejoined again) {
            employments.add(Employment.since(again.effective()));
            putLine(lines, again.effective(), again.manager());
        } else if (change instanceof OrgChange.ManagerChanged moved) {
            putLine(lines, moved.effective(), moved.manager());
        } else if (change instanceof OrgChange.RoleChanged role) {
            putAssignment(
                    assignments, new Assignment(role.effective(), now.unit(), Optional.of(role.role()), now.level()));
        } else if (change instanceof OrgChange.UnitChanged unit) {
            putAssignment(
                    assignments, new Assignment(unit.effective(), Optional.of(unit.unit()), now.role(), now.level()));
        }
        return Employee.builder()
                .id(person.id())
                .name(person.name())
                .zone(person.zone())
                .addAllEmployments(employments)
                .addAllLines(lines)
                .addAllAssignments(assignments)
                .build();
    }

    private static void putLine(List<ReportingLine> lines, LocalDate day, Optional<EmployeeId> manager) {
        lines.removeIf(
                line -> line.kind() == ReportingLine.Kind.PRIMARY && line.from().equals(day));
        lines.add(ReportingLine.primary(day, manager));
    }

    private static void putAssignment(List<Assignment> assignments, Assignment next) {
        assignments.removeIf(assignment -> assignment.from().equals(next.from()));
        assignments.add(next);
    }

    private static Validation<Finding, ZoneId> zone(String text) {
        try {
            return Validation.valid(ZoneId.of(text));
        } catch (DateTimeException unknown) {
            return Validation.invalid(Finding.of(PeopleFinding.ZONE_UNKNOWN).with("zone", text));
        }
    }

    private static Finding about(PeopleFinding code, EmployeeId person) {
        return Finding.of(code).with("person", person);
    }
}
