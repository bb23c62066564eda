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
import static io.perfcycle.core.access.Relation.MENTOR;
import static io.perfcycle.core.access.Relation.NONE;
import static io.perfcycle.core.access.Relation.RATER;
import static io.perfcycle.core.access.Relation.RESEARCHER;
import static io.perfcycle.core.access.Relation.SELF;
import static io.perfcycle.core.access.Relation.TENANT_ADMIN;

import io.perfcycle.core.access.AccessPhase;
import io.perfcycle.core.access.Action;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.access.Purpose;
import io.perfcycle.core.access.Relation;
import java.util.EnumSet;
import java.util.Set;

/**
 * What each relation may do by itself, before the absolute denies. What no row permits is denied. Where a row holds only
 * under a condition that is no phase (addressed, shared, author, owner, period of duty), the relation is given only to
 * somebody for whom it is met; see {@link RelationRules}.
 */
final class AccessTable {
    private static final Set<AccessPhase> ANY = EnumSet.complementOf(EnumSet.of(AccessPhase.ERASED));
    private static final Set<AccessPhase> WORKING = EnumSet.of(DRAFT, OPEN);
    private static final Set<AccessPhase> IN_FORCE = EnumSet.range(OPEN, ARCHIVED);
    private static final Set<AccessPhase> HANDED_IN = EnumSet.range(SUBMITTED, ARCHIVED);
    private static final Set<AccessPhase> OUT = EnumSet.range(RELEASED, ARCHIVED);
    private static final Set<AccessPhase> PUBLISHED = EnumSet.of(RELEASED, ACKNOWLEDGED);
    private static final Set<AccessPhase> IN_SESSION = EnumSet.of(CALIBRATING);
    private static final Set<AccessPhase> HIDDEN = EnumSet.of(SUBMITTED);
    private static final Set<AccessPhase> PENDING = EnumSet.of(DRAFT, OPEN, SUBMITTED);

    /** Bit {@code phase × purposes + purpose} of facet, relation and action. */
    private static final int[][][] BITS =
            new int[Facet.values().length][Relation.values().length][Action.values().length];

    static {
        goals();
        development();
        feedback();
        continuous();
        rounds();
        assessments();
        reviews();
        ratings();
        organisation();
        administration();
    }

    private AccessTable() {}

    static boolean permits(Relation relation, Facet facet, Action action, AccessPhase phase, Purpose purpose) {
        return (BITS[facet.ordinal()][relation.ordinal()][action.ordinal()] & bit(phase, purpose)) != 0;
    }

    private static void goals() {
        for (Facet goal : EnumSet.of(Facet.GOAL_PRIVATE, Facet.GOAL_SHARED)) {
            own(goal, ANY);
            permit(goal, SELF, WORKING, CREATE, EDIT);
            permit(goal, DIRECT_MANAGER, ANY, READ, LIST);
            permit(goal, DIRECT_MANAGER, WORKING, CREATE, EDIT);
            for (Relation reader : EnumSet.of(CHAIN_MANAGER, FORMER_MANAGER, MENTOR, HR_PARTNER)) {
                permit(goal, reader, IN_FORCE, READ, LIST);
            }
            permit(goal, RESEARCHER, IN_FORCE, AGGREGATE);
        }
        permit(Facet.GOAL_PRIVATE, CALIBRATOR, IN_SESSION, READ, LIST);
        for (Relation reader : EnumSet.of(RATER, CALIBRATOR, NONE)) {
            permit(Facet.GOAL_SHARED, reader, IN_FORCE, READ, LIST);
        }
        own(Facet.CHECK_IN, ANY);
        permit(Facet.CHECK_IN, SELF, WORKING, CREATE, EDIT);
        permit(Facet.CHECK_IN, DIRECT_MANAGER, ANY, READ, LIST);
        permit(Facet.CHECK_IN, DIRECT_MANAGER, WORKING, CREATE, EDIT);
        permit(Facet.CHECK_IN, FORMER_MANAGER, IN_FORCE, READ, LIST);
    }

