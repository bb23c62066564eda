package io.perfcycle.rules.development;

import io.perfcycle.core.outcome.FindingCode;
import io.perfcycle.core.outcome.Severity;

/** The codes of findings about competencies and development. */
public enum DevelopmentFinding implements FindingCode {
    /** The competency is not in the catalogue. */
    COMPETENCY_UNKNOWN("DEVELOPMENT-COMPETENCY-UNKNOWN", Severity.BLOCK),
    /** The level is not on the scale of the competency. */
    LEVEL_OFF_SCALE("DEVELOPMENT-LEVEL-OFF-SCALE", Severity.BLOCK),
    /** The day of the assessment is still to come. */
    DAY_AHEAD("DEVELOPMENT-DAY-AHEAD", Severity.BLOCK),
    /** What a person says of themself is SELF, and nothing else is. */
    SOURCE_UNFIT("DEVELOPMENT-SOURCE-UNFIT", Severity.BLOCK),
    /** The plan leaves gaps open. */
    GAPS_OPEN("DEVELOPMENT-GAPS-OPEN", Severity.ADVICE),
    /** The plan does not wait for an answer. */
    NOT_PROPOSED("DEVELOPMENT-NOT-PROPOSED", Severity.BLOCK),
    /** The same side agreed to the plan before. */
    ACCEPTED_BEFORE("DEVELOPMENT-ACCEPTED-BEFORE", Severity.BLOCK),
    /** The plan is not in force. */
    NOT_ACTIVE("DEVELOPMENT-NOT-ACTIVE", Severity.BLOCK),
    /** The plan does not have the step. */
    STEP_UNKNOWN("DEVELOPMENT-STEP-UNKNOWN", Severity.BLOCK),
    /** The step has come as far before, or farther. */
    STEP_BACK("DEVELOPMENT-STEP-BACK", Severity.BLOCK),
    /** There is no profile of the role that is aimed at. */
    TARGET_UNKNOWN("DEVELOPMENT-TARGET-UNKNOWN", Severity.BLOCK),
    /** No role that the plan aims at asks for the competency. */
    FOCUS_UNKNOWN("DEVELOPMENT-FOCUS-UNKNOWN", Severity.BLOCK),
    /** The goal is none that was agreed with the person. */
    FOCUS_GOAL("DEVELOPMENT-FOCUS-GOAL", Severity.BLOCK),
    /** The person has no role with a profile. */
    NO_ROLE("DEVELOPMENT-NO-ROLE", Severity.BLOCK),
    /** Two actions of the catalogue have the same id. */
    ACTION_TWICE("DEVELOPMENT-ACTION-TWICE", Severity.BLOCK),
    /** An action lifts the same competency twice. */
    LIFT_TWICE("DEVELOPMENT-LIFT-TWICE", Severity.BLOCK),
    /** Cost or hours of an action are negative or have too many digits. */
    NUMBER_UNFIT("DEVELOPMENT-NUMBER-UNFIT", Severity.BLOCK),
    /** The prerequisite of an action is not in the catalogue. */
    PREREQUISITE_UNKNOWN("DEVELOPMENT-PREREQUISITE-UNKNOWN", Severity.BLOCK),
    /** The prerequisites lead back to where they began. */
    PREREQUISITES_CYCLIC("DEVELOPMENT-PREREQUISITES-CYCLIC", Severity.BLOCK),
    /** A competency stands twice among the gaps. */
    GAP_TWICE("DEVELOPMENT-GAP-TWICE", Severity.BLOCK),
    /** Weights times levels have too many digits. */
    WEIGHTS_UNFIT("DEVELOPMENT-WEIGHTS-UNFIT", Severity.BLOCK);

    private final String code;
    private final Severity severity;

    DevelopmentFinding(String code, Severity severity) {
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
