package io.perfcycle.rules.metric;

/** The areas of the process that a health check looks at. */
public enum HealthArea {
    /** Goals. */
    GOALS,
    /** Check-ins and one-to-ones. */
    CHECK_INS,
    /** Feedback. */
    FEEDBACK,
    /** Reviews. */
    REVIEWS,
    /** Calibration. */
    CALIBRATION,
    /** Fairness. */
    FAIRNESS,
    /** Development. */
    DEVELOPMENT;

    /** {@return the message key of its name} */
    public String label() {
        return "HEALTH-AREA-" + name().replace('_', '-');
    }
}
