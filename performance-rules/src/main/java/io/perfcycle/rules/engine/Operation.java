package io.perfcycle.rules.engine;

import io.perfcycle.core.access.Action;
import io.perfcycle.core.access.Facet;

/** Every public operation with the facet that it touches and the action that it takes. */
enum Operation {
    PEOPLE_ENTER(Facet.DIRECTORY, Action.CREATE),
    PEOPLE_CHANGE(Facet.DIRECTORY, Action.EDIT),
    PEOPLE_READ(Facet.DIRECTORY, Action.READ),
    PEOPLE_LIST(Facet.DIRECTORY, Action.LIST),
    CYCLE_OPEN(Facet.CONFIGURATION, Action.CREATE),
    CYCLE_CLOSE(Facet.CONFIGURATION, Action.EDIT),
    CYCLE_READ(Facet.CONFIGURATION, Action.READ),
    ROLE_DESCRIBE(Facet.CONFIGURATION, Action.EDIT),
    GOAL_PROPOSE(Facet.GOAL_SHARED, Action.CREATE),
    GOAL_DECIDE(Facet.GOAL_SHARED, Action.EDIT),
    GOAL_CHECK_IN(Facet.CHECK_IN, Action.CREATE),
    GOAL_READ(Facet.GOAL_SHARED, Action.READ),
    GOAL_LIST(Facet.GOAL_SHARED, Action.LIST),
    GOAL_TEMPLATE_DEFINE(Facet.CONFIGURATION, Action.EDIT),
    GOAL_TEMPLATE_READ(Facet.CONFIGURATION, Action.READ),
    GOAL_TEMPLATE_LIST(Facet.CONFIGURATION, Action.LIST),
    FEEDBACK_GIVE(Facet.ATTRIBUTED_FEEDBACK, Action.CREATE),
    FEEDBACK_READ(Facet.ATTRIBUTED_FEEDBACK, Action.READ),
    FEEDBACK_LIST(Facet.ATTRIBUTED_FEEDBACK, Action.LIST),
    RECOGNITION_GIVE(Facet.RECOGNITION, Action.CREATE),
    RECOGNITION_LIST(Facet.RECOGNITION, Action.LIST),
    RATERS_PROPOSE(Facet.NOMINATION, Action.CREATE),
    RATERS_PREPARE(Facet.NOMINATION, Action.CREATE),
    RATERS_NOMINATE(Facet.NOMINATION, Action.EDIT),
    RATERS_DECIDE(Facet.NOMINATION, Action.EDIT),
    RATERS_READ(Facet.NOMINATION, Action.READ),
    ROUND_LAUNCH(Facet.ROUND_AGGREGATE, Action.CREATE),
    ROUND_RESPOND(Facet.ANONYMOUS_RESPONSE, Action.SUBMIT),
    ROUND_CLOSE(Facet.ROUND_AGGREGATE, Action.RELEASE),
    ROUND_REMIND(Facet.PARTICIPATION, Action.AGGREGATE),
    ROUND_PROGRESS(Facet.PARTICIPATION, Action.AGGREGATE),
    ROUND_RESULTS(Facet.ROUND_AGGREGATE, Action.AGGREGATE),
    REVIEW_SCHEDULE(Facet.MANAGER_REVIEW, Action.CREATE),
    REVIEW_SELF_ASSESS(Facet.SELF_ASSESSMENT, Action.SUBMIT),
    REVIEW_SUBMIT(Facet.MANAGER_REVIEW, Action.SUBMIT),
    REVIEW_RELEASE(Facet.MANAGER_REVIEW, Action.RELEASE),
    REVIEW_ACKNOWLEDGE(Facet.MANAGER_REVIEW, Action.DECIDE),
    REVIEW_READ(Facet.MANAGER_REVIEW, Action.READ),
    REVIEW_LIST(Facet.MANAGER_REVIEW, Action.LIST),
    SELF_ASSESSMENT_READ(Facet.SELF_ASSESSMENT, Action.READ),
    CALIBRATION_OPEN(Facet.CALIBRATION, Action.CREATE),
    CALIBRATION_ADJUST(Facet.CALIBRATION, Action.EDIT),
    CALIBRATION_FINALISE(Facet.CALIBRATION, Action.SUBMIT),
    CALIBRATION_READ(Facet.CALIBRATION, Action.READ),
    COMPETENCY_ASSESS(Facet.DEVELOPMENT_PLAN, Action.EDIT),
    PLAN_PROPOSE(Facet.DEVELOPMENT_PLAN, Action.CREATE),
    PLAN_ACCEPT(Facet.DEVELOPMENT_PLAN, Action.EDIT),
    PLAN_READ(Facet.DEVELOPMENT_PLAN, Action.READ),
    METRIC_MEASURE(Facet.METRIC, Action.AGGREGATE),
    DELEGATION_GRANT(Facet.DELEGATION, Action.CREATE),
    DELEGATION_REVOKE(Facet.DELEGATION, Action.EDIT),
    DELEGATION_LIST(Facet.DELEGATION, Action.LIST),
    ACCESS_LOG_LIST(Facet.ACCESS_LOG, Action.LIST),
    HOLD_PLACE(Facet.PRIVACY, Action.EDIT),
    HOLD_RELEASE(Facet.PRIVACY, Action.EDIT),
    HOLD_LIST(Facet.PRIVACY, Action.LIST),
    ERASURE_REQUEST(Facet.PRIVACY, Action.CREATE),
    ERASURE_CARRY_OUT(Facet.PRIVACY, Action.ERASE),
    ERASURE_READ(Facet.PRIVACY, Action.READ),
    ERASURE_LIST(Facet.PRIVACY, Action.LIST),
    SUBJECT_EXPORT(Facet.DIRECTORY, Action.EXPORT),
    RETENTION_DEFINE(Facet.PRIVACY, Action.EDIT),
    RETENTION_READ(Facet.PRIVACY, Action.READ),
    RETENTION_CARRY_OUT(Facet.PRIVACY, Action.ERASE),
    AUDIT_READ(Facet.AUDIT_METADATA, Action.READ),
    AUDIT_SEAL(Facet.AUDIT_METADATA, Action.CREATE);

    private final Facet facet;
    private final Action action;

    Operation(Facet facet, Action action) {
        this.facet = facet;
        this.action = action;
    }

    Facet facet() {
        return facet;
    }

    Action action() {
        return action;
    }

    /** Whether nothing of the command may lead back to the caller: neither audit entry nor receipt. */
    boolean isAnonymous() {
        return this == ROUND_RESPOND;
    }
}
