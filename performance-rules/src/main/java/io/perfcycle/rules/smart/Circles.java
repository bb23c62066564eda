package io.perfcycle.rules.smart;

/** Which nodes of a directed graph stand on a circle: Tarjan's strong components without recursion. */
final class Circles {
    private final int[][] links;
    private final int[] order;
    private final int[] low;
    private final int[] next;
    private final boolean[] waiting;
    private final boolean[] circular;
    private final int[] path;
    private final int[] stack;
    private int depth;
    private int height;
    private int seen;

    private Circles(int[][] links) {
        this.links = links;
        order = new int[links.length];
        low = new int[links.length];
        next = new int[links.length];
        waiting = new boolean[links.length];
        circular = new boolean[links.length];
        path = new int[links.length];
        stack = new int[links.length];
    }

    static boolean[] members(int[][] links) {
        Circles circles = new Circles(links);
        for (int node = 0; node < links.length; node++) {
            if (circles.order[node] == 0) {
                circles.walk(node);
            }
        }
        return circles.circular;
    }

    private void walk(int from) {
        enter(from);
        while (depth > 0) {
            int node = path[depth - 1];
            if (next[node] < links[node].length) {
                int to = links[node][next[node]++];
                circular[node] |= to == node;
                if (order[to] == 0) {
                    enter(to);
                } else if (waiting[to]) {
                    low[node] = Math.min(low[node], order[to]);
                }
            } else {
                leave(node);
            }
        }
    }

    private void enter(int node) {
        order[node] = ++seen;
        low[node] = seen;
        waiting[node] = true;
        path[depth++] = node;
        stack[height++] = node;
    }

    private void leave(int node) {
        depth--;
        if (depth > 0) {
            int before = path[depth - 1];
            low[before] = Math.min(low[before], low[node]);
        }
        if (low[node] == order[node]) {
            boolean alone = stack[height - 1] == node;
            int member;
            do {
                member = stack[--height];
                waiting[member] = false;
                circular[member] |= !alone;
            } while (member != node);
        }
    }
}