    private static void development() {
        own(Facet.DEVELOPMENT_PLAN, ANY);
        permit(Facet.DEVELOPMENT_PLAN, SELF, WORKING, CREATE, EDIT);
        permit(Facet.DEVELOPMENT_PLAN, DIRECT_MANAGER, ANY, READ, LIST);
        permit(Facet.DEVELOPMENT_PLAN, DIRECT_MANAGER, WORKING, CREATE, EDIT);
        for (Relation reader : EnumSet.of(FORMER_MANAGER, MENTOR, HR_PARTNER)) {
            permit(Facet.DEVELOPMENT_PLAN, reader, IN_FORCE, READ, LIST);
        }
        permit(Facet.DEVELOPMENT_PLAN, RESEARCHER, IN_FORCE, AGGREGATE);
        own(Facet.IMPROVEMENT_PLAN, ANY);
        permit(Facet.IMPROVEMENT_PLAN, SELF, EnumSet.of(DRAFT), SUBMIT);
        permit(Facet.IMPROVEMENT_PLAN, DIRECT_MANAGER, ANY, READ, LIST);
        permit(Facet.IMPROVEMENT_PLAN, DIRECT_MANAGER, WORKING, CREATE, EDIT);
        permit(Facet.IMPROVEMENT_PLAN, HR_PARTNER, ANY, READ, LIST);
    }

    private static void feedback() {
        own(Facet.ATTRIBUTED_FEEDBACK, OUT);
        permit(Facet.ATTRIBUTED_FEEDBACK, DIRECT_MANAGER, OUT, READ, LIST);
        permit(Facet.ATTRIBUTED_FEEDBACK, FORMER_MANAGER, OUT, READ, LIST);
        permit(Facet.ATTRIBUTED_FEEDBACK, RATER, ANY, READ, LIST);
        permit(Facet.ATTRIBUTED_FEEDBACK, RATER, WORKING, CREATE);
        only(Facet.ATTRIBUTED_FEEDBACK, HR_PARTNER, OUT, Purpose.SUPPORT, READ, LIST);
        permit(Facet.ATTRIBUTED_FEEDBACK, RESEARCHER, OUT, AGGREGATE);
        only(Facet.ATTRIBUTED_FEEDBACK, HR_PARTNER, HIDDEN, Purpose.SUPPORT, READ, LIST);
        own(Facet.PRIVATE_NOTE, ANY);
        permit(Facet.PRIVATE_NOTE, SELF, WORKING, CREATE);
        permit(Facet.PRIVATE_NOTE, DIRECT_MANAGER, ANY, READ, LIST);
        permit(Facet.PRIVATE_NOTE, DIRECT_MANAGER, WORKING, CREATE);
        permit(Facet.PRIVATE_NOTE, FORMER_MANAGER, ANY, READ, LIST);
        own(Facet.RECOGNITION, OUT);
        for (Relation reader : EnumSet.of(DIRECT_MANAGER, CHAIN_MANAGER, HR_PARTNER, CALIBRATOR, NONE)) {
            permit(Facet.RECOGNITION, reader, OUT, READ, LIST);
        }
        permit(Facet.RECOGNITION, RATER, ANY, READ, LIST);
        permit(Facet.RECOGNITION, RATER, WORKING, CREATE);
        permit(Facet.RECOGNITION, RATER, EnumSet.range(DRAFT, RELEASED), EDIT);
        permit(Facet.RECOGNITION, RESEARCHER, OUT, AGGREGATE);
        permit(Facet.RECOGNITION, HR_PARTNER, HIDDEN, READ, LIST);
    }

