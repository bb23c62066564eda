package io.perfcycle.rules.engine;

import io.perfcycle.core.access.AccessDecision;
import io.perfcycle.core.access.Action;
import io.perfcycle.core.access.Principal;
import io.perfcycle.core.access.Relation;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.people.ReviewerPolicy;
import io.perfcycle.rules.access.AccessRules;
import io.perfcycle.rules.access.RelationRules;
import io.perfcycle.rules.people.ResponsibleReviewers;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Asks the access rules, with relations computed from the people as they are now, and prints permits. */
final class Gate {
    private final Permit.Press press = new Permit.Press(this);
    private final ReviewerPolicy reviewers;

    Gate(ReviewerPolicy reviewers) {
        this.reviewers = reviewers;
    }

    boolean permits(
            Principal caller,
            Traits traits,
            Action action,
            LocalDate today,
            Function<EmployeeId, Optional<Employee>> people) {
        Set<Relation> relations = relations(caller, traits, today, people);
        AccessDecision decision =
                AccessRules.decide(relations, traits.facet(), action, traits.phase(), caller.purpose());
        return decision.isPermitted();
    }

    /** A permit for a document that a decision needs and that is not handed out. */
    Permit forDecision(SealedDocument document) {
        return press.print(document.key());
    }

    /** A permit for a document that is handed out, or nothing. */
    Optional<Permit> permit(
            Principal caller,
            SealedDocument document,
            Traits traits,
            Action action,
            LocalDate today,
            Function<EmployeeId, Optional<Employee>> people) {
        return permits(caller, traits, action, today, people)
                ? Optional.of(press.print(document.key()))
                : Optional.empty();
    }

    private Set<Relation> relations(
            Principal caller, Traits traits, LocalDate today, Function<EmployeeId, Optional<Employee>> people) {
        Optional<Employee> subject = traits.subject().flatMap(people);
        List<EmployeeId> chain = subject.map(
                        person -> ResponsibleReviewers.of(reviewers, people).chain(person, today))
                .orElse(List.of());
        Set<Relation> relations = EnumSet.copyOf(RelationRules.relations(
                caller, traits.subject(), chain, subject.flatMap(person -> person.unitOn(today))));
        relations.removeAll(traits.withheld());
        Relation own = traits.relationByPerson().get(caller.person());
        if (own != null) {
            relations.add(own);
        }
        return relations;
    }
}
