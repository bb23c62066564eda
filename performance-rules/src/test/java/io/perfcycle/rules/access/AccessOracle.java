package io.perfcycle.rules.access;

import io.perfcycle.core.access.AccessPhase;
import io.perfcycle.core.access.Action;
import io.perfcycle.core.access.Circumstance;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.access.Purpose;
import io.perfcycle.core.access.Relation;
import java.util.Set;

/** The decision once more, from the golden table and the absolute denies in the order of the published page. */
final class AccessOracle {
    private static final int PHASES = AccessPhase.values().length;
    private static final int PURPOSES = Purpose.values().length;

    /** By facet, relation, action, phase and purpose; a plain array, because it is asked millions of times. */
    private final boolean[] rows =
            new boolean[Facet.values().length * Relation.values().length * Action.values().length * PHASES * PURPOSES];

    AccessOracle() {
        GoldenTable table = GoldenTable.read();
        for (Facet facet : Facet.values()) {
            for (Relation relation : Relation.values()) {
                for (Action action : Action.values()) {
                    for (AccessPhase phase : AccessPhase.values()) {
                        for (Purpose purpose : Purpose.values()) {
                            rows[index(relation, facet, action, phase, purpose)] =
                                    table.permits(relation, facet, action, phase, purpose);
                        }
                    }
                }
            }
        }
    }

    private static int index(Relation relation, Facet facet, Action action, AccessPhase phase, Purpose purpose) {
        int at = facet.ordinal() * Relation.values().length + relation.ordinal();
        at = at * Action.values().length + action.ordinal();
        return (at * PHASES + phase.ordinal()) * PURPOSES + purpose.ordinal();
    }

    boolean permits(Question question) {
        if (isAbsolutelyDenied(question)) {
            return false;
        }
        for (Relation relation : question.relations()) {
            if (rows[index(relation, question.facet(), question.action(), question.phase(), question.purpose())]) {
                return true;
            }
        }
        return false;
    }

    /** One sentence of the page for each line. */
    private static boolean isAbsolutelyDenied(Question q) {
        Set<Relation> who = q.relations();
        Set<Circumstance> what = q.circumstances();
        boolean self = who.contains(Relation.SELF);
        boolean decides = switch (q.action()) {
            case EDIT, SUBMIT, DECIDE, RELEASE, ERASE -> true;
            default -> false;
        };
        boolean otherTenant = what.contains(Circumstance.OTHER_TENANT);
        boolean anonymous = q.facet() == Facet.ANONYMOUS_RESPONSE && q.action() != Action.SUBMIT;
        boolean ownDrafts = self && isOwnDraft(q.facet(), q.phase());
        boolean onOneself = self
                && (q.action() == Action.RELEASE
                        || q.action() == Action.ERASE
                        || (q.facet() == Facet.PRIVACY && q.action() == Action.EDIT));
        boolean ownChain = what.contains(Circumstance.OWN_CHAIN) && decides && isAboutAPerson(q.facet());
        boolean bothRoles = what.contains(Circumstance.SAME_PERSON) && decides;
        boolean erased = q.phase() == AccessPhase.ERASED;
        boolean hold = what.contains(Circumstance.LEGAL_HOLD) && q.action() == Action.ERASE;
        boolean leaver = what.contains(Circumstance.LEAVER) && !(self && q.action() == Action.EXPORT);
        boolean researcher = (q.purpose() == Purpose.RESEARCH
                        || (who.contains(Relation.RESEARCHER) && q.facet() != Facet.CONFIGURATION))
                && q.action() != Action.AGGREGATE;
        boolean facts = what.contains(Circumstance.FACT_MISSING) || isMissingOrContradictory(who);
        boolean delegate = what.contains(Circumstance.ABOUT_DELEGATE)
                || (who.contains(Relation.DELEGATE) && isNeverForDelegates(q.facet(), q.action(), q.phase()));
        return otherTenant
                || anonymous
                || ownDrafts
                || onOneself
                || ownChain
                || bothRoles
                || erased
                || hold
                || leaver
                || researcher
                || facts
                || delegate;
    }

    private static boolean isOwnDraft(Facet facet, AccessPhase phase) {
        boolean before = switch (phase) {
            case DRAFT, OPEN, SUBMITTED, CALIBRATING -> true;
            default -> false;
        };
        return switch (facet) {
            case MANAGER_REVIEW, RATING, INTERIM_RATING -> before;
            case CALIBRATION, SUCCESSION -> true;
            default -> false;
        };
    }

    private static boolean isAboutAPerson(Facet facet) {
        return switch (facet) {
            case GOAL_PRIVATE,
                    GOAL_SHARED,
                    CHECK_IN,
                    SELF_ASSESSMENT,
                    MANAGER_REVIEW,
                    INTERIM_RATING,
                    APPEAL,
                    ROUND_AGGREGATE,
                    RATING,
                    CALIBRATION,
                    SUCCESSION,
                    DEVELOPMENT_PLAN,
                    IMPROVEMENT_PLAN,
                    PRIVACY -> true;
            default -> false;
        };
    }

    private static boolean isMissingOrContradictory(Set<Relation> who) {
        long others = who.stream().filter(one -> one != Relation.DELEGATE).count();
        boolean ownManager = who.contains(Relation.SELF)
                && (who.contains(Relation.DIRECT_MANAGER)
                        || who.contains(Relation.CHAIN_MANAGER)
                        || who.contains(Relation.FORMER_MANAGER)
                        || who.contains(Relation.MENTOR));
        return others == 0 || ownManager || (who.contains(Relation.NONE) && others > 1);
    }

    private static boolean isNeverForDelegates(Facet facet, Action action, AccessPhase phase) {
        boolean always = switch (facet) {
            case PRIVATE_NOTE, ANONYMOUS_RESPONSE, SUCCESSION, IMPROVEMENT_PLAN, CALIBRATION, PRIVACY, DELEGATION ->
                true;
            default -> false;
        };
        return always
                || action == Action.ERASE
                || action == Action.EXPORT
                || (facet != Facet.CALIBRATION && isOwnDraft(facet, phase));
    }
}
