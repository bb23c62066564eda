package io.perfcycle.rules.smart;

/** Letters as the word lists compare them: lower case, composed, without invisible characters. No locale takes part. */
final class Fold {
    /** Longer words stand in no list. */
    static final int MAX_WORD = 48;

    private static final int DIAERESIS = 0x308;

    private Fold() {}

    /**
     * Folds a word.
     *
     * @param text the text
     * @param from the word's first character
     * @param to behind its last
     * @param into at least {@link #MAX_WORD} characters
     * @return how many characters were written; -1 for a word that is too long to stand in a list
     */
    static int fold(String text, int from, int to, char[] into) {
        int length = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                if (c == DIAERESIS && length > 0) {
                    into[length - 1] = umlaut(into[length - 1]);
                    continue;
                }
                if (isInvisible(c)) {
                    continue;
                }
                c = c == '\u2019' ? '\'' : c == '\u2010' || c == '\u2011' ? '-' : Character.toLowerCase(c);
            } else if (c >= 'A' && c <= 'Z') {
                c |= 0x20;
            }
            if (length == MAX_WORD) {
                return -1;
            }
            into[length++] = c;
        }
        return length;
    }

    private static char umlaut(char letter) {
        return switch (letter) {
            case 'a' -> 'ä';
            case 'o' -> 'ö';
            case 'u' -> 'ü';
            default -> letter;
        };
    }

    /** Format characters: joiners, soft hyphens, direction marks. */
    static boolean isInvisible(char c) {
        return Character.getType(c) == Character.FORMAT;
    }

    static int hash(char[] text, int from, int length) {
        int hash = 0;
        for (int i = from; i < from + length; i++) {
            hash = hash * 31 + text[i];
        }
        return hash ^ hash >>> 15;
    }
}
