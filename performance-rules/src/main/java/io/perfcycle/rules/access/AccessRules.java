package io.perfcycle.rules.access;

import static io.perfcycle.core.access.AccessPhase.ACKNOWLEDGED;
import static io.perfcycle.core.access.AccessPhase.ARCHIVED;
import static io.perfcycle.core.access.AccessPhase.CALIBRATING;
import static io.perfcycle.core.access.AccessPhase.DRAFT;
import static io.perfcycle.core.access.AccessPhase.OPEN;
import static io.perfcycle.core.access.AccessPhase.RELEASED;
import static io.perfcycle.core.access.AccessPhase.SUBMITTED;
import static io.perfcycle.core.access.Action.AGGREGATE;
import static io.perfcycle.core.access.Action.CREATE;
import static io.perfcycle.core.access.Action.DECIDE;
import static io.perfcycle.core.access.Action.EDIT;
import static io.perfcycle.core.access.Action.ERASE;
import static io.perfcycle.core.access.Action.EXPORT;
import static io.perfcycle.core.access.Action.LIST;
import static io.perfcycle.core.access.Action.READ;
import static io.perfcycle.core.access.Action.RELEASE;
import static io.perfcycle.core.access.Action.SUBMIT;
import static io.perfcycle.core.access.Relation.AUDITOR;
import static io.perfcycle.core.access.Relation.CALIBRATOR;
import static io.perfcycle.core.access.Relation.CHAIN_MANAGER;
import static io.perfcycle.core.access.Relation.CYCLE_ADMIN;
import static io.perfcycle.core.access.Relation.DIRECT_MANAGER;
import static io.perfcycle.core.access.Relation.FORMER_MANAGER;
import static io.perfcycle.core.access.Relation.HR_PARTNER;
import static io.perfcycle.core.access.Relation.NONE;
import static io.perfcycle.core.access.Relation.RATER;
import static io.perfcycle.core.access.Relation.RESEARCHER;
import static io.perfcycle.core.access.Relation.SELF;
import static io.perfcycle.core.access.Relation.TENANT_ADMIN;

import io.perfcycle.core.access.AccessDecision;
import io.perfcycle.core.access.AccessPhase;
import io.perfcycle.core.access.Action;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.access.Purpose;
import io.perfcycle.core.access.Relation;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The access decision: pure and total, and it never sees an id. What no row of the table permits is denied; a denial
 * for one relation overrides what another would permit.
 *
 * <p>Stateless and thread safe.
 */
public final class AccessRules {
    private static final Set<AccessPhase> ANY = EnumSet.complementOf(EnumSet.of(AccessPhase.ERASED));
    private static final Set<AccessPhase> WORKING = EnumSet.of(DRAFT, OPEN);
    private static final Set<AccessPhase> HANDED_IN =
            EnumSet.of(SUBMITTED, CALIBRATING, RELEASED, ACKNOWLEDGED, ARCHIVED);
    private static final Set<AccessPhase> OUT = EnumSet.of(RELEASED, ACKNOWLEDGED, ARCHIVED);
    private static final Map<Facet, Map<Relation, Map<Action, Set<AccessPhase>>>> TABLE = new EnumMap<>(Facet.class);

    static {
        goals();
        feedback();
        reviews();
        organisation();
        privacy();
    }

    private AccessRules() {}

    private static void goals() {
        for (Facet goal : EnumSet.of(Facet.GOAL_PRIVATE, Facet.GOAL_SHARED)) {
            permit(goal, SELF, ANY, READ, LIST);
            permit(goal, SELF, WORKING, CREATE, EDIT);
            permit(goal, DIRECT_MANAGER, ANY, READ, LIST);
            permit(goal, DIRECT_MANAGER, WORKING, CREATE, EDIT);
            permit(goal, CHAIN_MANAGER, ANY, READ, LIST);
            permit(goal, HR_PARTNER, ANY, READ, LIST);
            permit(goal, CALIBRATOR, EnumSet.of(CALIBRATING), READ);
            permit(goal, RESEARCHER, ANY, AGGREGATE);
        }
        permit(Facet.GOAL_SHARED, RATER, ANY, READ, LIST);
        permit(Facet.GOAL_SHARED, CALIBRATOR, ANY, READ, LIST);
        permit(Facet.GOAL_SHARED, FORMER_MANAGER, ANY, READ);
        permit(Facet.GOAL_SHARED, NONE, ANY, READ, LIST);
        permit(Facet.CHECK_IN, SELF, ANY, READ, LIST);
        permit(Facet.CHECK_IN, SELF, WORKING, CREATE, EDIT);
        permit(Facet.CHECK_IN, DIRECT_MANAGER, ANY, READ, LIST);
        permit(Facet.CHECK_IN, DIRECT_MANAGER, WORKING, CREATE, EDIT);
        permit(Facet.DEVELOPMENT_PLAN, SELF, ANY, READ, LIST);
        permit(Facet.DEVELOPMENT_PLAN, SELF, WORKING, CREATE, EDIT);
        permit(Facet.DEVELOPMENT_PLAN, DIRECT_MANAGER, ANY, READ, LIST);
        permit(Facet.DEVELOPMENT_PLAN, DIRECT_MANAGER, WORKING, CREATE, EDIT);
        permit(Facet.DEVELOPMENT_PLAN, HR_PARTNER, ANY, READ, LIST);
        permit(Facet.DEVELOPMENT_PLAN, RESEARCHER, ANY, AGGREGATE);
    }

