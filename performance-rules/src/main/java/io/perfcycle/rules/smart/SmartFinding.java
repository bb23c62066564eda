package io.perfcycle.rules.smart;

import io.perfcycle.core.outcome.FindingCode;
import io.perfcycle.core.outcome.Severity;

/**
 * The codes of the library's SMART rules, in the order in which they are reported. Codes about the text advise; codes about
 * fields block where a field is there and wrong, or missing under {@link SmartPolicy#REQUIRE_FIELDS}.
 */
public enum SmartFinding implements FindingCode {
    /** A few words without a verb or a number. */
    LABEL("SMART-S1", Severity.ADVICE, Effect.FAILS, Scope.WORD, "title"),
    /** A weak verb without a quantified object. */
    WEAK_VERB("SMART-S2", Severity.ADVICE, Effect.FAILS, Scope.WORD, "title"),
    /** A vague qualifier. */
    VAGUE("SMART-S3", Severity.ADVICE, Effect.FAILS, Scope.WORD, "title"),
    /** An escape or open-ended clause. */
    ESCAPE("SMART-S4", Severity.ADVICE, Effect.FAILS, Scope.WORD, "title"),
    /** Two actions in one goal. */
    COMPOUND("SMART-S5", Severity.ADVICE, Effect.FAILS, Scope.WORD, "title"),
    /** A pronoun as subject. */
    PRONOUN("SMART-S6", Severity.ADVICE, Effect.FAILS, Scope.WORD, "title"),
    /** Says what is not to be. */
    NEGATIVE("SMART-S7", Severity.ADVICE, Effect.FAILS, Scope.WORD, "title"),
    /** A text so long that its wording is not looked at. */
    TOO_LONG("SMART-S8", Severity.ADVICE, Effect.FAILS, Scope.FIELD, "title"),
    /** The policy asks for an owner. */
    OWNER_REQUIRED("SMART-S9", Severity.BLOCK, Effect.WARNS, Scope.FIELD, "owner"),
    /** Neither quantity nor deliverable. */
    UNMEASURED("SMART-M1", Severity.ADVICE, Effect.FAILS, Scope.FIELD, "measure"),
    /** A number without a unit. */
    BARE_NUMBER("SMART-M2", Severity.ADVICE, Effect.WARNS, Scope.WORD, "title"),
    /** A relative change without a base. */
    NO_BASE("SMART-M3", Severity.ADVICE, Effect.WARNS, Scope.WORD, "title"),
    /** A comparative without a baseline. */
    COMPARATIVE("SMART-M4", Severity.ADVICE, Effect.WARNS, Scope.WORD, "title"),
    /** A superlative or absolute; hardly attainable either. */
    ABSOLUTE("SMART-M5", Severity.ADVICE, Effect.WARNS, Scope.WORD, "title"),
    /** A target in a measure without baseline, where progress cannot be told. */
    NO_BASELINE("SMART-M6", Severity.ADVICE, Effect.WARNS, Scope.FIELD, "measure.baseline"),
    /** The target is the baseline. */
    ZERO_SPAN("SMART-M7", Severity.ADVICE, Effect.FAILS, Scope.FIELD, "measure.target"),
    /** A metric without a target, or a target without a metric. */
    HALF_MEASURE("SMART-M8", Severity.ADVICE, Effect.WARNS, Scope.FIELD, "measure"),
    /** The policy asks for a measure with a target. */
    TARGET_REQUIRED("SMART-M9", Severity.BLOCK, Effect.WARNS, Scope.FIELD, "measure.target"),
    /** The direction contradicts baseline and target. */
    DIRECTION_WRONG("SMART-M10", Severity.BLOCK, Effect.FAILS, Scope.FIELD, "measure.direction"),
    /** Done or not done, and no word on when it counts as done. */
    NO_ACCEPTANCE("SMART-M11", Severity.ADVICE, Effect.WARNS, Scope.FIELD, "description"),
    /** The target lies far outside the goal's own history. */
    OUT_OF_REACH("SMART-A1", Severity.ADVICE, Effect.FAILS, Scope.FIELD, "measure.target"),
    /** The owner has many goals. */
    MANY_GOALS("SMART-A2", Severity.ADVICE, Effect.FAILS, Scope.FIELD, "owner"),
    /** The weights of the owner's goals are more than 100 %. */
    OVERWEIGHT("SMART-A3", Severity.ADVICE, Effect.FAILS, Scope.FIELD, "owner"),
    /** The goal depends on goals of others. */
    FOREIGN("SMART-A4", Severity.ADVICE, Effect.WARNS, Scope.FIELD, "parents"),
    /** No path leads to a goal of the company. */
    UNLINKED("SMART-R1", Severity.ADVICE, Effect.FAILS, Scope.FIELD, "parents"),
    /** The goal and its parent have no word and no metric in common. */
    LITTLE_OVERLAP("SMART-R2", Severity.ADVICE, Effect.WARNS, Scope.FIELD, "parents"),
    /** A parent does not exist. */
    PARENT_UNKNOWN("SMART-R3", Severity.BLOCK, Effect.FAILS, Scope.FIELD, "parents"),
    /** The parents lead back to the goal. */
    CIRCULAR("SMART-R4", Severity.BLOCK, Effect.FAILS, Scope.FIELD, "parents"),
    /** No time in text or fields. */
    NO_TIME("SMART-T1", Severity.ADVICE, Effect.FAILS, Scope.FIELD, "due"),
    /** A vague time. */
    VAGUE_TIME("SMART-T2", Severity.ADVICE, Effect.FAILS, Scope.WORD, "title"),
    /** Due outside the cycle. */
    OUTSIDE_CYCLE("SMART-T3", Severity.BLOCK, Effect.FAILS, Scope.FIELD, "due"),
    /** Due before the day of the check. */
    PAST("SMART-T4", Severity.BLOCK, Effect.FAILS, Scope.FIELD, "due"),
    /** The date in the text is not the due date. */
    CONTRADICTION("SMART-T5", Severity.ADVICE, Effect.FAILS, Scope.DATE, "title"),
    /** Impossible calendar date. */
    IMPOSSIBLE_DATE("SMART-T6", Severity.ADVICE, Effect.FAILS, Scope.DATE, "title"),
    /** More than 90 days from one milestone to the next. */
    NO_MILESTONES("SMART-T7", Severity.ADVICE, Effect.WARNS, Scope.FIELD, "due"),
    /** Due before it begins. */
    DATES_REVERSED("SMART-T8", Severity.BLOCK, Effect.FAILS, Scope.FIELD, "due"),
    /** The policy asks for a due date. */
    DUE_REQUIRED("SMART-T9", Severity.BLOCK, Effect.WARNS, Scope.FIELD, "due"),
    /** The date in the text lies outside the cycle or before the day of the check. */
    TEXT_OUTSIDE_CYCLE("SMART-T10", Severity.ADVICE, Effect.FAILS, Scope.DATE, "title");

