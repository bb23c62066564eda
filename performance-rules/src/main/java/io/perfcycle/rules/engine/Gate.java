package io.perfcycle.rules.engine;

import io.perfcycle.core.access.AccessDecision;
import io.perfcycle.core.access.AccessPhase;
import io.perfcycle.core.access.Action;
import io.perfcycle.core.access.Circumstance;
import io.perfcycle.core.access.Denial;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.access.Principal;
import io.perfcycle.core.access.Purpose;
import io.perfcycle.core.access.Relation;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.people.Employee;
import io.perfcycle.rules.access.AccessRules;
import io.perfcycle.rules.access.RelationRules;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks the access rules, with relations computed from the people as they are now, and prints permits. */
final class Gate {
    private static final Set<Action> LOOKING = EnumSet.of(Action.READ, Action.LIST, Action.AGGREGATE, Action.EXPORT);

    private static final Set<Relation> OTHERS_THAN_SELF =
            EnumSet.of(Relation.DIRECT_MANAGER, Relation.CHAIN_MANAGER, Relation.FORMER_MANAGER, Relation.MENTOR);

    private final Permit.Press press = new Permit.Press(this);

    /** Decides for the witness's caller and the caller's own purpose. */
    AccessDecision decide(Witness witness, Traits traits, Action action) {
        return decide(witness, traits, action, witness.caller().purpose());
    }

    private AccessDecision decide(Witness witness, Traits traits, Action action, Purpose purpose) {
        Principal caller = witness.caller();
        if (caller.grantor().isPresent() && !witness.isDelegated(traits.facet(), action)) {
            return AccessDecision.deny(Denial.NOT_DELEGATED);
        }
        if (isClosedToSubject(traits, caller.acting())) {
            return AccessDecision.deny(Denial.OWN_DRAFT);
        }
        Set<Circumstance> circumstances = RelationRules.circumstances(
                caller, witness.people(), witness.today(), traits.subject(), witness.above());
        Optional<Employee> subject = traits.subject().flatMap(witness::person);
        Set<Relation> relations = relations(witness, traits, subject);
        AccessDecision decision =
                AccessRules.decide(relations, circumstances, traits.facet(), action, traits.phase(), purpose);
        if (decision.isPermitted() || subject.isEmpty() || !LOOKING.contains(action)) {
            return decision;
        }
        Set<Relation> more = withPast(witness, traits, action, subject.get(), relations);
        if (!more.equals(relations)) {
            decision = AccessRules.decide(more, circumstances, traits.facet(), action, traits.phase(), purpose);
        }
        if (decision.isPermitted() || !calibrates(witness, traits)) {
            return decision;
        }
        return AccessRules.decide(
                with(more, Relation.CALIBRATOR),
                circumstances,
                traits.facet(),
                action,
                AccessPhase.CALIBRATING,
                purpose);
    }

    /** What is withheld from its subject stays so whatever else the subject is, HR for example. */
    private static boolean isClosedToSubject(Traits traits, EmployeeId acting) {
        return traits.subject().equals(Optional.of(acting)) && !traits.ties().counts(Relation.SELF, acting);
    }

    private static Set<Relation> relations(Witness witness, Traits traits, Optional<Employee> subject) {
        Principal caller = witness.caller();
        EmployeeId acting = caller.acting();
        List<EmployeeId> chain = subject.map(witness::chain).orElse(List.of());
        Set<Relation> relations = EnumSet.copyOf(RelationRules.relations(
                caller, traits.subject(), chain, subject.flatMap(person -> person.unitOn(witness.today()))));
        relations.removeIf(relation -> !traits.ties().counts(relation, acting));
        Set<Relation> given = traits.ties().given().getOrDefault(acting, Set.of());
        if (given.contains(Relation.SELF)) {
            relations.removeAll(OTHERS_THAN_SELF);
        }
        relations.addAll(given);
        if (relations.contains(Relation.SELF)
                || traits.subject().map(witness.above()::contains).orElse(false)) {
            relations.remove(Relation.CALIBRATOR);
        }
        relations.remove(Relation.NONE);
        if (relations.isEmpty()) {
            relations.add(Relation.NONE);
        }
        if (caller.grantor().isPresent()) {
            relations.add(Relation.DELEGATE);
        }
        return relations;
    }

    /** What follows from the past and from what the subject shares; looked for only where the present is not enough. */
    private static Set<Relation> withPast(
            Witness witness, Traits traits, Action action, Employee subject, Set<Relation> relations) {
        Set<Relation> more = EnumSet.copyOf(relations);
        boolean open = !relations.contains(Relation.SELF)
                && traits.ties()
                        .counts(Relation.FORMER_MANAGER, witness.caller().acting());
        if (open && !relations.contains(Relation.DIRECT_MANAGER) && witness.hadDuty(subject, traits.period())) {
            more = with(more, Relation.FORMER_MANAGER);
        }
        if (!relations.contains(Relation.SELF) && witness.isMentor(subject.id(), traits.facet(), action)) {
            more = with(more, Relation.MENTOR);
        }
        return more;
    }

    private static boolean calibrates(Witness witness, Traits traits) {
        boolean goal = traits.facet() == Facet.GOAL_PRIVATE && traits.phase() != AccessPhase.DRAFT;
        boolean round = traits.facet() == Facet.ROUND_AGGREGATE && traits.phase() != AccessPhase.OPEN;
        return (goal || round)
                && traits.subject().isPresent()
                && traits.period().cycle().isPresent()
                && witness.calibrates(
                        traits.subject().get(), traits.period().cycle().get());
    }

    private static Set<Relation> with(Set<Relation> relations, Relation one) {
        Set<Relation> more = EnumSet.copyOf(relations);
        more.remove(Relation.NONE);
        more.add(one);
        return more;
    }

    /** A permit for a document that a decision needs and that is not handed out. */
    Permit forDecision(SealedDocument document) {
        return press.print(document.key(), Set.of(), false);
    }

    /** A permit for a document that is handed out, or nothing. */
    Optional<Permit> permit(Witness witness, SealedDocument document, Traits traits, Action action) {
        if (!decide(witness, traits, action).isPermitted()) {
            return Optional.empty();
        }
        Set<Part> closed = closed(witness, document, traits, action);
        boolean out = traits.phase().compareTo(AccessPhase.RELEASED) >= 0;
        if (closed.contains(Part.PROPOSAL) && !out) {
            return Optional.empty();
        }
        boolean audited = witness.caller().purpose() == Purpose.SUPPORT
                && !decide(witness, traits, action, Purpose.WORK).isPermitted();
        return Optional.of(press.print(document.key(), closed, audited));
    }

    private Set<Part> closed(Witness witness, SealedDocument document, Traits traits, Action action) {
        Set<Part> closed = EnumSet.noneOf(Part.class);
        if (action == Action.READ || action == Action.LIST || action == Action.EXPORT) {
            Action asked = action == Action.EXPORT ? Action.EXPORT : Action.READ;
            for (Part part : document.parts()) {
                if (!decide(witness, part.of(traits), asked).isPermitted()) {
                    closed.add(part);
                }
            }
        }
        return closed;
    }
}
