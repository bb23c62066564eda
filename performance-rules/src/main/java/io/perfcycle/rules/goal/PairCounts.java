package io.perfcycle.rules.goal;

import java.util.Arrays;

/** Counts pairs of ints by open addressing; only pairs that occur take room. */
final class PairCounts {
    private static final long EMPTY = -1;

    private long[] pairs = new long[64];
    private int[] counts = new int[64];
    private int size;

    PairCounts() {
        Arrays.fill(pairs, EMPTY);
    }

    /** Counts a pair of numbers that are 0 or more. */
    void count(int first, int second) {
        if (2 * size >= pairs.length) {
            grow();
        }
        long pair = (long) first << 32 | second;
        int slot = slot(pair);
        if (pairs[slot] == EMPTY) {
            pairs[slot] = pair;
            size++;
        }
        counts[slot]++;
    }

    private int slot(long pair) {
        int slot = (int) (pair * 0x9E3779B97F4A7C15L >>> 33) & (pairs.length - 1);
        while (pairs[slot] != EMPTY && pairs[slot] != pair) {
            slot = (slot + 1) & (pairs.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] before = pairs;
        int[] beforeCounts = counts;
        pairs = new long[before.length * 2];
        counts = new int[pairs.length];
        Arrays.fill(pairs, EMPTY);
        for (int i = 0; i < before.length; i++) {
            if (before[i] != EMPTY) {
                int slot = slot(before[i]);
                pairs[slot] = before[i];
                counts[slot] = beforeCounts[i];
            }
        }
    }

    /** Takes a pair and how often it came. */
    interface Taker {
        void take(int first, int second, int count);
    }

    void forEach(Taker taker) {
        for (int slot = 0; slot < pairs.length; slot++) {
            if (pairs[slot] != EMPTY) {
                taker.take((int) (pairs[slot] >>> 32), (int) pairs[slot], counts[slot]);
            }
        }
    }
}
