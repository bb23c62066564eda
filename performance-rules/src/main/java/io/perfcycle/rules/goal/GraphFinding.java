package io.perfcycle.rules.goal;

import io.perfcycle.core.outcome.FindingCode;
import io.perfcycle.core.outcome.Severity;

/** The codes of findings about goals as a graph: what cannot be laid out, and what a parent cannot be made to reach. */
public enum GraphFinding implements FindingCode {
    /** The same id stands more than once. */
    GOAL_TWICE("GRAPH-GOAL-TWICE", Severity.BLOCK),
    /** A progress of a million times the target or more. */
    PROGRESS_RANGE("GRAPH-PROGRESS-RANGE", Severity.BLOCK),
    /** A weight has too many digits, or is too great beside the finest one. */
    WEIGHT_RANGE("GRAPH-WEIGHT-RANGE", Severity.BLOCK),
    /** The way of a measure has too many digits to be added up with the others of its unit. */
    DISTANCE_RANGE("GRAPH-DISTANCE-RANGE", Severity.ADVICE),
    /** The weights that the children of a goal were given do not add up to 100 %. */
    WEIGHTS_OFF("GRAPH-WEIGHTS-OFF", Severity.ADVICE),
    /** The goal is not in the graph. */
    GOAL_UNKNOWN("GRAPH-GOAL-UNKNOWN", Severity.BLOCK),
    /** The one goal does not serve the other. */
    NO_LINK("GRAPH-NO-LINK", Severity.BLOCK),
    /** The number of the parent does not come from its children. */
    CHILDREN_BESIDE("GRAPH-CHILDREN-BESIDE", Severity.BLOCK),
    /** The child has no weight in the parent's number. */
    WEIGHTLESS("GRAPH-WEIGHTLESS", Severity.BLOCK),
    /** The child would have to go beyond the cap. */
    BEYOND_CAP("GRAPH-BEYOND-CAP", Severity.BLOCK),
    /** Another child is lower than what is wanted, and the lowest counts. */
    SIBLING_LOWER("GRAPH-SIBLING-LOWER", Severity.BLOCK),
    /** The parent has no number whatever the child reaches: it stands in a circle or adds different units. */
    NO_NUMBER("GRAPH-NO-NUMBER", Severity.BLOCK);

    private final String code;
    private final Severity severity;

    GraphFinding(String code, Severity severity) {
        this.code = code;
        this.severity = severity;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
