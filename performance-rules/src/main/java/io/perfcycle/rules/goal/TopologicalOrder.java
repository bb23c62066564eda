package io.perfcycle.rules.goal;

import java.util.Arrays;

/**
 * Children before parents. Goals without children come first; goals of one tangle of circles (each serves each other
 * through others) stand together. One pass as Kahn does it; only what that leaves over, goals in and above circles, is
 * searched for tangles as Tarjan does it, with a stack on the heap.
 */
final class TopologicalOrder {
    private final Links up;
    private final int[] order;
    private int size;
    private int leaves;
    private int[] tangles = new int[0];
    private int tangleCount;

    private TopologicalOrder(Links up) {
        this.up = up;
        this.order = new int[up.goals()];
    }

    /**
     * The order of goals.
     *
     * @param up their links upwards, none to itself
     */
    static TopologicalOrder of(Links up) {
        TopologicalOrder order = new TopologicalOrder(up);
        int[] open = order.peel();
        if (order.size < order.order.length) {
            order.untangle(open);
        }
        return order;
    }

    /** The goals, children first. */
    int[] order() {
        return order;
    }

    /** How many have no children; they come first. */
    int leaves() {
        return leaves;
    }

    /** Places in the order where tangles begin and, one after it, where they end, in turn. */
    int[] tangles() {
        return Arrays.copyOf(tangles, tangleCount);
    }

    private int[] peel() {
        int[] open = new int[order.length];
        int[] from = up.from();
        int[] targets = up.targets();
        for (int target : targets) {
            open[target]++;
        }
        for (int goal = 0; goal < open.length; goal++) {
            if (open[goal] == 0) {
                order[size++] = goal;
            }
        }
        leaves = size;
        for (int head = 0; head < size; head++) {
            int child = order[head];
            for (int at = from[child]; at < from[child + 1]; at++) {
                if (--open[targets[at]] == 0) {
                    order[size++] = targets[at];
                }
            }
        }
        return open;
    }

    /** Tangles come out parents first, so the rest of the order is filled from its end. */
    private void untangle(int[] open) {
        int n = order.length;
        int[] found = new int[n];
        int[] low = new int[n];
        int[] next = Arrays.copyOf(up.from(), n);
        int[] path = new int[n - size];
        int[] waiting = new int[n - size];
        int counter = 0;
        int waitingCount = 0;
        int end = n;
        for (int start = 0; start < n; start++) {
            if (open[start] <= 0 || found[start] != 0) {
                continue;
            }
            int depth = 0;
            path[0] = start;
            found[start] = low[start] = ++counter;
            waiting[waitingCount++] = start;
            while (depth >= 0) {
                int goal = path[depth];
                if (next[goal] < up.from()[goal + 1]) {
                    int parent = up.targets()[next[goal]++];
                    if (found[parent] == 0) {
                        found[parent] = low[parent] = ++counter;
                        waiting[waitingCount++] = parent;
                        path[++depth] = parent;
                    } else if (found[parent] > 0) {
                        low[goal] = Math.min(low[goal], found[parent]);
                    }
                } else {
                    depth--;
                    if (depth >= 0) {
                        low[path[depth]] = Math.min(low[path[depth]], low[goal]);
                    }
                    if (low[goal] == found[goal]) {
                        int begin = waitingCount;
                        do {
                            begin--;
                            found[waiting[begin]] = -1;
                        } while (waiting[begin] != goal);
                        end = place(waiting, begin, waitingCount, end);
                        waitingCount = begin;
                    }
                }
            }
        }
        size = n;
    }

    private int place(int[] waiting, int begin, int end, int place) {
        int start = place - (end - begin);
        System.arraycopy(waiting, begin, order, start, end - begin);
        if (end - begin > 1) {
            if (tangleCount + 2 > tangles.length) {
                tangles = Arrays.copyOf(tangles, Math.max(16, tangles.length * 2));
            }
            tangles[tangleCount++] = start;
            tangles[tangleCount++] = place;
        }
        return start;
    }
}
