package io.perfcycle.core.cycle;

/** The phases of a performance cycle, in their usual order. */
public enum PhaseKind {
    /** Goals are written, linked and agreed. */
    GOAL_SETTING,
    /** The mid-year review. */
    MID_YEAR,
    /** People look at their own year. */
    SELF_ASSESSMENT,
    /** Raters for 360 feedback are named. */
    NOMINATION,
    /** Feedback is given. */
    FEEDBACK,
    /** Managers write reviews. */
    MANAGER_REVIEW,
    /** Ratings are compared across teams. */
    CALIBRATION,
    /** Reviews are opened to their subjects. */
    SHARE,
    /** Subjects acknowledge. */
    ACKNOWLEDGE,
    /** Nothing more happens. */
    CLOSED
}
