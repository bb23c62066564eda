package io.perfcycle.rules.access;

import io.perfcycle.core.access.Circumstance;
import io.perfcycle.core.access.Delegation;
import io.perfcycle.core.access.Grant;
import io.perfcycle.core.access.Principal;
import io.perfcycle.core.access.Relation;
import io.perfcycle.core.calibration.CalibrationSession;
import io.perfcycle.core.calibration.OpenSession;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.UnitId;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.people.Employment;
import io.perfcycle.core.people.ReportingLine;
import io.perfcycle.core.value.DateSpan;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Derives what a caller is to a subject, from loaded facts: the organisation as it is now, the session, the delegation.
 * Stateless.
 */
public final class RelationRules {
    private RelationRules() {}

    /**
     * The relations of a caller that follow from the organisation and from granted roles. Who acts for somebody has the
     * grantor's place in the organisation and nobody's granted roles.
     *
     * @param caller who calls
     * @param subject about whom the document is; nothing for documents about nobody
     * @param chain everyone above the subject, the responsible reviewer first
     * @param subjectUnit the subject's unit, for scoped grants
     * @return the relations; NONE alone where there is no other
     */
    public static Set<Relation> relations(
            Principal caller, Optional<EmployeeId> subject, List<EmployeeId> chain, Optional<UnitId> subjectUnit) {
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        if (subject.equals(Optional.of(caller.acting()))) {
            relations.add(Relation.SELF);
        } else {
            int height = chain.indexOf(caller.acting());
            if (height == 0) {
                relations.add(Relation.DIRECT_MANAGER);
            } else if (height > 0) {
                relations.add(Relation.CHAIN_MANAGER);
            }
        }
        List<Grant> grants = caller.grantor().isPresent() ? List.of() : caller.grants();
        for (Grant grant : grants) {
            boolean everywhere = grant.units().isEmpty();
            if (everywhere || subjectUnit.map(grant.units()::contains).orElse(false)) {
                relations.add(grant.role());
            }
        }
        if (relations.isEmpty()) {
            relations.add(Relation.NONE);
        }
        return relations;
    }

    /**
     * Whether somebody was the subject's primary manager during the whole of a period, as far as the subject was
     * employed in it. A part of the period is not enough.
     *
     * @param manager who
     * @param subject whose manager
     * @param period the period that the document belongs to
     * @return whether; not where the period lies outside of the subject's employments
     */
    public static boolean hadDuty(EmployeeId manager, Employee subject, DateSpan period) {
        boolean employed = false;
        LocalDate day = period.first();
        while (!day.isAfter(period.last())) {
            if (subject.isEmployedOn(day)) {
                employed = true;
                if (!subject.managerOn(day).equals(Optional.of(manager))) {
                    return false;
                }
            }
            day = nextChange(subject, day);
        }
        return employed;
    }

    /** The next day after a day on which an employment or a line begins; far away where nothing does. */
    private static LocalDate nextChange(Employee subject, LocalDate day) {
        LocalDate next = LocalDate.MAX;
        for (ReportingLine line : subject.lines()) {
            next = earlier(next, line.from(), day);
        }
        for (Employment stretch : subject.employments()) {
            next = earlier(next, stretch.hired(), day);
        }
        return next;
    }

    private static LocalDate earlier(LocalDate next, LocalDate candidate, LocalDate after) {
        return candidate.isAfter(after) && candidate.isBefore(next) ? candidate : next;
    }

    /**
     * Whether somebody calibrates a subject now: takes part in an open session that the subject is in. Nobody calibrates
     * themselves or anybody above them.
     *
     * @param person who
     * @param above everybody above that person
     * @param subject whose rating
     * @param session the session
     * @return whether
     */
    public static boolean calibrates(
            EmployeeId person, List<EmployeeId> above, EmployeeId subject, CalibrationSession session) {
        return session instanceof OpenSession
                && session.participants().contains(person)
                && !person.equals(subject)
                && !above.contains(subject)
                && session.snapshot().stream().anyMatch(entry -> entry.subject().equals(subject));
    }

    /**
     * Whether a delegation of the subject makes somebody their mentor now.
     *
     * @param person who
     * @param subject whose mentor
     * @param shared the delegation, about the facet in question
     * @return whether
     */
    public static boolean isMentor(EmployeeId person, EmployeeId subject, Delegation shared) {
        return shared.kind() == Delegation.Kind.MENTORING
                && shared.grantor().equals(subject)
                && shared.delegate().equals(person);
    }

    /**
     * What takes rights from a caller.
     *
     * @param caller who calls
     * @param people everybody whose rights are used: the caller, and the grantor if any, as far as they are known
     * @param today today
     * @param subject about whom the document is
     * @param above everybody above the caller
     * @return the circumstances
     */
    public static Set<Circumstance> circumstances(
            Principal caller,
            List<Employee> people,
            LocalDate today,
            Optional<EmployeeId> subject,
            List<EmployeeId> above) {
        Set<Circumstance> circumstances = EnumSet.noneOf(Circumstance.class);
        if (people.stream().anyMatch(person -> hasLeft(person, today))) {
            circumstances.add(Circumstance.LEAVER);
        }
        if (subject.isPresent() && above.contains(subject.get())) {
            circumstances.add(Circumstance.OWN_CHAIN);
        }
        if (caller.grantor().isPresent() && subject.equals(Optional.of(caller.person()))) {
            circumstances.add(Circumstance.ABOUT_DELEGATE);
        }
        return circumstances;
    }

    /** Somebody who has been here and is not; not somebody who has yet to begin. */
    private static boolean hasLeft(Employee person, LocalDate today) {
        return !person.isEmployedOn(today)
                && person.employments().stream()
                        .anyMatch(stretch -> stretch.hired().isBefore(today));
    }
}
