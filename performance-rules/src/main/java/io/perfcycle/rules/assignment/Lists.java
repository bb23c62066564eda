package io.perfcycle.rules.assignment;

import java.util.Arrays;

/** Lists of numbers of people by a number, one after the other, each rising. Immutable. */
final class Lists {
    private final int[] start;
    private final int[] entries;

    private Lists(int[] start, int[] entries) {
        this.start = start;
        this.entries = entries;
    }

    /** Everybody under the number of their group; who has none, -1, stands nowhere. */
    static Lists grouped(int[] groupOf, int groups) {
        int[] start = new int[groups + 1];
        for (int group : groupOf) {
            if (group >= 0) {
                start[group + 1]++;
            }
        }
        for (int i = 0; i < groups; i++) {
            start[i + 1] += start[i];
        }
        int[] next = start.clone();
        int[] entries = new int[start[groups]];
        for (int i = 0; i < groupOf.length; i++) {
            if (groupOf[i] >= 0) {
                entries[next[groupOf[i]]++] = i;
            }
        }
        return new Lists(start, entries);
    }

    /** Both of each pair under the other. */
    static Lists paired(int[] one, int[] other, int people) {
        long[] keys = new long[2 * one.length];
        for (int i = 0; i < one.length; i++) {
            keys[2 * i] = ((long) one[i] << Integer.SIZE) | other[i];
            keys[2 * i + 1] = ((long) other[i] << Integer.SIZE) | one[i];
        }
        Arrays.sort(keys);
        int[] start = new int[people + 1];
        int[] entries = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            start[(int) (keys[i] >> Integer.SIZE) + 1]++;
            entries[i] = (int) keys[i];
        }
        for (int i = 0; i < people; i++) {
            start[i + 1] += start[i];
        }
        return new Lists(start, entries);
    }

    int from(int list) {
        return start[list];
    }

    int to(int list) {
        return start[list + 1];
    }

    int at(int i) {
        return entries[i];
    }

    /** Where the first entry above a number stands; the start of the list where none is. */
    int firstAfter(int list, int number) {
        int found = Arrays.binarySearch(entries, start[list], start[list + 1], number);
        int after = found >= 0 ? found + 1 : -found - 1;
        return after == start[list + 1] ? start[list] : after;
    }
}