    private static void feedback() {
        permit(Facet.ATTRIBUTED_FEEDBACK, SELF, OUT, READ, LIST);
        permit(Facet.ATTRIBUTED_FEEDBACK, DIRECT_MANAGER, OUT, READ, LIST);
        permit(Facet.ATTRIBUTED_FEEDBACK, RATER, ANY, READ, LIST, CREATE);
        permit(Facet.ATTRIBUTED_FEEDBACK, HR_PARTNER, OUT, READ);
        permit(Facet.ATTRIBUTED_FEEDBACK, RESEARCHER, OUT, AGGREGATE);
        permit(Facet.PRIVATE_NOTE, RATER, ANY, READ, LIST, CREATE);
        permit(Facet.RECOGNITION, RATER, ANY, READ, LIST, CREATE, EDIT);
        for (Relation anybody : EnumSet.of(SELF, DIRECT_MANAGER, CHAIN_MANAGER, HR_PARTNER, CALIBRATOR, NONE)) {
            permit(Facet.RECOGNITION, anybody, OUT, READ, LIST);
        }
        permit(Facet.RECOGNITION, RESEARCHER, OUT, AGGREGATE);
        permit(Facet.ANONYMOUS_RESPONSE, RATER, EnumSet.of(OPEN), SUBMIT);
        for (Relation reader : EnumSet.of(SELF, HR_PARTNER, RESEARCHER)) {
            permit(Facet.ROUND_AGGREGATE, reader, OUT, AGGREGATE);
        }
        permit(Facet.ROUND_AGGREGATE, CALIBRATOR, EnumSet.of(CALIBRATING), AGGREGATE);
        permit(Facet.ROUND_AGGREGATE, CYCLE_ADMIN, EnumSet.of(DRAFT), CREATE);
        permit(Facet.ROUND_AGGREGATE, CYCLE_ADMIN, EnumSet.of(OPEN), RELEASE);
        permit(Facet.PARTICIPATION, RATER, ANY, READ);
    }

    private static void reviews() {
        permit(Facet.SELF_ASSESSMENT, SELF, ANY, READ);
        permit(Facet.SELF_ASSESSMENT, SELF, WORKING, CREATE, EDIT, SUBMIT);
        permit(Facet.SELF_ASSESSMENT, DIRECT_MANAGER, HANDED_IN, READ);
        permit(Facet.SELF_ASSESSMENT, CHAIN_MANAGER, EnumSet.of(CALIBRATING), READ);
        permit(Facet.SELF_ASSESSMENT, HR_PARTNER, HANDED_IN, READ);
        permit(Facet.SELF_ASSESSMENT, CALIBRATOR, EnumSet.of(CALIBRATING), READ);
        permit(Facet.SELF_ASSESSMENT, RESEARCHER, HANDED_IN, AGGREGATE);
        permit(Facet.MANAGER_REVIEW, SELF, OUT, READ, LIST);
        permit(Facet.MANAGER_REVIEW, SELF, EnumSet.of(RELEASED), DECIDE);
        permit(Facet.MANAGER_REVIEW, DIRECT_MANAGER, ANY, READ, LIST);
        permit(Facet.MANAGER_REVIEW, DIRECT_MANAGER, WORKING, CREATE, EDIT, SUBMIT);
        permit(Facet.MANAGER_REVIEW, FORMER_MANAGER, OUT, READ);
        permit(Facet.MANAGER_REVIEW, CHAIN_MANAGER, HANDED_IN, READ, LIST);
        permit(Facet.MANAGER_REVIEW, HR_PARTNER, HANDED_IN, READ, LIST);
        permit(Facet.MANAGER_REVIEW, CALIBRATOR, EnumSet.of(CALIBRATING), READ);
        permit(Facet.MANAGER_REVIEW, RESEARCHER, OUT, AGGREGATE);
        permit(Facet.MANAGER_REVIEW, CYCLE_ADMIN, EnumSet.of(DRAFT), CREATE);
        permit(Facet.MANAGER_REVIEW, CYCLE_ADMIN, EnumSet.of(SUBMITTED, CALIBRATING), RELEASE);
        permit(Facet.RATING, SELF, OUT, READ);
        permit(Facet.RATING, DIRECT_MANAGER, ANY, READ);
        permit(Facet.RATING, DIRECT_MANAGER, WORKING, EDIT);
        permit(Facet.RATING, CHAIN_MANAGER, ANY, READ);
        permit(Facet.RATING, HR_PARTNER, ANY, READ);
        permit(Facet.RATING, CALIBRATOR, EnumSet.of(CALIBRATING), READ, EDIT);
        permit(Facet.RATING, RESEARCHER, OUT, AGGREGATE);
        permit(Facet.CALIBRATION, HR_PARTNER, ANY, READ, LIST);
        permit(Facet.CALIBRATION, CYCLE_ADMIN, EnumSet.of(DRAFT), CREATE);
        permit(Facet.CALIBRATION, CALIBRATOR, EnumSet.of(CALIBRATING), READ, EDIT, SUBMIT);
        permit(Facet.SUCCESSION, CHAIN_MANAGER, ANY, READ);
        permit(Facet.SUCCESSION, HR_PARTNER, ANY, READ, EDIT);
        permit(Facet.SUCCESSION, RESEARCHER, ANY, AGGREGATE);
    }

