package io.perfcycle.rules.smart;

import java.util.Arrays;

/** A phrase as a row of ints: the numbers of its words, its lists in two halves, its number. */
final class Phrase {
    /** The greatest number of words. */
    static final int MAX_WORDS = 8;

    private static final int MORE = 3;

    private Phrase() {}

    static int[] of(int[] words, long lists, int value) {
        int[] phrase = Arrays.copyOf(words, words.length + MORE);
        phrase[words.length + 2] = -1;
        join(phrase, lists, value);
        return phrase;
    }

    static void join(int[] phrase, long lists, int value) {
        int at = length(phrase);
        phrase[at] |= (int) lists;
        phrase[at + 1] |= (int) (lists >>> 32);
        phrase[at + 2] = value < 0 ? phrase[at + 2] : value;
    }

    static int length(int[] phrase) {
        return phrase.length - MORE;
    }

    static long lists(int[] phrase) {
        int at = length(phrase);
        return phrase[at] & 0xFFFFFFFFL | (long) phrase[at + 1] << 32;
    }

    static int value(int[] phrase) {
        return phrase[length(phrase) + 2];
    }

    static boolean isSame(int[] phrase, int[] words) {
        return length(phrase) == words.length && Arrays.equals(phrase, 0, words.length, words, 0, words.length);
    }

    /** Whether the phrase stands at a place among the words of a text. */
    static boolean isAt(int[] phrase, int[] words, int at, int count) {
        int length = length(phrase);
        if (at + length > count) {
            return false;
        }
        for (int i = 1; i < length; i++) {
            if (words[at + i] != phrase[i]) {
                return false;
            }
        }
        return true;
    }
}