    private static void continuous() {
        own(Facet.FEEDBACK_REQUEST, ANY);
        permit(Facet.FEEDBACK_REQUEST, SELF, WORKING, CREATE, EDIT);
        permit(Facet.FEEDBACK_REQUEST, DIRECT_MANAGER, ANY, READ, LIST);
        permit(Facet.FEEDBACK_REQUEST, DIRECT_MANAGER, WORKING, CREATE, EDIT);
        permit(Facet.FEEDBACK_REQUEST, RATER, IN_FORCE, READ, LIST);
        permit(Facet.FEEDBACK_REQUEST, RATER, EnumSet.of(OPEN), SUBMIT);
        permit(Facet.FEEDBACK_REQUEST, CYCLE_ADMIN, WORKING, AGGREGATE, RELEASE);
        for (Relation reader :
                EnumSet.of(SELF, DIRECT_MANAGER, CHAIN_MANAGER, FORMER_MANAGER, RATER, HR_PARTNER, CALIBRATOR, NONE)) {
            permit(Facet.MODERATION, reader, EnumSet.of(RELEASED), CREATE);
        }
        permit(Facet.MODERATION, HR_PARTNER, EnumSet.of(SUBMITTED, RELEASED), READ, LIST, DECIDE);
        permit(Facet.COACHING, DIRECT_MANAGER, EnumSet.of(OPEN), READ, LIST);
    }

    private static void rounds() {
        own(Facet.NOMINATION, ANY);
        permit(Facet.NOMINATION, SELF, EnumSet.of(DRAFT), CREATE, EDIT);
        permit(Facet.NOMINATION, DIRECT_MANAGER, ANY, READ, LIST);
        permit(Facet.NOMINATION, DIRECT_MANAGER, EnumSet.of(DRAFT), CREATE, EDIT);
        permit(Facet.NOMINATION, CYCLE_ADMIN, EnumSet.of(DRAFT), CREATE);
        permit(Facet.ANONYMOUS_RESPONSE, RATER, EnumSet.of(OPEN), SUBMIT);
        for (Relation reader : EnumSet.of(SELF, DIRECT_MANAGER, HR_PARTNER, RESEARCHER)) {
            permit(Facet.ROUND_AGGREGATE, reader, OUT, AGGREGATE);
        }
        only(Facet.ROUND_AGGREGATE, SELF, OUT, Purpose.SUBJECT_REQUEST, AGGREGATE);
        permit(Facet.ROUND_AGGREGATE, CALIBRATOR, IN_SESSION, AGGREGATE);
        permit(Facet.ROUND_AGGREGATE, CYCLE_ADMIN, EnumSet.of(DRAFT), CREATE);
        permit(Facet.ROUND_AGGREGATE, CYCLE_ADMIN, EnumSet.of(OPEN), RELEASE);
        for (Purpose own : EnumSet.of(Purpose.WORK, Purpose.SUBJECT_REQUEST)) {
            only(Facet.PARTICIPATION, SELF, IN_FORCE, own, READ);
        }
        only(Facet.PARTICIPATION, SELF, IN_FORCE, Purpose.SUBJECT_REQUEST, EXPORT);
        permit(Facet.PARTICIPATION, RATER, IN_FORCE, READ);
        permit(Facet.PARTICIPATION, CYCLE_ADMIN, IN_FORCE, AGGREGATE);
    }

    private static void assessments() {
        own(Facet.SELF_ASSESSMENT, ANY);
        permit(Facet.SELF_ASSESSMENT, SELF, WORKING, CREATE, EDIT, SUBMIT);
        permit(Facet.SELF_ASSESSMENT, DIRECT_MANAGER, HANDED_IN, READ, LIST);
        permit(Facet.SELF_ASSESSMENT, HR_PARTNER, HANDED_IN, READ, LIST);
        permit(Facet.SELF_ASSESSMENT, FORMER_MANAGER, OUT, READ, LIST);
        permit(Facet.SELF_ASSESSMENT, CHAIN_MANAGER, IN_SESSION, READ, LIST);
        permit(Facet.SELF_ASSESSMENT, CALIBRATOR, IN_SESSION, READ, LIST);
        permit(Facet.SELF_ASSESSMENT, RESEARCHER, HANDED_IN, AGGREGATE);
    }

