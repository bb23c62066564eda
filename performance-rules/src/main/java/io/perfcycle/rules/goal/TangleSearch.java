package io.perfcycle.rules.goal;

import java.util.Arrays;

/**
 * Finds the tangles of a graph: goals that serve each other through others. As Tarjan does it, with the stack on the heap.
 * They come out parents first, so the order is filled from its end; a goal in no circle is a tangle of one.
 */
final class TangleSearch {
    private static final int PLACED = -1;

    private final Links up;
    private final int[] open;
    private final int[] order;
    private final int[] found;
    private final int[] low;
    private final int[] next;
    private final int[] path;
    private final int[] waiting;
    private int depth;
    private int counter;
    private int waitingCount;
    private int end;
    private int[] tangles = new int[16];
    private int tangleCount;

    /**
     * A search among the goals that are left over.
     *
     * @param up the links upwards
     * @param open more than 0 for each goal that is left over
     * @param order takes the goals from its end on
     * @param placed how many goals it has already
     */
    TangleSearch(Links up, int[] open, int[] order, int placed) {
        this.up = up;
        this.open = open;
        this.order = order;
        int n = order.length;
        found = new int[n];
        low = new int[n];
        next = Arrays.copyOf(up.from(), n);
        path = new int[n - placed];
        waiting = new int[n - placed];
        end = n;
    }

    /** Fills the order; gives the places where tangles of several begin and, one after it, where they end, in turn. */
    int[] fill() {
        for (int start = 0; start < order.length; start++) {
            if (open[start] > 0 && found[start] == 0) {
                depth = -1;
                enter(start);
                while (depth >= 0) {
                    step(path[depth]);
                }
            }
        }
        return Arrays.copyOf(tangles, tangleCount);
    }

    private void enter(int goal) {
        path[++depth] = goal;
        found[goal] = ++counter;
        low[goal] = counter;
        waiting[waitingCount++] = goal;
    }

    private void step(int goal) {
        if (next[goal] == up.from()[goal + 1]) {
            leave(goal);
            return;
        }
        int parent = up.targets()[next[goal]++];
        if (found[parent] == 0) {
            enter(parent);
        } else if (found[parent] != PLACED) {
            low[goal] = Math.min(low[goal], found[parent]);
        }
    }

    private void leave(int goal) {
        depth--;
        if (depth >= 0) {
            int below = path[depth];
            low[below] = Math.min(low[below], low[goal]);
        }
        if (low[goal] == found[goal]) {
            int begin = waitingCount;
            do {
                begin--;
                found[waiting[begin]] = PLACED;
            } while (waiting[begin] != goal);
            place(begin);
        }
    }

    private void place(int begin) {
        int count = waitingCount - begin;
        System.arraycopy(waiting, begin, order, end - count, count);
        if (count > 1) {
            if (tangleCount + 2 > tangles.length) {
                tangles = Arrays.copyOf(tangles, tangles.length * 2);
            }
            tangles[tangleCount++] = end - count;
            tangles[tangleCount++] = end;
        }
        end -= count;
        waitingCount = begin;
    }
}
