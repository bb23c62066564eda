package io.perfcycle.rules.smart;

import java.util.Arrays;

/**
 * A text as words, numbers and marks, made in one pass over its characters. Phrases of the lexicon are one token. The
 * arrays are used again for the next text; not thread safe.
 */
final class Tokens {
    static final byte WORD = 0;
    /** A number with digits. */
    static final byte NUMBER = 1;
    /** A date in digits; its value is the day since 1970, or {@link #IMPOSSIBLE}. */
    static final byte DATE = 2;
    /** Letters and digits mixed, a time of day, an ordinal: names something and counts nothing. */
    static final byte LABEL = 3;

    static final byte COMMA = 4;
    static final byte SEMICOLON = 5;
    /** The end of a sentence or line. */
    static final byte STOP = 6;

    static final byte PERCENT = 7;
    static final byte CURRENCY = 8;
    /** Any other mark that parts words. */
    static final byte MARK = 9;

    static final int IMPOSSIBLE = Integer.MIN_VALUE;

    private static final int NONE = -1;

    /** The bit that makes an ASCII letter a small one. */
    private static final int LOWER = 0x20;

    int count;
    int[] from = new int[64];
    int[] to = new int[64];
    byte[] kind = new byte[64];
    long[] lists = new long[64];
    int[] value = new int[64];
    /** Whether it begins with a capital letter. */
    boolean[] capital = new boolean[64];
    /** All lists that occur. */
    long present;
    /** Whether any token has digits. */
    boolean digits;
    /** Whether there is a comma. */
    boolean commas;

    private int[] word = new int[64];
    private char[] chars = new char[512];
    private int size;
    /** The first token with which a phrase may begin. */
    private int firstOfPhrase = NONE;

    private final char[] buffer = new char[Fold.MAX_WORD];

    /** Reads a text. */
    void read(String text, Lexicon lexicon) {
        count = 0;
        present = 0;
        digits = false;
        commas = false;
        firstOfPhrase = NONE;
        size = text.length();
        if (chars.length < size) {
            chars = new char[size + size / 2];
        }
        text.getChars(0, size, chars, 0);
        int at = 0;
        while (at < size) {
            char c = chars[at];
            if (c == ' ') {
                at++;
            } else if (isPlain(c | LOWER)) {
                at = word(text, at, lexicon);
            } else if (c >= '0' && c <= '9') {
                at = number(text, at);
            } else if (c >= 0x80 && Marks.isLetter(text, at)) {
                at = otherWord(text, at, lexicon);
            } else {
                mark(c, at++);
            }
        }
        if (firstOfPhrase != NONE) {
            join(lexicon);
        }
    }

    private static boolean isPlain(int lower) {
        return lower >= 'a' && lower <= 'z';
    }

    /** Words of plain letters, nearly all, in one pass that folds them where they stand; the others as {@link Marks} and {@link Fold} have it. */
    private int word(String text, int at, Lexicon lexicon) {
        char[] letters = chars;
        boolean upper = letters[at] <= 'Z';
        long key = 0;
        int end = at;
        int stop = Math.min(size, at + Fold.MAX_WORD);
        for (; end < stop; end++) {
            int lower = letters[end] | LOWER;
            if (!isPlain(lower)) {
                break;
            }
            letters[end] = (char) lower;
            key = Lexicon.key(key, lower);
        }
        if (end < size && letters[end] != ' ' && (end == stop || !Marks.ends(letters[end]))) {
            return otherWord(text, at, lexicon);
        }
        int found = Lexicon.isShort(end - at)
                ? lexicon.find(key)
                : lexicon.find(letters, at, end - at, Fold.hash(letters, at, end - at));
        put(at, end, lexicon, found, WORD);
        capital[count - 1] = upper;
        return end;
    }

    private int otherWord(String text, int at, Lexicon lexicon) {
        int end = Marks.endOfWord(text, at);
        int length = Fold.fold(text, at, end, buffer);
        int found = length < 0 ? -1 : lexicon.find(buffer, 0, length, Fold.hash(buffer, 0, length));
        put(at, end, lexicon, found, found < 0 && Marks.hasDigit(text, at, end) ? LABEL : WORD);
        capital[count - 1] = Character.isUpperCase(text.charAt(at));
        return end;
    }

    private void put(int at, int end, Lexicon lexicon, int found, byte what) {
        if (count == from.length) {
            grow();
        }
        int token = count++;
        from[token] = at;
        to[token] = end;
        kind[token] = what;
        word[token] = found;
        digits |= what == LABEL;
        if (found < 0) {
            lists[token] = 0;
            value[token] = -1;
            return;
        }
        long in = lexicon.lists(found);
        lists[token] = in;
        value[token] = lexicon.value(found);
        present |= in;
        if (firstOfPhrase == NONE && mayBegin(lexicon, token - 1)) {
            firstOfPhrase = token - 1;
        }
    }

