package io.perfcycle.rules.assignment;

import java.util.Arrays;

/** Nodes that wait, each once, in the order in which they came. Not thread safe. */
final class NodeRing {
    private final int[] ring;
    private final boolean[] waiting;
    private int first;
    private int size;

    NodeRing(int nodes) {
        ring = new int[nodes];
        waiting = new boolean[nodes];
    }

    void clear() {
        first = 0;
        size = 0;
        Arrays.fill(waiting, false);
    }

    boolean isEmpty() {
        return size == 0;
    }

    void add(int node) {
        if (!waiting[node]) {
            int place = first + size;
            ring[place >= ring.length ? place - ring.length : place] = node;
            size++;
            waiting[node] = true;
        }
    }

    /** Takes out the node that has waited longest. */
    int take() {
        int node = ring[first];
        first = first == ring.length - 1 ? 0 : first + 1;
        size--;
        waiting[node] = false;
        return node;
    }
}
