package io.perfcycle.benchmarks.smart;

import io.perfcycle.rules.smart.SmartLanguage;

/**
 * Words and phrases with bits, found in one pass over a text by a loop written by hand: open addressing on the letters,
 * nothing allocated.
 */
final class Words {
    private static final int SLOTS = 8192;
    private static final int MAX_YEAR = 2199;

    private final String[] words = new String[SLOTS];
    private final long[] bits = new long[SLOTS];
    private final String[][] phrases = new String[SLOTS][];
    private final long[][] phraseBits = new long[SLOTS][];
    private final long month;

    Words(String... lists) {
        long months = 0;
        for (int bit = 0; bit < lists.length; bit++) {
            for (String entry : SmartLanguage.english().words(lists[bit])) {
                add(entry.replaceFirst("=.*", ""), 1L << bit);
            }
            months |= lists[bit].equals("month") ? 1L << bit : 0;
        }
        this.month = months;
    }

    static Words of(String list) {
        return new Words(list);
    }

    private void add(String entry, long bit) {
        int space = entry.indexOf(' ');
        String word = space < 0 ? entry : entry.substring(0, space);
        int at = slot(word, 0, word.length());
        words[at] = word;
        if (space < 0) {
            bits[at] |= bit;
            return;
        }
        int known = phrases[at] == null ? 0 : phrases[at].length;
        String[] more = new String[known + 1];
        long[] moreBits = new long[known + 1];
        int into = 0;
        boolean placed = false;
        for (int i = 0; i < known; i++) {
            if (!placed && phrases[at][i].length() < entry.length()) {
                more[into] = entry;
                moreBits[into++] = bit;
                placed = true;
            }
            more[into] = phrases[at][i];
            moreBits[into++] = phraseBits[at][i];
        }
        if (!placed) {
            more[into] = entry;
            moreBits[into] = bit;
        }
        phrases[at] = more;
        phraseBits[at] = moreBits;
    }

    private int slot(String text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + (text.charAt(i) | 0x20);
        }
        int at = (hash ^ hash >>> 13) & SLOTS - 1;
        while (words[at] != null
                && (words[at].length() != to - from || !text.regionMatches(true, from, words[at], 0, to - from))) {
            at = at + 1 & SLOTS - 1;
        }
        return at;
    }

    /** What a scan found: the bits of the lists, those of the first word above them, and a number. */
    static final int FIRST = 24;

    static final long QUANTITY = 1L << 60;

    /** One pass over a text. */
    long scan(String text) {
        long found = 0;
        boolean first = true;
        int number = -1;
        int at = 0;
        int length = text.length();
        while (at < length) {
            char c = text.charAt(at);
            if (isLetter(c)) {
                int end = at + 1;
                while (end < length && (isLetter(text.charAt(end)) || text.charAt(end) == '-')) {
                    end++;
                }
                int slot = slot(text, at, end);
                long here = bits[slot];
                int behind = end;
                for (int i = 0; phrases[slot] != null && i < phrases[slot].length; i++) {
                    int to = at + phrases[slot][i].length();
                    if (text.regionMatches(true, at, phrases[slot][i], 0, to - at)
                            && (to >= length || !isLetter(text.charAt(to)))) {
                        here = phraseBits[slot][i];
                        behind = to;
                        break;
                    }
                }
                found |= here | (first ? here << FIRST : 0);
                first = false;
                boolean day = (here & month) != 0;
                found |= number >= 0 && !day ? QUANTITY : 0;
                number = -1;
                at = day ? behindYear(text, behind) : behind;
            } else if (c >= '0' && c <= '9') {
                found |= number >= 0 ? QUANTITY : 0;
                number = 0;
                while (at < length && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                    number = number * 10 + text.charAt(at++) - '0';
                }
                number = number >= 1900 && number <= MAX_YEAR ? -1 : number;
                first = false;
            } else {
                at++;
            }
        }
        return found | (number >= 0 ? QUANTITY : 0);
    }

    private static int behindYear(String text, int at) {
        int end = at;
        while (end < text.length() && (text.charAt(end) == ' ' || Character.isDigit(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    private static boolean isLetter(char c) {
        return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    }

    boolean isIn(String text) {
        return (scan(text) & 1) != 0;
    }

    boolean isFirst(String text) {
        return (scan(text) >>> FIRST & 1) != 0;
    }

    boolean hasQuantity(String text) {
        return (scan(text) & QUANTITY) != 0;
    }
}