    private int number(String text, int at) {
        digits = true;
        int end = Marks.endOfNumber(text, at);
        int date = Marks.date(text, at, end);
        int suffix = Marks.endOfSuffix(text, end);
        if (date != Marks.NO_DATE) {
            add(DATE, at, end, date);
        } else if (Marks.isTimeOrFraction(text, at, end)) {
            add(LABEL, at, end, -1);
        } else if (suffix > end) {
            add(LABEL, at, suffix, Marks.value(text, at, end));
            return suffix;
        } else {
            add(NUMBER, at, end, Marks.value(text, at, end));
            present |= implied(count - 1);
        }
        return end;
    }

    private void mark(char c, int at) {
        switch (c) {
            case ',' -> joining(COMMA, at);
            case ';' -> joining(SEMICOLON, at);
            case '.', '!', '?', '\n' -> add(STOP, at, at + 1, -1);
            case '%', '‰' -> add(PERCENT, at, at + 1, -1);
            case '€', '$', '£', '¥' -> add(CURRENCY, at, at + 1, -1);
            case '&' -> {
                add(WORD, at, at + 1, -1);
                lists[count - 1] = Lists.AND;
                present |= Lists.AND;
            }
            case ':', '(', ')', '/', '\u2013', '\u2014' -> add(MARK, at, at + 1, -1);
            default -> {
                // Spaces, signs, emoji and broken characters part words and say nothing.
            }
        }
    }

    private void joining(byte what, int at) {
        add(what, at, at + 1, -1);
        commas |= what == COMMA;
        present |= Lists.AND;
    }

    private void add(byte what, int begin, int end, int number) {
        if (count == from.length) {
            grow();
        }
        kind[count] = what;
        from[count] = begin;
        to[count] = end;
        value[count] = number;
        lists[count] = 0;
        capital[count] = false;
        word[count++] = -1;
    }

    private void grow() {
        int more = count * 2;
        from = Arrays.copyOf(from, more);
        to = Arrays.copyOf(to, more);
        kind = Arrays.copyOf(kind, more);
        lists = Arrays.copyOf(lists, more);
        value = Arrays.copyOf(value, more);
        capital = Arrays.copyOf(capital, more);
        word = Arrays.copyOf(word, more);
    }

    /** Makes one token of each phrase; what its words are by themselves does not count then. */
    private void join(Lexicon lexicon) {
        int into = firstOfPhrase;
        for (int at = into; at < count; into++) {
            int[] phrase = phraseAt(lexicon, at);
            int length = 1;
            if (phrase != null) {
                length = Phrase.length(phrase);
                to[at] = to[at + length - 1];
                lists[at] = Phrase.lists(phrase);
                value[at] = Phrase.value(phrase);
            }
            if (into < at) {
                move(at, into);
            }
            at += length;
        }
        if (into < count) {
            count = into;
            gather();
        }
    }

    /** The lists that occur. */
    private void gather() {
        present = 0;
        for (int at = 0; at < count; at++) {
            present |= lists[at] | implied(at);
        }
    }

    private void move(int at, int into) {
        from[into] = from[at];
        to[into] = to[at];
        kind[into] = kind[at];
        lists[into] = lists[at];
        value[into] = value[at];
        capital[into] = capital[at];
        word[into] = word[at];
    }

    /** Marks that stand for a word: a comma or semicolon may join, 100 may be meant without exception. */
    private long implied(int at) {
        return switch (kind[at]) {
            case COMMA, SEMICOLON -> Lists.AND;
            case NUMBER -> value[at] == 100 ? Lists.ABSOLUTE : 0;
            default -> 0;
        };
    }

    /** Whether a token and the next may be the first of a phrase. */
    private boolean mayBegin(Lexicon lexicon, int at) {
        int next = at + 1;
        return at >= 0 && next < count && word[at] >= 0 && word[next] >= 0 && lexicon.mayBegin(word[at], word[next]);
    }

    private int @org.jspecify.annotations.Nullable [] phraseAt(Lexicon lexicon, int at) {
        int[][] phrases = mayBegin(lexicon, at) ? lexicon.phrases(word[at]) : null;
        if (phrases != null) {
            for (int[] phrase : phrases) {
                if (Phrase.isAt(phrase, word, at, count)) {
                    return phrase;
                }
            }
        }
        return null;
    }

    boolean is(int at, long some) {
        return at >= 0 && at < count && (lists[at] & some) != 0;
    }

    boolean isKind(int at, byte what) {
        return at >= 0 && at < count && kind[at] == what;
    }

    /** The first token that is in one of some lists, from a place on; -1 for none. */
    int first(long some, int begin) {
        if ((present & some) == 0) {
            return -1;
        }
        for (int at = begin; at < count; at++) {
            if ((lists[at] & some) != 0) {
                return at;
            }
        }
        return -1;
    }
}
