package io.perfcycle.rules.engine;

import io.perfcycle.core.outcome.FindingCode;
import io.perfcycle.core.outcome.Severity;

/** The codes of findings about the shape of a draft. */
public enum ShapeFinding implements FindingCode {
    /** Something is missing. */
    REQUIRED("SHAPE-REQUIRED"),
    /** A text is blank. */
    BLANK("SHAPE-BLANK"),
    /** A text is too long. */
    TOO_LONG("SHAPE-TOO-LONG"),
    /** A list is empty or too long. */
    TOO_MANY("SHAPE-TOO-MANY"),
    /** A text has control, bidirectional or invisible characters. */
    CHARACTERS("SHAPE-CHARACTERS"),
    /** A number is out of range. */
    RANGE("SHAPE-RANGE"),
    /** A number has too many digits. */
    DIGITS("SHAPE-DIGITS"),
    /** A constraint that the host added. */
    OTHER("SHAPE-OTHER"),
    /** There is such a document already. */
    EXISTS("SHAPE-EXISTS");

    private final String code;

    ShapeFinding(String code) {
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
