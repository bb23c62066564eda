package io.perfcycle.rules.engine;

import io.perfcycle.core.cycle.PerformanceCycle;
import io.perfcycle.core.event.Document;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.privacy.ErasureRequest;
import io.perfcycle.core.privacy.HoldRegister;
import io.perfcycle.core.privacy.RetentionRule;
import io.perfcycle.rules.privacy.Identities;
import io.perfcycle.rules.privacy.RetentionRules;
import io.perfcycle.spi.Loaded;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Judges documents by their age and by legal holds; the register of holds becomes part of what was read. */
final class RetentionJudge {
    /** What becomes of a document. */
    enum Verdict {
        KEPT,
        DUE,
        HELD
    }

    private final Desk desk;
    private final LocalDate today;
    private final Set<EmployeeId> held;
    private final Map<CycleId, Optional<LocalDate>> endByCycle = new HashMap<>();
    private final Map<EmployeeId, Optional<Employee>> people = new HashMap<>();

    RetentionJudge(Desk desk, LocalDate today) {
        this.desk = desk;
        this.today = today;
        this.held = new LinkedHashSet<>(desk.peek(HoldRegister.KEY, HoldRegister.class)
                .map(HoldRegister::held)
                .orElse(List.of()));
    }

    Desk desk() {
        return desk;
    }

    LocalDate today() {
        return today;
    }

    /** Whether anybody at all is under a hold. */
    boolean holdsAny() {
        return !held.isEmpty();
    }

    /** A verdict on a document that was only looked at. */
    Verdict judge(RetentionRule rule, Document document) {
        return judge(rule, document, id -> people.computeIfAbsent(id, this::lookUp));
    }

    /** A verdict of which everything is part of what the decision read. */
    Verdict confirm(RetentionRule rule, Document document) {
        return judge(rule, document, desk::person);
    }

    private Verdict judge(RetentionRule rule, Document document, Function<EmployeeId, Optional<Employee>> people) {
        boolean due = RetentionRules.isDue(
                rule,
                document,
                this::cycleEnd,
                id -> document instanceof Employee self && self.id().equals(id) ? Optional.of(self) : people.apply(id),
                today);
        if (!due || (document instanceof Employee person && isRequested(person))) {
            return Verdict.KEPT;
        }
        return Collections.disjoint(namesIn(document), held) ? Verdict.DUE : Verdict.HELD;
    }

    /** What goes with a document names people too: who has answered in a round. */
    private Set<EmployeeId> namesIn(Document document) {
        Set<EmployeeId> names = new LinkedHashSet<>(Identities.in(document));
        if (holdsAny()) {
            for (DocumentKind companion :
                    RetentionRules.companionsOf(document.key().kind())) {
                desk.snapshot()
                        .glanceAt(List.of(
                                new DocumentKey(companion, document.key().id())))
                        .forEach(beside -> names.addAll(Identities.in(beside)));
            }
        }
        return names;
    }

    private boolean isRequested(Employee person) {
        DocumentKey key = ErasureRequest.keyOf(person.id());
        return !(desk.snapshot().glance(List.of(key)).get(key) instanceof Loaded.Absent);
    }

    private Optional<LocalDate> cycleEnd(CycleId cycle) {
        return endByCycle.computeIfAbsent(
                cycle,
                id -> desk.peek(id.key(), PerformanceCycle.class)
                        .map(found -> found.span().last()));
    }

    private Optional<Employee> lookUp(EmployeeId id) {
        if (desk.ports().directory().isPresent()) {
            return desk.person(id);
        }
        return desk.snapshot().glanceAt(List.of(id.key())).stream()
                .filter(Employee.class::isInstance)
                .map(Employee.class::cast)
                .findFirst();
    }
}
