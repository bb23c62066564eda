package io.perfcycle.rules.smart;

/**
 * A text of a goal, read: its tokens, its dates, its quantities, where its first clause begins. Used again for the next
 * text; not thread safe.
 */
final class GoalText {
    /** Longer texts are not looked at. */
    static final int MAX_LENGTH = 8000;

    final Tokens tokens = new Tokens();
    final Dates dates = new Dates();
    String text = "";
    boolean verbsLast;
    boolean tooLong;
    /** The token at which the verb of an English sentence is expected. */
    int head;
    /** The first number that counts something; -1 for none. */
    int quantity;

    void read(String source, SmartLanguage language, int year) {
        text = source;
        verbsLast = language.isVerbsLast();
        tooLong = source.length() > MAX_LENGTH;
        tokens.read(tooLong ? "" : source, language.lexicon());
        dates.read(tokens, year);
        head = head();
        quantity = firstQuantity();
    }

    private int firstQuantity() {
        if (!tokens.digits && (tokens.present & (Lists.NUMBER | Lists.FRACTION)) == 0) {
            return -1;
        }
        for (int at = 0; at < tokens.count; at++) {
            boolean number =
                    tokens.kind[at] == Tokens.NUMBER || (tokens.lists[at] & (Lists.NUMBER | Lists.FRACTION)) != 0;
            if (number && isQuantity(at)) {
                return at;
            }
        }
        return -1;
    }

    /** How many words, numbers counted. */
    int words() {
        int words = 0;
        for (int at = 0; at < tokens.count; at++) {
            words += tokens.kind[at] <= Tokens.LABEL ? 1 : 0;
        }
        return words;
    }

    /** Whether a token counts something: no date, no year, no name such as the 2 of phase 2. */
    boolean isQuantity(int at) {
        if (at >= tokens.count || dates.isTaken(at)) {
            return false;
        }
        if (tokens.is(at, Lists.FRACTION)) {
            return true;
        }
        if (tokens.isKind(at, Tokens.WORD)) {
            return tokens.is(at, Lists.NUMBER) && !tokens.is(at - 1, Lists.LABEL);
        }
        boolean year = tokens.to[at] - tokens.from[at] == 4 && tokens.value[at] >= 1900 && tokens.value[at] <= 2199;
        boolean named = tokens.is(at - 1, Lists.LABEL) || (year && !tokens.is(at - 1, Lists.TO | Lists.FROM));
        return tokens.isKind(at, Tokens.NUMBER) && (!named || isUnit(at + 1));
    }

    private boolean isUnit(int at) {
        return tokens.isKind(at, Tokens.PERCENT) || tokens.isKind(at, Tokens.CURRENCY);
    }

    /** Behind an opening such as "By 30 June," or "We will". */
    private int head() {
        if (verbsLast) {
            return 0;
        }
        int from = tokens.commas || (tokens.present & Lists.AUXILIARY) != 0 ? behindOpening() : 0;
        while (tokens.is(from, Lists.SELF | Lists.ADVERB | Lists.TO) && from < tokens.count - 1) {
            from++;
        }
        return from;
    }

    private int behindOpening() {
        int begin = 0;
        boolean verb = false;
        for (int at = 0; at < tokens.count && at < 12 && !verb; at++) {
            verb = tokens.is(at, Lists.ANY_VERB) && !dates.isTaken(at);
            if (tokens.isKind(at, Tokens.COMMA) && !dates.isTaken(at)) {
                begin = at + 1;
                break;
            }
        }
        int modal = -1;
        for (int at = begin; at < tokens.count && at < begin + 8; at++) {
            if (tokens.is(at, Lists.AUXILIARY) && !dates.isTaken(at)) {
                modal = at;
                break;
            }
            if (tokens.is(at, Lists.ANY_VERB | Lists.PREPOSITION)) {
                break;
            }
        }
        return modal >= 0 ? modal + 1 : begin;
    }

    boolean isQuantified() {
        return quantity >= 0;
    }

    /** Whether the text compares with a value: from 12, than last year, against 2024. */
    boolean hasBase() {
        if ((tokens.present & Lists.BASE) != 0) {
            return true;
        }
        for (int at = tokens.first(Lists.FROM, 0); at >= 0; at = tokens.first(Lists.FROM, at + 1)) {
            if (isQuantity(at + 1) || (isUnitOrWord(at + 1) && isQuantity(at + 2))) {
                return true;
            }
        }
        return false;
    }

    /** From EUR 12, from around 12. */
    private boolean isUnitOrWord(int at) {
        return tokens.isKind(at, Tokens.CURRENCY) || (tokens.isKind(at, Tokens.WORD) && !dates.isTaken(at));
    }
}
