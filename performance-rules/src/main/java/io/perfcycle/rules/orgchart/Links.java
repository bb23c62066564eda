package io.perfcycle.rules.orgchart;

import java.util.Arrays;

/** Links between ids numbered from 0, in compressed rows: the targets of each id stand together, ascending. */
final class Links {
    private final int[] begins;
    private final int[] targets;

    private Links(int[] begins, int[] targets) {
        this.begins = begins;
        this.targets = targets;
    }

    /** One link in a long, so that links sort by their start and then by their end. */
    static long link(int from, int to) {
        return ((long) from << 32) | to;
    }

    static int from(long link) {
        return (int) (link >>> 32);
    }

    static int to(long link) {
        return (int) link;
    }

    /** The first {@code count} links, sorted, each once. */
    static long[] distinct(long[] links, int count) {
        long[] sorted = Arrays.copyOf(links, count);
        Arrays.sort(sorted);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[kept++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, kept);
    }

    /** Compressed rows from sorted links. */
    static Links of(int size, long[] sorted) {
        int[] begins = new int[size + 1];
        int[] targets = new int[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            begins[from(sorted[i]) + 1]++;
            targets[i] = to(sorted[i]);
        }
        for (int id = 0; id < size; id++) {
            begins[id + 1] += begins[id];
        }
        return new Links(begins, targets);
    }

    /** The same links in the other direction. */
    static long[] reversed(long[] links) {
        long[] reversed = new long[links.length];
        for (int i = 0; i < links.length; i++) {
            reversed[i] = link(to(links[i]), from(links[i]));
        }
        Arrays.sort(reversed);
        return reversed;
    }

    int size() {
        return begins.length - 1;
    }

    int begin(int id) {
        return begins[id];
    }

    int end(int id) {
        return begins[id + 1];
    }

    int target(int at) {
        return targets[at];
    }

    boolean hasLink(int from, int to) {
        return Arrays.binarySearch(targets, begins[from], begins[from + 1], to) >= 0;
    }
}
