package io.perfcycle.quickstart.digest;

import io.perfcycle.core.access.AccessDecision;
import io.perfcycle.core.access.AccessPhase;
import io.perfcycle.core.access.Action;
import io.perfcycle.core.access.Denial;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.access.Principal;
import io.perfcycle.core.access.Purpose;
import io.perfcycle.core.access.Relation;
import io.perfcycle.core.development.ImprovementCase;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.people.Employee;
import io.perfcycle.quickstart.report.ImprovementPicture.Reader;
import io.perfcycle.rules.access.AccessRules;
import io.perfcycle.rules.engine.ImprovementOperations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the engine answers to everybody around an improvement plan who asks for it, and why. */
final class ImprovementReaders {
    private final Reading reading;
    private final ImprovementCase plan;
    private final EmployeeId person;
    private final EmployeeId manager;

    ImprovementReaders(Reading reading, ImprovementCase plan) {
        this.reading = reading;
        this.plan = plan;
        this.person = plan.content().employee();
        this.manager = plan.content().manager();
    }

    /** The three who may see it; then the manager's manager and a colleague of the same team, who may not. */
    List<Reader> read() {
        List<Reader> readers = new ArrayList<>();
        readers.add(reader(reading.name(person), reading.run().person(person), Relation.SELF));
        readers.add(reader(reading.name(manager), reading.run().person(manager), Relation.DIRECT_MANAGER));
        readers.add(reader("HR", reading.hr(), Relation.HR_PARTNER));
        reading.person(manager)
                .flatMap(this::managerOf)
                .ifPresent(above ->
                        readers.add(reader(reading.name(above), reading.run().person(above), Relation.CHAIN_MANAGER)));
        reading.people().stream()
                .filter(other -> !other.id().equals(person))
                .filter(other -> managerOf(other).equals(Optional.of(manager)))
                .map(Employee::id)
                .findFirst()
                .ifPresent(other ->
                        readers.add(reader(reading.name(other), reading.run().person(other), Relation.NONE)));
        return readers;
    }

    /** Whom somebody has above them at the end of the cycle; nobody where they have left. */
    private Optional<EmployeeId> managerOf(Employee employee) {
        LocalDate day = reading.cycle().span().last();
        return employee.isEmployedOn(day) ? employee.managerOn(day) : Optional.empty();
    }

    private Reader reader(String name, Principal caller, Relation relation) {
        ImprovementOperations improvements = reading.engine().improvements();
        Optional<ImprovementCase> got =
                improvements.plan(caller, plan.content().id()).toOptional();
        int listed = improvements.plansOf(caller, person).orElseThrow().size();
        AccessDecision decision = decide(relation, Action.READ, AccessPhase.OPEN);
        return new Reader(
                name,
                words(relation),
                got.map(ImprovementReaders::sees)
                        .orElse("the answer of a plan that does not exist; " + listed + " in the list of plans"),
                does(relation),
                decision.denial().map(ImprovementReaders::reason).orElse(decision.code()),
                got.isPresent());
    }

    private static String sees(ImprovementCase seen) {
        return "the grounds, " + seen.content().expectations().size() + " expectations, "
                + seen.held().size() + " checkpoints with what was said"
                + (seen.ending().isPresent() ? ", the end" : "");
    }

    private static AccessDecision decide(Relation relation, Action action, AccessPhase phase) {
        return AccessRules.decide(Set.of(relation), Facet.IMPROVEMENT_PLAN, action, phase, Purpose.WORK);
    }

    private static String reason(Denial denial) {
        return denial == Denial.NO_ROW ? "NO_ROW: no row of the table of access permits it" : denial.name();
    }

    private static String words(Relation relation) {
        return switch (relation) {
            case SELF -> "the person";
            case DIRECT_MANAGER -> "the manager";
            case CHAIN_MANAGER -> "the manager's manager";
            case NONE -> "a colleague of the same team";
            case HR_PARTNER -> "HR partner";
            default -> Reading.words(relation);
        };
    }

    private static String does(Relation relation) {
        List<String> rights = new ArrayList<>();
        if (decide(relation, Action.CREATE, AccessPhase.DRAFT).isPermitted()) {
            rights.add("asks for it");
        }
        if (decide(relation, Action.SUBMIT, AccessPhase.DRAFT).isPermitted()) {
            rights.add("acknowledges it");
        }
        if (decide(relation, Action.EDIT, AccessPhase.OPEN).isPermitted()) {
            rights.add("holds checkpoints, extends and ends it");
        }
        if (rights.isEmpty()) {
            return decide(relation, Action.READ, AccessPhase.OPEN).isPermitted() ? "reads it" : "nothing";
        }
        return String.join("; ", rights);
    }
}