    private static void organisation() {
        for (Relation anybody : Relation.values()) {
            permit(Facet.DIRECTORY, anybody, ANY, READ, LIST);
            permit(Facet.CONFIGURATION, anybody, ANY, READ, LIST);
        }
        permit(Facet.DIRECTORY, TENANT_ADMIN, ANY, CREATE, EDIT);
        permit(Facet.CONFIGURATION, TENANT_ADMIN, ANY, CREATE, EDIT);
        permit(Facet.CONFIGURATION, CYCLE_ADMIN, ANY, CREATE, EDIT);
        for (Relation reader : EnumSet.of(HR_PARTNER, CYCLE_ADMIN, RESEARCHER)) {
            permit(Facet.METRIC, reader, ANY, AGGREGATE);
        }
    }

    private static void privacy() {
        permit(Facet.AUDIT_METADATA, AUDITOR, ANY, READ, LIST);
        permit(Facet.AUDIT_METADATA, TENANT_ADMIN, ANY, CREATE);
        permit(Facet.PRIVACY, SELF, ANY, CREATE);
        permit(Facet.PRIVACY, HR_PARTNER, ANY, CREATE, READ, LIST);
        permit(Facet.PRIVACY, TENANT_ADMIN, ANY, READ, LIST, EDIT, ERASE);
        permit(Facet.PRIVACY, AUDITOR, ANY, READ, LIST);
    }

    private static void permit(Facet facet, Relation relation, Set<AccessPhase> phases, Action... actions) {
        Map<Action, Set<AccessPhase>> row = TABLE.computeIfAbsent(facet, f -> new EnumMap<>(Relation.class))
                .computeIfAbsent(relation, r -> new EnumMap<>(Action.class));
        for (Action action : actions) {
            row.computeIfAbsent(action, a -> EnumSet.noneOf(AccessPhase.class)).addAll(phases);
        }
    }

    /**
     * Decides.
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
        if (phase == AccessPhase.ERASED) {
            return AccessDecision.deny("ERASED");
        }
        if (relations.contains(SELF) && isClosedToSelf(facet, action, phase)) {
            return AccessDecision.deny("OWN-" + facet);
        }
        if (purpose == Purpose.RESEARCH && action != AGGREGATE) {
            return AccessDecision.deny("RESEARCH-IDENTIFIERS");
        }
        if (purpose == Purpose.SUBJECT_REQUEST && !(relations.contains(SELF) && isOpenToRequests(facet, action))) {
            return AccessDecision.deny("SUBJECT-REQUEST-OF-OTHERS");
        }
        if (action == EXPORT) {
            return purpose == Purpose.SUBJECT_REQUEST && permits(SELF, facet, READ, phase)
                    ? AccessDecision.permit("SELF-" + facet + "-EXPORT")
                    : AccessDecision.deny("NO-EXPORT");
        }
        for (Relation relation : relations) {
            if (permits(relation, facet, action, phase) && fitsPurpose(relation, facet, purpose)) {
                return AccessDecision.permit(relation + "-" + facet + "-" + action);
            }
        }
        return AccessDecision.deny("NO-ROW");
    }

    private static boolean isOpenToRequests(Facet facet, Action action) {
        return action == READ || action == EXPORT || (action == CREATE && facet == Facet.PRIVACY);
    }

    /** HR reads feedback to support somebody only, and people ask for their erasure as a request of the subject only. */
    private static boolean fitsPurpose(Relation relation, Facet facet, Purpose purpose) {
        if (relation == HR_PARTNER && facet == Facet.ATTRIBUTED_FEEDBACK) {
            return purpose == Purpose.SUPPORT;
        }
        return relation != SELF || facet != Facet.PRIVACY || purpose == Purpose.SUBJECT_REQUEST;
    }

    private static boolean permits(Relation relation, Facet facet, Action action, AccessPhase phase) {
        return TABLE.getOrDefault(facet, Map.of())
                .getOrDefault(relation, Map.of())
                .getOrDefault(action, Set.of())
                .contains(phase);
    }

    /** What the subject never gets, whatever else they are: own drafts of others, calibration, deciding on oneself. */
    private static boolean isClosedToSelf(Facet facet, Action action, AccessPhase phase) {
        return switch (facet) {
            case MANAGER_REVIEW, RATING -> !OUT.contains(phase) || action == RELEASE || action == EDIT;
            case CALIBRATION, SUCCESSION -> true;
            default -> false;
        };
    }
}
