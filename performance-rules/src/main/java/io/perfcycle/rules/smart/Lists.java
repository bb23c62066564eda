package io.perfcycle.rules.smart;

import java.util.List;

/** The word lists that every language has, each with its bit. A host's own lists take the bits behind them. */
final class Lists {
    /** The names in the language files, in the order of the bits. */
    static final List<String> NAMES = List.of(
            "weak",
            "vague",
            "escape",
            "comparative",
            "absolute",
            "universal",
            "vague-time",
            "pronoun",
            "demonstrative",
            "negative",
            "deliver",
            "action",
            "action-noun",
            "verb",
            "change",
            "auxiliary",
            "determiner",
            "and",
            "adverb",
            "self",
            "to",
            "by",
            "from",
            "base",
            "deadline",
            "reference",
            "preposition",
            "bound",
            "abstract",
            "number",
            "fraction",
            "unitless",
            "label",
            "month",
            "quarter",
            "half-year",
            "quarter-noun",
            "end",
            "relative",
            "within",
            "long-period",
            "recurring");

    static final long WEAK = 1L;
    static final long VAGUE = 1L << 1;
    static final long ESCAPE = 1L << 2;
    static final long COMPARATIVE = 1L << 3;
    static final long ABSOLUTE = 1L << 4;
    static final long UNIVERSAL = 1L << 5;
    static final long VAGUE_TIME = 1L << 6;
    static final long PRONOUN = 1L << 7;
    static final long DEMONSTRATIVE = 1L << 8;
    static final long NEGATIVE = 1L << 9;
    static final long DELIVER = 1L << 10;
    static final long ACTION = 1L << 11;
    static final long ACTION_NOUN = 1L << 12;
    static final long VERB = 1L << 13;
    static final long CHANGE = 1L << 14;
    static final long AUXILIARY = 1L << 15;
    static final long DETERMINER = 1L << 16;
    static final long AND = 1L << 17;
    static final long ADVERB = 1L << 18;
    static final long SELF = 1L << 19;
    static final long TO = 1L << 20;
    static final long BY = 1L << 21;
    static final long FROM = 1L << 22;
    static final long BASE = 1L << 23;
    static final long DEADLINE = 1L << 24;
    static final long REFERENCE = 1L << 25;
    static final long PREPOSITION = 1L << 26;
    static final long BOUND = 1L << 27;
    static final long ABSTRACT = 1L << 28;
    static final long NUMBER = 1L << 29;
    static final long FRACTION = 1L << 30;
    static final long UNITLESS = 1L << 31;
    static final long LABEL = 1L << 32;
    static final long MONTH = 1L << 33;
    static final long QUARTER = 1L << 34;
    static final long HALF_YEAR = 1L << 35;
    static final long QUARTER_NOUN = 1L << 36;
    static final long END = 1L << 37;
    static final long RELATIVE = 1L << 38;
    static final long WITHIN = 1L << 39;
    static final long LONG_PERIOD = 1L << 40;
    static final long RECURRING = 1L << 41;

    /** How many lists a language has at most; the bits above say what a goal has besides words. */
    static final int MAX = 55;

    /** The text counts nothing and names nothing to deliver, or is too long to be looked at. */
    static final long OPEN = 1L << 55;

    static final long MEASURE = 1L << 56;
    static final long DUE = 1L << 57;
    static final long NO_DUE = 1L << 58;
    static final long LOAD = 1L << 59;
    static final long PARENT = 1L << 60;
    /** The path upwards is known and leads nowhere. */
    static final long NO_PATH = 1L << 61;
    /** Fields are required. */
    static final long STRICT = 1L << 62;
    /** The title names a date. */
    static final long DATED = 1L << 63;

    /** Any word that can be a verb. */
    static final long ANY_VERB = WEAK | DELIVER | ACTION | ACTION_NOUN | VERB | CHANGE;

    /** Words that carry no content of their own. */
    static final long GRAMMAR = AUXILIARY
            | DETERMINER
            | AND
            | ADVERB
            | SELF
            | TO
            | BY
            | FROM
            | BASE
            | DEADLINE
            | REFERENCE
            | PREPOSITION
            | BOUND
            | NUMBER
            | FRACTION
            | MONTH
            | QUARTER
            | HALF_YEAR
            | END
            | RELATIVE
            | WITHIN
            | LONG_PERIOD
            | RECURRING
            | CHANGE
            | WEAK
            | VAGUE;

    private Lists() {}
}
