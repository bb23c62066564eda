package io.perfcycle.rules.engine;

import io.perfcycle.core.access.AccessLog;
import io.perfcycle.core.access.AccessPhase;
import io.perfcycle.core.access.Command;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.access.Principal;
import io.perfcycle.core.event.Event;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.UnitId;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.outcome.Saved;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.people.EmployeeDraft;
import io.perfcycle.core.people.OrgChange;
import io.perfcycle.core.people.OrgGuard;
import io.perfcycle.core.people.OrgUnit;
import io.perfcycle.core.people.PeopleEvent;
import io.perfcycle.core.value.TextRules;
import io.perfcycle.rules.people.PeopleDecisions;
import io.perfcycle.rules.people.ResponsibleReviewers;
import io.perfcycle.spi.IndexField;
import io.perfcycle.spi.Query;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** People, units and reporting lines. Thread safe. */
public final class PeopleOperations {
    private final Pipeline pipeline;

    PeopleOperations(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    private record Batch(
            @Size(min = 1, max = 900, message = "{perfcycle.too-many}")
            List<@NotNull(message = "{perfcycle.required}") @Valid EmployeeDraft> people) {}

    private record UnitShape(
            OrgUnit unit,

            @NotBlank(message = "{perfcycle.blank}")
            @Size(max = TextRules.MAX_LINE, message = "{perfcycle.too-long}")
            @Pattern(regexp = TextRules.LINE, message = "{perfcycle.characters}")
            String name) {}

    /**
     * Enters people together, all or none: at most 900 at once. TENANT_ADMIN.
     *
     * @param command the command
     * @param people the people; managers are known or part of the list
     * @return the first person's id, or every reason against it
     */
    @Performs(Operation.PEOPLE_ENTER)
    public Outcome<Saved<EmployeeId>> enter(Command command, List<EmployeeDraft> people) {
        return pipeline.run(command, Operation.PEOPLE_ENTER, new Batch(people), EmployeeId::of, desk -> {
            desk.allow(Facet.DIRECTORY, Optional.empty(), AccessPhase.OPEN);
            Outcome<List<PeopleEvent>> entered = PeopleDecisions.enter(people, desk::person, desk.now());
            return entered.map(events -> withGuard(desk, events));
        });
    }

    /**
     * Enters a unit, or renames it. TENANT_ADMIN.
     *
     * @param command the command
     * @param unit the unit
     * @return its id, or what is wrong with its name
     */
    @Performs(Operation.PEOPLE_CHANGE)
    public Outcome<Saved<UnitId>> define(Command command, OrgUnit unit) {
        return pipeline.run(command, Operation.PEOPLE_CHANGE, new UnitShape(unit, unit.name()), UnitId::of, desk -> {
            desk.allow(Facet.DIRECTORY, Optional.empty(), AccessPhase.OPEN);
            desk.peek(unit.key(), OrgUnit.class);
            return Outcome.done(List.of(new PeopleEvent.UnitEntered(desk.now(), unit)));
        });
    }

    /**
     * Applies a change of the organisation. Changes of one person come in the order of time. TENANT_ADMIN.
     *
     * @param command the command
     * @param change the change
     * @return the person's id, or every reason against it
     */
    @Performs(Operation.PEOPLE_CHANGE)
    public Outcome<Saved<EmployeeId>> apply(Command command, OrgChange change) {
        return pipeline.run(command, Operation.PEOPLE_CHANGE, change, EmployeeId::of, desk -> {
            desk.allow(Facet.DIRECTORY, Optional.empty(), AccessPhase.OPEN);
            Employee person = desk.need(change.employee().key(), Employee.class);
            Optional<EmployeeId> manager = managerOf(change);
            List<EmployeeId> chain = chainFrom(desk, manager, change.effective());
            Outcome<List<PeopleEvent>> changed = PeopleDecisions.change(person, change, chain, desk.now());
            return changed.map(events -> manager.isPresent() ? withGuard(desk, events) : List.<Event>copyOf(events));
        });
    }

    private static Optional<EmployeeId> managerOf(OrgChange change) {
        if (change instanceof OrgChange.ManagerChanged moved) {
            return moved.manager();
        }
        return change instanceof OrgChange.Rejoined again ? again.manager() : Optional.empty();
    }

    private static List<EmployeeId> chainFrom(Desk desk, Optional<EmployeeId> manager, LocalDate day) {
        List<EmployeeId> chain = new ArrayList<>();
        Optional<EmployeeId> next = manager;
        while (next.isPresent() && !chain.contains(next.get())) {
            chain.add(next.get());
            Employee above = desk.need(next.get().key(), Employee.class);
            next = above.managerOn(day);
        }
        return chain;
    }

    private static List<Event> withGuard(Desk desk, List<PeopleEvent> events) {
        long changes =
                desk.peek(OrgGuard.KEY, OrgGuard.class).map(OrgGuard::changes).orElse(0L);
        List<Event> all = new ArrayList<>(events);
        OrgGuard guard =
                OrgGuard.builder().changedAt(desk.now()).changes(changes + 1).build();
        all.add(new PeopleEvent.LinesChanged(desk.now(), guard));
        return all;
    }

    /**
     * A person. Everybody of the tenant.
     *
     * @param caller who asks
     * @param id who
     * @return the person
     */
    @Performs(Operation.PEOPLE_READ)
    public Outcome<Employee> person(Principal caller, EmployeeId id) {
        return pipeline.read(caller, Operation.PEOPLE_READ, desk -> desk.openPerson(id));
    }

    /**
     * Everybody, those who have left among them. Everybody of the tenant.
     *
     * @param caller who asks
     * @return the people in the order of their ids
     */
    @Performs(Operation.PEOPLE_LIST)
    public Outcome<List<Employee>> everybody(Principal caller) {
        return pipeline.read(caller, Operation.PEOPLE_LIST, Desk::openEverybody);
    }

    /**
     * Who has read data about the caller for support. Its own subject.
     *
     * @param caller who asks
     * @return the logs by month, earliest first
     */
    @Performs(Operation.ACCESS_LOG_LIST)
    public Outcome<List<AccessLog>> accessLog(Principal caller) {
        return pipeline.read(
                caller,
                Operation.ACCESS_LOG_LIST,
                desk -> desk.openAll(
                        Query.of(DocumentKind.ACCESS_LOG)
                                .with(IndexField.EMPLOYEE, desk.caller().value()),
                        AccessLog.class));
    }

    /**
     * Who is responsible for someone's review on a day. Everybody of the tenant.
     *
     * @param caller who asks
     * @param subject whose review
     * @param day on which day
     * @return the one reviewer and how they were found
     */
    @Performs(Operation.PEOPLE_READ)
    public Outcome<ResponsibleReviewers.Found> responsibleReviewer(
            Principal caller, EmployeeId subject, LocalDate day) {
        return pipeline.read(
                caller, Operation.PEOPLE_READ, desk -> desk.reviewers().on(desk.openPerson(subject), day));
    }
}
