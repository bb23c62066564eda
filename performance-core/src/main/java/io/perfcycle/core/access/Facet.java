package io.perfcycle.core.access;

/** The part of the data that someone wants to touch. */
public enum Facet {
    /** A goal that its owner keeps to the reporting line. */
    GOAL_PRIVATE,
    /** A goal that everybody may see. */
    GOAL_SHARED,
    /** A check-in, or a shared note of a one-to-one. */
    CHECK_IN,
    /** A note for oneself. */
    PRIVATE_NOTE,
    /** The self-assessment of a review. */
    SELF_ASSESSMENT,
    /** The manager's review. */
    MANAGER_REVIEW,
    /** What former managers said of a part of a review's period. */
    INTERIM_RATING,
    /** The subject's appeal against a review, as a step; what was said in it is part of the review. */
    APPEAL,
    /** Feedback with its author's name. */
    ATTRIBUTED_FEEDBACK,
    /** A single anonymous answer, its content or author. */
    ANONYMOUS_RESPONSE,
    /** The results of a 360 round by relationship. */
    ROUND_AGGREGATE,
    /** Who is to be asked in a 360 round to come. */
    NOMINATION,
    /** Who has answered. */
    PARTICIPATION,
    /** The proposed and the final rating. */
    RATING,
    /** Snapshot and adjustments of a calibration. */
    CALIBRATION,
    /** Succession and the high-potential flag. */
    SUCCESSION,
    /** The development plan, and the competency profile it starts from. */
    DEVELOPMENT_PLAN,
    /** An improvement plan: for its subject, the manager and HR alone. */
    IMPROVEMENT_PLAN,
    /** Public recognition. */
    RECOGNITION,
    /** A request for feedback. */
    FEEDBACK_REQUEST,
    /** Reports of what somebody wrote, and what was decided about them. */
    MODERATION,
    /** Prompts for a manager about a report, computed when they are asked for. */
    COACHING,
    /** Who did what, without contents. */
    AUDIT_METADATA,
    /** Who has read data about a person for support, and when; without contents. */
    ACCESS_LOG,
    /** Who may act, or look, for whom. */
    DELEGATION,
    /** Requests for erasure, legal holds and retention runs. */
    PRIVACY,
    /** Names, units and reporting lines. */
    DIRECTORY,
    /** Why someone left. */
    EMPLOYMENT,
    /** Cycles, phases, programmes and role profiles. */
    CONFIGURATION,
    /** Figures over groups, suppressed where groups are small. */
    METRIC
}
