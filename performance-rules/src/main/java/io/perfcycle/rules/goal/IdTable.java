package io.perfcycle.rules.goal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Texts as ints, in the order in which they came. Open addressing with linear probing over one int array: each slot holds
 * a number and, in the bits that the number does not need, part of the hash, so that other texts are seldom looked at.
 * Once {@link #close} or {@link #renumber} is done and no text comes in any more, it is safe for any thread.
 */
final class IdTable {
    private static final int MIX = 0x9E3779B1;
    private static final int EMPTY = -1;
    private static final int LEAST = 8;
    /** A chance run is shorter by far: about 200 for a million texts. */
    private static final int CROWDED = 1000;

    private String[] texts;
    private int[] slots;
    private int numberBits;
    private int size;
    private boolean strong;
    private @Nullable TextCopies copies;

    IdTable(int expected) {
        texts = new String[Math.max(LEAST, expected)];
        copies = new TextCopies(texts.length);
        clear();
    }

    /** One bit more than the greatest number needs where that would be all ones, so that no slot looks empty. */
    private void clear() {
        numberBits = 32 - Integer.numberOfLeadingZeros(texts.length);
        slots = new int[(int) Math.min(Integer.MAX_VALUE - 8L, texts.length * 3L / 2)];
        Arrays.fill(slots, EMPTY);
    }

    int size() {
        return size;
    }

    String text(int number) {
        return texts[number];
    }

    /** Bytes that the table holds, the texts themselves left out. */
    long bytes() {
        return 4L * texts.length + 4L * slots.length;
    }

    /** The number of a text, or -1. */
    int find(String text) {
        look(text);
        int slot = slot(text, hash(text));
        return slots[slot] == EMPTY ? -1 : numberAt(slot);
    }

    /** The number of a text; a new text gets the next one. */
    int intern(String text) {
        look(text);
        int hash = hash(text);
        int slot = slot(text, hash);
        if (slots[slot] != EMPTY) {
            return numberAt(slot);
        }
        if (size == texts.length || isCrowded(slot, hash)) {
            makeRoom();
            hash = hash(text);
            slot = free(hash);
        }
        if (copies != null) {
            copies.keep();
        }
        texts[size] = text;
        slots[slot] = tag(hash) | size;
        return size++;
    }

    private int tag(int hash) {
        return hash << numberBits;
    }

    private int slot(String text, int hash) {
        int slot = home(hash);
        int tag = tag(hash);
        int mask = -1 << numberBits;
        while (slots[slot] != EMPTY && ((slots[slot] & mask) != tag || !isSame(numberAt(slot), text))) {
            slot = slot + 1 == slots.length ? 0 : slot + 1;
        }
        return slot;
    }

    private void look(String text) {
        if (copies != null && !copies.look(text)) {
            copies = null;
        }
    }

    private boolean isSame(int number, String text) {
        TextCopies known = copies;
        return known == null ? texts[number].equals(text) : known.isSame(number);
    }

    /** No more texts come in. */
    void close() {
        copies = null;
    }

    private boolean isCrowded(int slot, int hash) {
        int run = slot - home(hash);
        return !strong && (run < 0 ? run + slots.length : run) > CROWDED;
    }

    private int home(int hash) {
        return (int) (((hash & 0xFFFFFFFFL) * slots.length) >>> 32);
    }

    private int numberAt(int slot) {
        return slots[slot] & ((1 << numberBits) - 1);
    }

    /** Texts that somebody chose to collide get another hash, slower, for which they were not chosen. */
    private int hash(String text) {
        if (!strong) {
            return text.hashCode() * MIX;
        }
        int hash = text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * MIX;
            hash ^= hash >>> 15;
        }
        return hash * MIX;
    }

    private void makeRoom() {
        if (size == texts.length) {
            texts = Arrays.copyOf(texts, (int) Math.min(Integer.MAX_VALUE - 8L, texts.length * 2L));
        } else {
            strong = true;
        }
        spread();
    }

    private void spread() {
        clear();
        for (int number = 0; number < size; number++) {
            int hash = hash(texts[number]);
            slots[free(hash)] = tag(hash) | number;
        }
    }

    private int free(int hash) {
        int slot = home(hash);
        while (slots[slot] != EMPTY) {
            slot = slot + 1 == slots.length ? 0 : slot + 1;
        }
        return slot;
    }

    /**
     * Gives every text another number and closes the table.
     *
     * @param numbers the new number by the old one: 0 to {@code kept} - 1, each once, and -1 for texts to forget
     * @param kept how many stay
     */
    void renumber(int[] numbers, int kept) {
        close();
        String[] moved = new String[Math.max(LEAST, kept)];
        for (int number = 0; number < size; number++) {
            if (numbers[number] >= 0) {
                moved[numbers[number]] = texts[number];
            }
        }
        boolean all = kept == size;
        texts = moved;
        size = kept;
        if (!all) {
            spread();
            return;
        }
        int mask = (1 << numberBits) - 1;
        for (int slot = 0; slot < slots.length; slot++) {
            if (slots[slot] != EMPTY) {
                int number = slots[slot] & mask;
                slots[slot] += numbers[number] - number;
            }
        }
    }
}
