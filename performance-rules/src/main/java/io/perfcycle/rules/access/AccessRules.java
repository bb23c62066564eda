package io.perfcycle.rules.access;

import io.perfcycle.core.access.AccessDecision;
import io.perfcycle.core.access.AccessPhase;
import io.perfcycle.core.access.Action;
import io.perfcycle.core.access.Circumstance;
import io.perfcycle.core.access.Denial;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.access.Purpose;
import io.perfcycle.core.access.Relation;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The access decision: pure and total, and it never sees an id. The absolute denies come first; what then no row of the
 * table permits is denied too.
 *
 * <p>Stateless and thread safe.
 */
public final class AccessRules {
    private static final Set<Relation> NOT_WITH_SELF =
            EnumSet.of(Relation.DIRECT_MANAGER, Relation.CHAIN_MANAGER, Relation.FORMER_MANAGER, Relation.MENTOR);
    private static final Set<Action> DECIDING =
            EnumSet.of(Action.EDIT, Action.SUBMIT, Action.DECIDE, Action.RELEASE, Action.ERASE);
    private static final Set<Facet> JUDGED = EnumSet.of(
            Facet.GOAL_PRIVATE,
            Facet.GOAL_SHARED,
            Facet.CHECK_IN,
            Facet.SELF_ASSESSMENT,
            Facet.MANAGER_REVIEW,
            Facet.INTERIM_RATING,
            Facet.APPEAL,
            Facet.ROUND_AGGREGATE,
            Facet.RATING,
            Facet.CALIBRATION,
            Facet.SUCCESSION,
            Facet.DEVELOPMENT_PLAN,
            Facet.IMPROVEMENT_PLAN,
            Facet.PRIVACY);

    private AccessRules() {}

    /**
     * Decides where nothing special is known.
     *
     * @param relations what the caller is to the subject; empty denies
     * @param facet the part of the data
     * @param action what the caller wants to do
     * @param phase how far the document has come
     * @param purpose why
     * @return the decision with the rule that made it
     */
    public static AccessDecision decide(
            Set<Relation> relations, Facet facet, Action action, AccessPhase phase, Purpose purpose) {
        return decide(relations, Set.of(), facet, action, phase, purpose);
    }

    /**
     * Decides.
     *
     * @param relations what the caller is to the subject; empty denies; with DELEGATE the others are the grantor's
     * @param circumstances what takes rights away beyond the table
     * @param facet the part of the data
     * @param action what the caller wants to do
     * @param phase how far the document has come
     * @param purpose why
     * @return the decision with the rule that made it
     */
    public static AccessDecision decide(
            Set<Relation> relations,
            Set<Circumstance> circumstances,
            Facet facet,
            Action action,
            AccessPhase phase,
            Purpose purpose) {
        Optional<Denial> denial = unfit(relations, phase, circumstances)
                .or(() -> ownDenial(relations, facet, action, phase))
                .or(() -> circumstantial(relations, circumstances, facet, action))
                .or(() -> closed(relations, facet, action, phase, purpose));
        if (denial.isPresent()) {
            return AccessDecision.deny(denial.get());
        }
        for (Relation relation : relations) {
            if (AccessTable.permits(relation, facet, action, phase, purpose)) {
                return AccessDecision.permit(relation + "-" + facet + "-" + action);
            }
        }
        return AccessDecision.deny(Denial.NO_ROW);
    }

    private static Optional<Denial> unfit(Set<Relation> relations, AccessPhase phase, Set<Circumstance> circumstances) {
        if (phase == AccessPhase.ERASED) {
            return Optional.of(Denial.ERASED);
        }
        if (circumstances.contains(Circumstance.OTHER_TENANT)) {
            return Optional.of(Denial.OTHER_TENANT);
        }
        boolean delegate = relations.contains(Relation.DELEGATE);
        int others = relations.size() - (delegate ? 1 : 0);
        if (others == 0 || circumstances.contains(Circumstance.FACT_MISSING)) {
            return Optional.of(Denial.FACTS_MISSING);
        }
        boolean twoPeople =
                relations.contains(Relation.SELF) && NOT_WITH_SELF.stream().anyMatch(relations::contains);
        boolean noneAndSome = relations.contains(Relation.NONE) && others > 1;
        return twoPeople || noneAndSome ? Optional.of(Denial.FACTS_CONTRADICT) : Optional.empty();
    }

