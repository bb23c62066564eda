package io.perfcycle.rules.simulation;

import io.perfcycle.core.outcome.FindingCode;
import io.perfcycle.core.outcome.Severity;

/** The codes of findings about what cannot be simulated. All block: a run begins only where there are none. */
public enum SimulationFinding implements FindingCode {
    /** A parameter that the scenario does not have. */
    UNKNOWN_PATH("SIMULATION-UNKNOWN-PATH"),
    /** A value that a parameter does not take. */
    VALUE("SIMULATION-VALUE"),
    /** There is no level. */
    NO_LEVELS("SIMULATION-NO-LEVELS"),
    /** A level without positions. */
    EMPTY_LEVEL("SIMULATION-EMPTY-LEVEL"),
    /** More positions than fit into memory. */
    TOO_MANY("SIMULATION-TOO-MANY"),
    /** A standard deviation below 0, or none at all. */
    SPREAD("SIMULATION-SPREAD"),
    /** Bounds within which nobody is drawn. */
    BOUNDS("SIMULATION-BOUNDS"),
    /** A share that is not from 0 to 1. */
    SHARE("SIMULATION-SHARE"),
    /** A count below the least. */
    COUNT("SIMULATION-COUNT"),
    /** More of a team would leave than it has. */
    QUOTA("SIMULATION-QUOTA"),
    /** A level that people leave and that no phase fills. */
    NEVER_FILLED("SIMULATION-NEVER-FILLED"),
    /** A level that a phase names and that does not exist. */
    UNKNOWN_LEVEL("SIMULATION-UNKNOWN-LEVEL"),
    /** A unit that a phase names and that does not exist. */
    UNKNOWN_UNIT("SIMULATION-UNKNOWN-UNIT"),
    /** Teams are needed. */
    NO_TEAMS("SIMULATION-NO-TEAMS"),
    /** Ratings are needed before, and nobody rates. */
    NOT_RATED("SIMULATION-NOT-RATED"),
    /** Nothing is measured. */
    NOTHING_MEASURED("SIMULATION-NOTHING-MEASURED"),
    /** A figure would be taken at a step that never comes, or at which its phase does not happen. */
    NEVER_MEASURED("SIMULATION-NEVER-MEASURED"),
    /** Two figures have the same name. */
    METRIC_TWICE("SIMULATION-METRIC-TWICE"),
    /** Goals are needed, and no phase pursues any. */
    NOT_PURSUED("SIMULATION-NOT-PURSUED"),
    /** Goals need two levels or more, none of them larger than the one below. */
    NO_CASCADE("SIMULATION-NO-CASCADE");

    private final String code;

    SimulationFinding(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return Severity.BLOCK;
    }
}
