package io.perfcycle.rules.smart;

/** What is specific in the wording of a goal. Every method gives the token that a finding is about, or -1. */
final class SpecificText {
    private static final int SHORT = 4;

    private SpecificText() {}

    /** A title of few words without a verb or a number names a thing and no goal. */
    static int label(GoalText text) {
        boolean says = (text.tokens.present & (Lists.ANY_VERB | Lists.AUXILIARY | Lists.NEGATIVE)) != 0;
        return text.tooLong || says || text.isQuantified() || text.words() > SHORT ? -1 : 0;
    }

    /** A verb such as improve, at the head of the sentence or, where verbs come last, anywhere. */
    static int weakVerb(GoalText text) {
        Tokens tokens = text.tokens;
        if (text.isQuantified() || (tokens.present & Lists.WEAK) == 0) {
            return -1;
        }
        if (text.verbsLast) {
            return tokens.first(Lists.WEAK, 0);
        }
        return tokens.is(text.head, Lists.WEAK) ? text.head : -1;
    }

    /** A vague word. One that compares is none where the text has a number and a value to compare with. */
    static int vague(GoalText text, boolean based) {
        Tokens tokens = text.tokens;
        boolean settled = based || (text.isQuantified() && text.hasBase());
        for (int at = tokens.first(Lists.VAGUE, 0); at >= 0; at = tokens.first(Lists.VAGUE, at + 1)) {
            if (!settled || !tokens.is(at, Lists.COMPARATIVE)) {
                return at;
            }
        }
        return -1;
    }

    static int escape(GoalText text) {
        return text.tokens.first(Lists.ESCAPE, 0);
    }

    /** A second action behind and, a comma or a semicolon. Two verbs with one object are one action. */
    static int secondAction(GoalText text) {
        Tokens tokens = text.tokens;
        if (text.verbsLast) {
            return secondInfinitive(text);
        }
        if (!tokens.is(text.head, Lists.ANY_VERB)) {
            return -1;
        }
        for (int at = text.head + 2; at < tokens.count; at++) {
            boolean joins = tokens.is(at, Lists.AND) || tokens.isKind(at, Tokens.SEMICOLON);
            boolean comma = tokens.isKind(at, Tokens.COMMA) && !text.dates.isTaken(at);
            int next = at + 1;
            next += tokens.is(next, Lists.AND) ? 1 : 0;
            next += tokens.is(next, Lists.ADVERB) ? 1 : 0;
            if ((joins || comma) && isAction(tokens, next)) {
                return next;
            }
        }
        return -1;
    }

    private static boolean isAction(Tokens tokens, int at) {
        boolean noun = tokens.is(at, Lists.ACTION_NOUN);
        boolean object = tokens.is(at + 1, Lists.DETERMINER | Lists.NUMBER) || tokens.isKind(at + 1, Tokens.NUMBER);
        return noun ? object : tokens.is(at, Lists.ACTION) && at + 1 < tokens.count;
    }

    private static int secondInfinitive(GoalText text) {
        Tokens tokens = text.tokens;
        int one = tokens.first(Lists.ACTION, 0);
        int and = one < 0 ? -1 : tokens.first(Lists.AND, one + 1);
        for (int at = one + 1; one >= 0 && and < 0 && at < tokens.count; at++) {
            and = tokens.isKind(at, Tokens.SEMICOLON) ? at : -1;
        }
        int two = and < 0 ? -1 : tokens.first(Lists.ACTION, and + 1);
        return two > and + 1 ? two : -1;
    }

    /** It, they; this and those before a verb. */
    static int pronoun(GoalText text) {
        Tokens tokens = text.tokens;
        boolean names = tokens.is(0, Lists.PRONOUN);
        boolean points = tokens.is(0, Lists.DEMONSTRATIVE) && tokens.is(1, Lists.AUXILIARY);
        return names || points ? 0 : -1;
    }

    static int negative(GoalText text) {
        Tokens tokens = text.tokens;
        if ((tokens.present & Lists.NEGATIVE) == 0) {
            return -1;
        }
        if (text.verbsLast) {
            return tokens.first(Lists.NEGATIVE, 0);
        }
        return tokens.is(text.head, Lists.NEGATIVE) ? text.head : tokens.is(0, Lists.NEGATIVE) ? 0 : -1;
    }
}