    private final String code;
    private final SmartCriterion criterion;
    private final Severity severity;
    private final Effect effect;
    private final Scope scope;
    private final String place;

    SmartFinding(String code, Severity severity, Effect effect, Scope scope, String place) {
        this.code = code;
        this.criterion = criterionOf(code);
        this.severity = severity;
        this.effect = effect;
        this.scope = scope;
        this.place = place;
    }

    /** What a finding does to its criterion. */
    enum Effect {
        /** It is false. */
        FAILS,
        /** It stays as it is. */
        WARNS
    }

    /** What a finding is about. */
    enum Scope {
        /** A word or phrase of the title. */
        WORD,
        /** A date in the title. */
        DATE,
        /** A field, or something that is not there. */
        FIELD
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    private static SmartCriterion criterionOf(String code) {
        return switch (code.charAt("SMART-".length())) {
            case 'S' -> SmartCriterion.SPECIFIC;
            case 'M' -> SmartCriterion.MEASURABLE;
            case 'A' -> SmartCriterion.ACHIEVABLE;
            case 'R' -> SmartCriterion.RELEVANT;
            default -> SmartCriterion.TIME_BOUND;
        };
    }

    /** {@return what it is about; the letter behind SMART- says it} */
    public SmartCriterion criterion() {
        return criterion;
    }

    /** {@return whether the criterion is false where it stands; otherwise it only warns} */
    public boolean fails() {
        return effect == Effect.FAILS;
    }

    /** {@return the path of the field that it is about, {@code title} for the text} */
    public String place() {
        return place;
    }

    Scope scope() {
        return scope;
    }
}