    /** What the subject never gets, whatever else they are: drafts of others, calibration, deciding on oneself. */
    private static Optional<Denial> ownDenial(Set<Relation> relations, Facet facet, Action action, AccessPhase phase) {
        if (!relations.contains(Relation.SELF)) {
            return Optional.empty();
        }
        boolean others = facet == Facet.CALIBRATION || facet == Facet.SUCCESSION;
        boolean review = facet == Facet.MANAGER_REVIEW || facet == Facet.RATING || facet == Facet.INTERIM_RATING;
        boolean out = phase.compareTo(AccessPhase.RELEASED) >= 0;
        if (others || (review && !out)) {
            return Optional.of(Denial.OWN_DRAFT);
        }
        boolean privacy = facet == Facet.PRIVACY && action == Action.EDIT;
        return privacy || action == Action.RELEASE || action == Action.ERASE
                ? Optional.of(Denial.OWN_DECISION)
                : Optional.empty();
    }

    private static Optional<Denial> circumstantial(
            Set<Relation> relations, Set<Circumstance> circumstances, Facet facet, Action action) {
        boolean ownExport = relations.contains(Relation.SELF) && action == Action.EXPORT;
        if (circumstances.contains(Circumstance.LEAVER) && !ownExport) {
            return Optional.of(Denial.LEAVER);
        }
        if (circumstances.contains(Circumstance.ABOUT_DELEGATE)) {
            return Optional.of(Denial.DELEGATE_SELF);
        }
        if (circumstances.contains(Circumstance.OWN_CHAIN) && DECIDING.contains(action) && JUDGED.contains(facet)) {
            return Optional.of(Denial.OWN_CHAIN);
        }
        if (circumstances.contains(Circumstance.SAME_PERSON) && DECIDING.contains(action)) {
            return Optional.of(Denial.SAME_PERSON);
        }
        return circumstances.contains(Circumstance.LEGAL_HOLD) && action == Action.ERASE
                ? Optional.of(Denial.LEGAL_HOLD)
                : Optional.empty();
    }

    private static Optional<Denial> closed(
            Set<Relation> relations, Facet facet, Action action, AccessPhase phase, Purpose purpose) {
        if (facet == Facet.ANONYMOUS_RESPONSE && action != Action.SUBMIT) {
            return Optional.of(Denial.ANONYMOUS);
        }
        boolean research = purpose == Purpose.RESEARCH
                || (relations.contains(Relation.RESEARCHER) && facet != Facet.CONFIGURATION);
        if (research && action != Action.AGGREGATE) {
            return Optional.of(Denial.RESEARCH_IDENTIFIERS);
        }
        return relations.contains(Relation.DELEGATE) && isClosedToDelegates(facet, action, phase)
                ? Optional.of(Denial.DELEGATE_CLOSED)
                : Optional.empty();
    }

    /**
     * Whether nobody can stand in for somebody: private notes, anonymous answers, proposed ratings and what holds them,
     * succession, improvement plans, erasure, exports, and delegating further.
     *
     * @param facet the part of the data
     * @param action what is to be done
     * @param phase how far the document has come
     * @return whether
     */
    public static boolean isClosedToDelegates(Facet facet, Action action, AccessPhase phase) {
        boolean out = phase.compareTo(AccessPhase.RELEASED) >= 0;
        return switch (facet) {
            case PRIVATE_NOTE, ANONYMOUS_RESPONSE, SUCCESSION, IMPROVEMENT_PLAN, CALIBRATION, PRIVACY, DELEGATION ->
                true;
            case MANAGER_REVIEW, RATING, INTERIM_RATING -> !out || action == Action.ERASE || action == Action.EXPORT;
            default -> action == Action.ERASE || action == Action.EXPORT;
        };
    }
}
