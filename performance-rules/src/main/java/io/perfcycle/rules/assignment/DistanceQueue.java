package io.perfcycle.rules.assignment;

import java.util.Arrays;

/**
 * Nodes by their distance, nearest first, of equals the last one that came (a radix heap: Ahuja, Mehlhorn, Orlin, Tarjan).
 * A distance that is put in is never less than the one that came out last. Not thread safe.
 */
final class DistanceQueue {
    private static final int BUCKETS = Long.SIZE + 1;
    private static final int ROOM = 16;

    private final long[][] distances = new long[BUCKETS][ROOM];
    private final int[][] nodes = new int[BUCKETS][ROOM];
    private final int[] sizes = new int[BUCKETS];
    private long last;
    private int size;

    void clear() {
        last = 0;
        size = 0;
        Arrays.fill(sizes, 0);
    }

    boolean isEmpty() {
        return size == 0;
    }

    void put(long distance, int node) {
        int bucket = Long.SIZE - Long.numberOfLeadingZeros(distance ^ last);
        int at = sizes[bucket]++;
        if (at == nodes[bucket].length) {
            distances[bucket] = Arrays.copyOf(distances[bucket], 2 * at);
            nodes[bucket] = Arrays.copyOf(nodes[bucket], 2 * at);
        }
        distances[bucket][at] = distance;
        nodes[bucket][at] = node;
        size++;
    }

    /** The distance of the nearest node. */
    long nearest() {
        if (sizes[0] == 0) {
            spread();
        }
        return last;
    }

    /** Takes out the nearest node. */
    int take() {
        nearest();
        size--;
        return nodes[0][--sizes[0]];
    }

    private void spread() {
        int bucket = 1;
        while (sizes[bucket] == 0) {
            bucket++;
        }
        int count = sizes[bucket];
        long least = Long.MAX_VALUE;
        for (int i = 0; i < count; i++) {
            least = Math.min(least, distances[bucket][i]);
        }
        last = least;
        sizes[bucket] = 0;
        size -= count;
        for (int i = 0; i < count; i++) {
            put(distances[bucket][i], nodes[bucket][i]);
        }
    }
}
