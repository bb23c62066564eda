package io.perfcycle.rules.smart;

/** What can be measured in the wording of a goal. Methods that give a token give -1 for none. */
final class MeasurableText {
    private static final int OBJECT = 5;
    private static final int HUNDRED = 100;

    private MeasurableText() {}

    /** A number that counts something, a frequency, or something that is there or not. */
    static boolean isMeasurable(GoalText text) {
        return text.isQuantified() || isFrequency(text) || isDeliverable(text);
    }

    /** Run weekly drills: the frequency stands with the verb; in "cut monthly cost" it does not count anything. */
    private static boolean isFrequency(GoalText text) {
        Tokens tokens = text.tokens;
        int at = tokens.first(Lists.RECURRING, 0);
        return at >= 0
                && text.dates.isTimed()
                && (tokens.present & Lists.CHANGE) == 0
                && (text.verbsLast || at == text.head + 1 || at == tokens.count - 1);
    }

    /** A verb of completion with a definite object: publish the handbook. */
    static boolean isDeliverable(GoalText text) {
        Tokens tokens = text.tokens;
        if ((tokens.present & Lists.DELIVER) == 0) {
            return false;
        }
        if (text.verbsLast) {
            int verb = tokens.first(Lists.DELIVER, 0);
            int article = tokens.first(Lists.DETERMINER, 0);
            return article >= 0 && article < verb && !isAbstract(tokens, article, verb);
        }
        return tokens.is(text.head, Lists.DELIVER) && isDefinite(text, text.head + 1);
    }

    private static boolean isDefinite(GoalText text, int object) {
        Tokens tokens = text.tokens;
        if (object >= tokens.count || text.dates.isTaken(object)) {
            return false;
        }
        boolean name = tokens.capital[object] && tokens.kind[object] <= Tokens.LABEL;
        boolean label = tokens.is(object, Lists.LABEL) && tokens.isKind(object + 1, Tokens.NUMBER);
        boolean article = tokens.is(object, Lists.DETERMINER);
        return (article || name || label) && !isAbstract(tokens, object, Math.min(object + OBJECT, tokens.count));
    }

    private static boolean isAbstract(Tokens tokens, int from, int to) {
        for (int at = from; at < to && (at == from || !tokens.is(at, Lists.PREPOSITION)); at++) {
            if (tokens.is(at, Lists.ABSTRACT)) {
                return true;
            }
        }
        return false;
    }

    /** A number behind to without a unit, where the text names no figure that has none. */
    static int bareNumber(GoalText text) {
        Tokens tokens = text.tokens;
        if ((tokens.present & Lists.UNITLESS) != 0 || text.hasBase()) {
            return -1;
        }
        for (int at = tokens.first(Lists.TO, 0); at >= 0; at = tokens.first(Lists.TO, at + 1)) {
            int number = at + 1;
            if (tokens.isKind(number, Tokens.NUMBER) && text.isQuantity(number) && isBare(text, number + 1)) {
                return number;
            }
        }
        return -1;
    }

    private static boolean isBare(GoalText text, int at) {
        Tokens tokens = text.tokens;
        if (at >= tokens.count || tokens.kind[at] == Tokens.STOP || tokens.kind[at] == Tokens.COMMA) {
            return true;
        }
        return text.dates.isTaken(at) || (tokens.lists[at] & (Lists.DEADLINE | Lists.ANY_VERB)) != 0;
    }

    /** By 10 %, in half: a change without the value that it starts from. */
    static int baseless(GoalText text) {
        Tokens tokens = text.tokens;
        if ((tokens.present & (Lists.CHANGE | Lists.FRACTION)) == 0 || text.hasBase()) {
            return -1;
        }
        int fraction = tokens.first(Lists.FRACTION, 0);
        if (fraction >= 0) {
            return fraction;
        }
        for (int at = tokens.first(Lists.BY, 0); at >= 0; at = tokens.first(Lists.BY, at + 1)) {
            int number = at + 1 + (tokens.is(at + 1, Lists.BOUND) ? 1 : 0);
            number += tokens.isKind(number, Tokens.CURRENCY) || isCode(tokens, number) ? 1 : 0;
            if (number < tokens.count && text.isQuantity(number)) {
                return number;
            }
        }
        return -1;
    }

    /** EUR, USD and the like: a short word in capitals. */
    private static boolean isCode(Tokens tokens, int at) {
        return tokens.isKind(at, Tokens.WORD) && tokens.capital[at] && tokens.to[at] - tokens.from[at] == 3;
    }

    /** Faster, more: without a number or a value to compare with. */
    static int comparative(GoalText text) {
        return text.isQuantified() || text.hasBase() ? -1 : text.tokens.first(Lists.COMPARATIVE, 0);
    }

    /** Best, always, 100 %; all and every only where nothing bounds them. */
    static int absolute(GoalText text, boolean bounded) {
        Tokens tokens = text.tokens;
        int word = tokens.first(Lists.ABSOLUTE, 0);
        int hundred = -1;
        for (int at = 0; at < tokens.count && hundred < 0; at++) {
            boolean whole = tokens.kind[at] == Tokens.NUMBER && tokens.value[at] == HUNDRED;
            hundred = whole && tokens.isKind(at + 1, Tokens.PERCENT) ? at : -1;
        }
        int universal = bounded ? -1 : tokens.first(Lists.UNIVERSAL, 0);
        return least(least(word, hundred), universal);
    }

    private static int least(int one, int other) {
        return one < 0 ? other : other < 0 ? one : Math.min(one, other);
    }
}