    private static void reviews() {
        own(Facet.MANAGER_REVIEW, OUT);
        permit(Facet.MANAGER_REVIEW, SELF, EnumSet.of(RELEASED), DECIDE);
        permit(Facet.MANAGER_REVIEW, DIRECT_MANAGER, ANY, READ, LIST);
        permit(Facet.MANAGER_REVIEW, DIRECT_MANAGER, WORKING, CREATE, EDIT, SUBMIT);
        permit(Facet.MANAGER_REVIEW, DIRECT_MANAGER, EnumSet.of(RELEASED), DECIDE);
        permit(Facet.MANAGER_REVIEW, CHAIN_MANAGER, HANDED_IN, READ, LIST);
        permit(Facet.MANAGER_REVIEW, CHAIN_MANAGER, EnumSet.of(SUBMITTED), DECIDE);
        interimRatings();
        permit(Facet.APPEAL, SELF, PUBLISHED, READ, CREATE, EDIT);
        for (Relation second : EnumSet.of(CHAIN_MANAGER, HR_PARTNER)) {
            permit(Facet.MANAGER_REVIEW, second, PUBLISHED, EDIT);
            permit(Facet.APPEAL, second, PUBLISHED, READ, DECIDE);
        }
        permit(Facet.MANAGER_REVIEW, HR_PARTNER, HANDED_IN, READ, LIST);
        permit(Facet.MANAGER_REVIEW, FORMER_MANAGER, OUT, READ, LIST);
        permit(Facet.MANAGER_REVIEW, CALIBRATOR, IN_SESSION, READ, LIST);
        permit(Facet.MANAGER_REVIEW, RESEARCHER, OUT, AGGREGATE);
        permit(Facet.MANAGER_REVIEW, CYCLE_ADMIN, EnumSet.of(DRAFT), CREATE);
        permit(Facet.MANAGER_REVIEW, CYCLE_ADMIN, EnumSet.of(SUBMITTED, CALIBRATING), RELEASE);
    }

    private static void interimRatings() {
        own(Facet.INTERIM_RATING, OUT);
        for (Relation reader : EnumSet.of(DIRECT_MANAGER, CHAIN_MANAGER, HR_PARTNER)) {
            permit(Facet.INTERIM_RATING, reader, HANDED_IN, READ, LIST);
        }
        permit(Facet.INTERIM_RATING, FORMER_MANAGER, OUT, READ, LIST);
        permit(Facet.INTERIM_RATING, CALIBRATOR, IN_SESSION, READ, LIST);
        for (Relation rater : EnumSet.of(DIRECT_MANAGER, FORMER_MANAGER)) {
            permit(Facet.INTERIM_RATING, rater, EnumSet.of(OPEN), SUBMIT);
        }
    }

    private static void ratings() {
        own(Facet.RATING, OUT);
        permit(Facet.RATING, DIRECT_MANAGER, ANY, READ, LIST);
        permit(Facet.RATING, DIRECT_MANAGER, WORKING, CREATE, EDIT);
        permit(Facet.RATING, CHAIN_MANAGER, HANDED_IN, READ, LIST);
        permit(Facet.RATING, HR_PARTNER, HANDED_IN, READ, LIST);
        permit(Facet.RATING, FORMER_MANAGER, OUT, READ, LIST);
        permit(Facet.RATING, CALIBRATOR, IN_SESSION, READ, LIST, EDIT);
        permit(Facet.RATING, RESEARCHER, OUT, AGGREGATE);
        permit(Facet.CALIBRATION, CHAIN_MANAGER, EnumSet.of(CALIBRATING, ARCHIVED), READ, LIST);
        permit(Facet.CALIBRATION, HR_PARTNER, EnumSet.of(CALIBRATING, ARCHIVED), READ, LIST);
        permit(Facet.CALIBRATION, CALIBRATOR, IN_SESSION, READ, LIST, EDIT, SUBMIT);
        permit(Facet.CALIBRATION, CYCLE_ADMIN, EnumSet.of(DRAFT), READ, CREATE, EDIT);
        permit(Facet.CALIBRATION, HR_PARTNER, EnumSet.of(DRAFT), READ, CREATE, EDIT);
        permit(Facet.SUCCESSION, CHAIN_MANAGER, IN_FORCE, READ, LIST);
        permit(Facet.SUCCESSION, HR_PARTNER, ANY, READ, LIST);
        permit(Facet.SUCCESSION, HR_PARTNER, WORKING, CREATE, EDIT);
        permit(Facet.SUCCESSION, CALIBRATOR, IN_SESSION, READ, LIST);
        permit(Facet.SUCCESSION, RESEARCHER, IN_FORCE, AGGREGATE);
    }

