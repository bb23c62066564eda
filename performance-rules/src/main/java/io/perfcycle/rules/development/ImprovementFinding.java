package io.perfcycle.rules.development;

import io.perfcycle.core.outcome.FindingCode;
import io.perfcycle.core.outcome.Severity;

/** The codes of findings about improvement plans. */
public enum ImprovementFinding implements FindingCode {
    /** Conduct and health have procedures of their own. */
    NOT_PERFORMANCE("IMPROVEMENT-NOT-PERFORMANCE"),
    /** The results are not below what the role asks for. */
    NOT_BELOW("IMPROVEMENT-NOT-BELOW"),
    /** What is expected was not told before. */
    NOT_TOLD("IMPROVEMENT-NOT-TOLD"),
    /** Too few conversations came before. */
    TOO_FEW_CONVERSATIONS("IMPROVEMENT-TOO-FEW-CONVERSATIONS"),
    /** The person is too new in the role. */
    TOO_NEW("IMPROVEMENT-TOO-NEW"),
    /** The person is on protected leave. */
    ON_LEAVE("IMPROVEMENT-ON-LEAVE"),
    /** Nobody leads a plan of their own. */
    OWN_PLAN("IMPROVEMENT-OWN-PLAN"),
    /** The plan begins before today or too far ahead. */
    START("IMPROVEMENT-START"),
    /** The plan does not wait to be acknowledged. */
    NOT_PROPOSED("IMPROVEMENT-NOT-PROPOSED"),
    /** The plan does not run. */
    NOT_RUNNING("IMPROVEMENT-NOT-RUNNING"),
    /** The first checkpoint has passed before the plan was acknowledged. */
    STALE("IMPROVEMENT-STALE"),
    /** There are no expectations, or too many. */
    EXPECTATIONS("IMPROVEMENT-EXPECTATIONS"),
    /** An expectation cannot be measured: no metric, or a target at the baseline. */
    NOT_MEASURABLE("IMPROVEMENT-NOT-MEASURABLE"),
    /** The company gives no support. */
    NO_SUPPORT("IMPROVEMENT-NO-SUPPORT"),
    /** The checkpoint is not due yet, or the day is before that of the last checkpoint held. */
    TOO_EARLY("IMPROVEMENT-TOO-EARLY"),
    /** All checkpoints were held. */
    ALL_HELD("IMPROVEMENT-ALL-HELD"),
    /** A checkpoint needs a value for each expectation. */
    VALUES("IMPROVEMENT-VALUES"),
    /** Not all checkpoints were held. */
    NOT_THROUGH("IMPROVEMENT-NOT-THROUGH"),
    /** No further extension is allowed. */
    NO_EXTENSION("IMPROVEMENT-NO-EXTENSION"),
    /** The extension is too long or has no days. */
    EXTENSION_DAYS("IMPROVEMENT-EXTENSION-DAYS"),
    /** The ending is not what the last checkpoint shows. */
    WRONG_ENDING("IMPROVEMENT-WRONG-ENDING");

    private final String code;

    ImprovementFinding(String code) {
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
