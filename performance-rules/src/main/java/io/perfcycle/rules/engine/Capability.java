package io.perfcycle.rules.engine;

/** What a host may ask for when it builds an engine, so that a missing port shows then and not in use. */
public enum Capability {
    /** People and reporting lines. */
    PEOPLE,
    /** Goals, check-ins, alignment. */
    GOALS,
    /** Feedback, recognition, 360 rounds. */
    FEEDBACK,
    /** Reviews and calibration; needs a work calendar. */
    REVIEWS,
    /** Development plans; needs a learning catalogue. */
    DEVELOPMENT,
    /** Metrics. */
    METRICS,
    /** Messages to people; needs a notifier. */
    NOTIFICATIONS
}
