package io.perfcycle.rules.engine;

import io.perfcycle.core.access.Action;
import io.perfcycle.core.access.Delegation;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.access.Principal;
import io.perfcycle.core.calibration.CalibrationSession;
import io.perfcycle.core.calibration.OpenSession;
import io.perfcycle.core.cycle.PerformanceCycle;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.rules.access.RelationRules;
import io.perfcycle.spi.IndexField;
import io.perfcycle.spi.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the access decision asks about the world beside the document: the caller's place in the organisation, sessions,
 * delegations. Everything is looked up when it is first needed and then kept for the call; whatever was read for a
 * command is among its expected versions.
 */
final class Witness {
    private final Desk desk;
    private final Principal caller;
    private final Map<EmployeeId, List<EmployeeId>> chains = new HashMap<>();
    private final Map<CycleId, List<OpenSession>> sessions = new HashMap<>();
    private @Nullable List<Employee> people;
    private @Nullable List<EmployeeId> above;
    private @Nullable List<Delegation> grants;
    private @Nullable List<Delegation> shares;

    Witness(Desk desk, Principal caller) {
        this.desk = desk;
        this.caller = caller;
    }

    Principal caller() {
        return caller;
    }

    LocalDate today() {
        return desk.today();
    }

    Optional<Employee> person(EmployeeId id) {
        return desk.person(id);
    }

    /** Everyone above somebody, the responsible reviewer first. */
    List<EmployeeId> chain(Employee person) {
        List<EmployeeId> known = chains.get(person.id());
        if (known == null) {
            known = desk.reviewers().chain(person, desk.today());
            chains.put(person.id(), known);
        }
        return known;
    }

    /** The caller, and the grantor if there is one, as far as the directory knows them. */
    List<Employee> people() {
        List<Employee> known = people;
        if (known == null) {
            List<Employee> found = new ArrayList<>();
            desk.person(caller.person()).ifPresent(found::add);
            caller.grantor().flatMap(desk::person).ifPresent(found::add);
            known = List.copyOf(found);
            people = known;
        }
        return known;
    }

    /** Everybody above the caller, and above the grantor if there is one. */
    List<EmployeeId> above() {
        List<EmployeeId> known = above;
        if (known == null) {
            known = people().stream()
                    .flatMap(person -> chain(person).stream())
                    .distinct()
                    .toList();
            above = known;
        }
        return known;
    }

    /** Whether the grantor has delegated this to the caller. */
    boolean isDelegated(Facet facet, Action action) {
        List<Delegation> known = grants;
        if (known == null) {
            known = delegations(caller.acting(), caller.person());
            grants = known;
        }
        return known.stream()
                .anyMatch(grant -> grant.kind() == Delegation.Kind.ACTING && grant.covers(facet, action, desk.today()));
    }

    /** Every delegation between two people, those that are over among them. */
    List<Delegation> delegations(EmployeeId grantor, EmployeeId delegate) {
        return desk.peekAll(
                Query.of(DocumentKind.DELEGATION)
                        .with(IndexField.EMPLOYEE, grantor.value())
                        .with(IndexField.PARENT, delegate.value()),
                Delegation.class);
    }

    /** Whether the subject shares this with the caller as their mentor. */
    boolean isMentor(EmployeeId subject, Facet facet, Action action) {
        List<Delegation> known = shares;
        if (known == null) {
            known = desk.peekAll(
                    Query.of(DocumentKind.DELEGATION)
                            .with(IndexField.PARENT, caller.acting().value()),
                    Delegation.class);
            shares = known;
        }
        return known.stream()
                .filter(share -> share.covers(facet, action, desk.today()))
                .anyMatch(share -> RelationRules.isMentor(caller.acting(), subject, share));
    }

    /** Whether the caller calibrates the subject in an open session of the cycle. */
    boolean calibrates(EmployeeId subject, CycleId cycle) {
        List<OpenSession> open = sessions.computeIfAbsent(cycle, this::openSessions);
        return open.stream().anyMatch(session -> RelationRules.calibrates(caller.acting(), above(), subject, session));
    }

    private List<OpenSession> openSessions(CycleId cycle) {
        return desk
                .peekAll(
                        Query.of(DocumentKind.CALIBRATION_SESSION)
                                .with(IndexField.CYCLE, cycle.value())
                                .with(IndexField.STATE, "OPEN"),
                        CalibrationSession.class)
                .stream()
                .filter(OpenSession.class::isInstance)
                .map(OpenSession.class::cast)
                .filter(session -> session.participants().contains(caller.acting()))
                .toList();
    }

    /** Whether the caller was the subject's manager during the whole of a period. */
    boolean hadDuty(Employee subject, Traits.Period period) {
        Optional<DateSpan> cycle = period.cycle()
                .flatMap(id -> desk.peek(id.key(), PerformanceCycle.class))
                .map(PerformanceCycle::span);
        Optional<LocalDate> first = period.first().or(() -> cycle.map(DateSpan::first));
        Optional<LocalDate> last = period.last().or(() -> cycle.map(DateSpan::last));
        return first.isPresent()
                && last.isPresent()
                && !last.get().isBefore(first.get())
                && RelationRules.hadDuty(caller.acting(), subject, DateSpan.of(first.get(), last.get()));
    }
}
