package io.perfcycle.rules.orgchart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds circles: the strongly connected components (R. Tarjan, "Depth-first search and linear graph algorithms", 1972,
 * here with its own stack in place of recursion), and for each of two ids or more its shortest circle through the
 * smallest id. Linear in ids and links. For one use.
 */
final class CycleSearch {
    private static final int NONE = -1;

    private final Links links;
    private final int[] visit;
    private final int[] low;
    private final int[] cursor;
    private final int[] component;
    private final int[] open;
    private final int[] path;
    private int visits;
    private int opened;
    private int depth;
    private int components;

    CycleSearch(Links links) {
        int size = links.size();
        this.links = links;
        this.visit = filled(size);
        this.component = filled(size);
        this.low = new int[size];
        this.cursor = new int[size];
        this.open = new int[size];
        this.path = new int[size];
    }

    private static int[] filled(int size) {
        int[] array = new int[size];
        Arrays.fill(array, NONE);
        return array;
    }

    /** The circles, ascending by their first id; each starts at its smallest id and follows the links. */
    List<int[]> cycles() {
        for (int id = 0; id < links.size(); id++) {
            if (visit[id] == NONE) {
                explore(id);
            }
        }
        int[] sizes = new int[components];
        for (int number : component) {
            sizes[number]++;
        }
        List<int[]> cycles = new ArrayList<>();
        int[] previous = filled(links.size());
        for (int id = 0; id < links.size(); id++) {
            if (sizes[component[id]] > 1) {
                sizes[component[id]] = 0;
                cycles.add(shortestFrom(id, previous));
            }
        }
        return cycles;
    }

    private void explore(int start) {
        enter(start);
        while (depth > 0) {
            int id = path[depth - 1];
            if (cursor[id] < links.end(id)) {
                int next = links.target(cursor[id]++);
                if (visit[next] == NONE) {
                    enter(next);
                } else if (component[next] == NONE) {
                    low[id] = Math.min(low[id], visit[next]);
                }
            } else {
                leave(id);
            }
        }
    }

    private void enter(int id) {
        visit[id] = visits;
        low[id] = visits++;
        cursor[id] = links.begin(id);
        open[opened++] = id;
        path[depth++] = id;
    }

    private void leave(int id) {
        depth--;
        if (depth > 0) {
            int below = path[depth - 1];
            low[below] = Math.min(low[below], low[id]);
        }
        if (low[id] == visit[id]) {
            int member;
            do {
                member = open[--opened];
                component[member] = components;
            } while (member != id);
            components++;
        }
    }

    /** Breadth first inside the component; targets ascend, so among the shortest circles the first in order is met. */
    private int[] shortestFrom(int start, int[] previous) {
        int[] queue = open;
        int filled = 0;
        queue[filled++] = start;
        previous[start] = start;
        for (int next = 0; next < filled; next++) {
            int id = queue[next];
            if (links.hasLink(id, start)) {
                return wayBack(start, id, previous);
            }
            for (int at = links.begin(id); at < links.end(id); at++) {
                int target = links.target(at);
                if (previous[target] == NONE && component[target] == component[start]) {
                    previous[target] = id;
                    queue[filled++] = target;
                }
            }
        }
        throw new IllegalStateException("A component of several ids has no circle");
    }

    private static int[] wayBack(int start, int last, int[] previous) {
        int length = 1;
        for (int id = last; id != start; id = previous[id]) {
            length++;
        }
        int[] cycle = new int[length];
        for (int id = last; length > 0; id = previous[id]) {
            cycle[--length] = id;
        }
        return cycle;
    }
}
