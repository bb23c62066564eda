package io.perfcycle.rules.goal;

import java.util.Arrays;

/**
 * The characters of numbered texts, one behind the other. A text that is looked for is copied behind the last one and
 * compared there, so that nothing waits for texts that lie somewhere in the heap. Not thread safe.
 */
final class TextCopies {
    private static final int CHARACTERS = 8;
    private static final int MOST = Integer.MAX_VALUE - 8;

    private int[] ends;
    private char[] characters;
    private int size;
    private int end;
    private int length;

    TextCopies(int expected) {
        ends = new int[expected];
        characters = new char[(int) Math.min(MOST, (long) expected * CHARACTERS)];
    }

    /** Copies the text that {@link #isSame} compares and {@link #keep} keeps; false where there is no more room. */
    boolean look(String text) {
        length = text.length();
        if (length > characters.length - end) {
            if (length > MOST - end) {
                return false;
            }
            characters = Arrays.copyOf(characters, (int) Math.min(MOST, Math.max(end + length, end * 2L)));
        }
        text.getChars(0, length, characters, end);
        return true;
    }

    boolean isSame(int number) {
        int from = number == 0 ? 0 : ends[number - 1];
        return Arrays.equals(characters, from, ends[number], characters, end, end + length);
    }

    /** The text gets the next number. */
    void keep() {
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, (int) Math.min(MOST, size * 2L + 1));
        }
        end += length;
        ends[size++] = end;
    }
}