    private static void organisation() {
        for (Relation anybody : EnumSet.complementOf(EnumSet.of(Relation.DELEGATE, SELF))) {
            if (anybody != RESEARCHER) {
                permit(Facet.DIRECTORY, anybody, ANY, READ, LIST);
            }
            only(Facet.CONFIGURATION, anybody, ANY, Purpose.WORK, READ, LIST);
        }
        only(Facet.CONFIGURATION, HR_PARTNER, ANY, Purpose.SUPPORT, READ, LIST);
        own(Facet.DIRECTORY, ANY);
        own(Facet.CONFIGURATION, ANY);
        own(Facet.EMPLOYMENT, ANY);
        for (Relation reader : EnumSet.of(DIRECT_MANAGER, CHAIN_MANAGER, HR_PARTNER, TENANT_ADMIN)) {
            permit(Facet.EMPLOYMENT, reader, ANY, READ, LIST);
        }
        permit(Facet.DIRECTORY, TENANT_ADMIN, WORKING, CREATE, EDIT);
        permit(Facet.CONFIGURATION, TENANT_ADMIN, WORKING, CREATE, EDIT);
        permit(Facet.CONFIGURATION, CYCLE_ADMIN, WORKING, CREATE, EDIT);
        for (Relation reader : EnumSet.of(HR_PARTNER, CYCLE_ADMIN, RESEARCHER)) {
            permit(Facet.METRIC, reader, ANY, AGGREGATE);
        }
    }

    private static void administration() {
        permit(Facet.AUDIT_METADATA, AUDITOR, ANY, READ, LIST);
        permit(Facet.AUDIT_METADATA, TENANT_ADMIN, ANY, CREATE);
        own(Facet.ACCESS_LOG, ANY);
        permit(Facet.ACCESS_LOG, AUDITOR, ANY, READ, LIST);
        own(Facet.DELEGATION, ANY);
        permit(Facet.DELEGATION, SELF, WORKING, CREATE, EDIT);
        only(Facet.PRIVACY, SELF, WORKING, Purpose.SUBJECT_REQUEST, CREATE);
        permit(Facet.PRIVACY, HR_PARTNER, WORKING, CREATE);
        for (Relation reader : EnumSet.of(HR_PARTNER, TENANT_ADMIN, AUDITOR)) {
            permit(Facet.PRIVACY, reader, ANY, READ, LIST);
        }
        permit(Facet.PRIVACY, TENANT_ADMIN, PENDING, EDIT, ERASE);
    }

    /** What is open to its subject: to read at work, and to read and to take away by right. */
    private static void own(Facet facet, Set<AccessPhase> phases) {
        permit(facet, SELF, phases, READ, LIST);
        only(facet, SELF, phases, Purpose.SUBJECT_REQUEST, READ, LIST, EXPORT);
    }

    /** A row for the purposes that go with the relation: work, for HR also support, for researchers also research. */
    private static void permit(Facet facet, Relation relation, Set<AccessPhase> phases, Action... actions) {
        only(facet, relation, phases, Purpose.WORK, actions);
        if (relation == HR_PARTNER) {
            only(facet, relation, phases, Purpose.SUPPORT, actions);
        } else if (relation == RESEARCHER) {
            only(facet, relation, phases, Purpose.RESEARCH, actions);
        }
    }

    private static void only(
            Facet facet, Relation relation, Set<AccessPhase> phases, Purpose purpose, Action... actions) {
        for (Action action : actions) {
            for (AccessPhase phase : phases) {
                BITS[facet.ordinal()][relation.ordinal()][action.ordinal()] |= bit(phase, purpose);
            }
        }
    }

    private static int bit(AccessPhase phase, Purpose purpose) {
        return 1 << (phase.ordinal() * Purpose.values().length + purpose.ordinal());
    }
}
