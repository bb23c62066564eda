package io.perfcycle.core.id;

/** The kinds of document that a store keeps. The names are stored, so they are never changed or reused. */
public enum DocumentKind {
    /** A person with employments, reporting lines and assignments. */
    EMPLOYEE,
    /** A unit of the organisation. */
    UNIT,
    /** A performance cycle. */
    CYCLE,
    /** The policies of a cycle, frozen when it opens. */
    PROGRAMME,
    /** A goal in any of its states. */
    GOAL,
    /** Attributed feedback. */
    FEEDBACK,
    /** A public thank-you. */
    RECOGNITION,
    /** A 360 round: who is asked, by relationship. */
    ROUND,
    /** Who of a 360 round has answered; apart from the answers. */
    PARTICIPATION,
    /** The answers of a 360 round; apart from who gave them. */
    ROUND_RESPONSES,
    /** A review in any of its states. */
    REVIEW,
    /** The reviewed person's own view for a review. */
    SELF_ASSESSMENT,
    /** A calibration session. */
    CALIBRATION_SESSION,
    /** What a person can do, by competency. */
    COMPETENCY_PROFILE,
    /** What a role asks for, by competency. */
    ROLE_PROFILE,
    /** A development plan. */
    DEVELOPMENT_PLAN,
    /** The shape of the organisation: bumped by every change of a reporting line, so that races over cycles show. */
    ORG_GUARD,
    /** That someone may act, or look, for someone else. */
    DELEGATION,
    /** Who has read data about a person for support in a month. */
    ACCESS_LOG,
    /** A legal hold on what is stored about a person. */
    LEGAL_HOLD,
    /** Who is under a legal hold: changed by every hold and release, so that races with deletion show. */
    HOLD_REGISTER,
    /** A request to erase a person, in any of its states. */
    ERASURE_REQUEST,
    /** How long each class of record is kept. */
    RETENTION_POLICY,
    /** How far the current or last run of retention has come. */
    RETENTION_RUN,
    /** A seal over the heads of the audit chains. */
    AUDIT_SEAL,
    /** A template from which goals are drafted. */
    GOAL_TEMPLATE,
    /** A request for feedback in any of its states. */
    FEEDBACK_REQUEST,
    /** One meeting of a series of one-to-ones. */
    ONE_ON_ONE,
    /** A private note on a one-to-one. */
    MEETING_NOTE,
    /** The tenant's policy of continuous feedback. */
    CONTINUOUS_POLICY,
    /** What keeps two commands from going beyond a limit together. */
    LIMIT_GUARD,
    /** Who is to be asked in a 360 round to come. */
    NOMINATION,
    /** What managers said of a part of the period of a review. */
    INTERIM_RATINGS,
    /** An improvement plan in any of its states. */
    IMPROVEMENT_PLAN,
    /** Where a person stands in the grid of a cycle. */
    TALENT_REVIEW,
    /** Who could succeed in a role. */
    SUCCESSION_PLAN
}
