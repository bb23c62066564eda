package io.perfcycle.rules.assignment;

import java.util.Arrays;

/**
 * Lowers the prices of all nodes by their distance from where something is missing, counted in steps of the present
 * precision (Goldberg's global update). What stands in the way of long detours is so found in one search with buckets.
 * Not thread safe.
 */
final class PriceUpdate {
    private static final int FARTHEST = 1 << 16;
    private static final int NOWHERE = -1;

    /** So that a product is never rounded up to a step more, which would be too far. */
    private static final double BELOW = 1 - 0x1p-50;

    private final FlowState state;
    private final int[] distance;
    private final int[] first = new int[FARTHEST];
    private final int[] next;
    private final int[] before;
    private long precision;
    private double steps;
    private int highest;

    PriceUpdate(FlowState state) {
        this.state = state;
        int nodes = state.sink + 1;
        distance = new int[nodes];
        next = new int[nodes];
        before = new int[nodes];
        Arrays.fill(first, NOWHERE);
    }

    void run(long epsilon) {
        precision = epsilon;
        steps = BELOW / epsilon;
        Arrays.fill(first, 0, highest + 1, NOWHERE);
        highest = 0;
        Arrays.fill(distance, FARTHEST);
        int active = 0;
        for (int node = 0; node <= state.sink; node++) {
            if (state.excess[node] < 0) {
                distance[node] = 0;
                insert(node);
            }
            active += state.excess[node] > 0 ? 1 : 0;
        }
        int reached = search(active);
        for (int node = 0; node <= state.sink; node++) {
            state.price[node] -= precision * Math.min(distance[node], reached);
        }
    }

    /** How far the search went until it had seen every node that has something over. */
    private int search(int active) {
        int left = active;
        for (int bucket = 0; left > 0 && bucket <= highest; bucket++) {
            while (left > 0 && first[bucket] != NOWHERE) {
                int node = first[bucket];
                remove(node);
                left -= state.excess[node] > 0 ? 1 : 0;
                if (left > 0) {
                    scan(node);
                }
            }
            if (left == 0) {
                return bucket;
            }
        }
        return left > 0 ? Math.min(highest + 1, FARTHEST) : 0;
    }

    private void scan(int node) {
        if (node == state.sink) {
            scanSink();
        } else if (node < state.groups) {
            scanGroup(node);
        } else {
            scanRater(node - state.groups);
        }
    }

    private void scanSink() {
        long own = state.price[state.sink];
        for (int r = 0; r < state.raters; r++) {
            if (state.load[r] < state.capacity[r]) {
                reach(state.groups + r, state.sink, state.stepUp(r) + state.price[state.groups + r] - own);
            }
        }
        for (int group = 0; group < state.groups; group++) {
            if (state.unfilled[group] < state.places[group]) {
                reach(group, state.sink, state.emptyCost() + state.price[group] - own);
            }
        }
    }

    private void scanGroup(int group) {
        long own = state.price[group];
        for (int a = state.out[group]; a < state.out[group + 1]; a++) {
            long edge = state.edge[a];
            if (FlowState.isTaken(edge)) {
                int rater = state.groups + FlowState.end(edge);
                reach(rater, group, state.price[rater] - own - state.cost(edge));
            }
        }
        if (state.unfilled[group] > 0) {
            reach(state.sink, group, state.price[state.sink] - own - state.emptyCost());
        }
    }

    private void scanRater(int r) {
        int node = state.groups + r;
        long own = state.price[node];
        for (int b = state.in[r]; b < state.in[r + 1]; b++) {
            long twin = state.twin[b];
            if (!FlowState.isTaken(twin)) {
                int group = FlowState.end(twin);
                reach(group, node, state.cost(twin) + state.price[group] - own);
            }
        }
        if (state.load[r] > 0) {
            reach(state.sink, node, state.price[state.sink] - own - state.stepDown(r));
        }
    }

    /** What a node has that is no farther than the other stays; every length is 0 or more. */
    private void reach(int from, int to, long reduced) {
        int near = distance[to];
        if (distance[from] <= near) {
            return;
        }
        long far = near + (reduced < 0 ? 0 : (long) (reduced * steps) + 1);
        if (far < distance[from]) {
            if (distance[from] < FARTHEST) {
                remove(from);
            }
            distance[from] = (int) far;
            insert(from);
        }
    }

    private void insert(int node) {
        int bucket = distance[node];
        highest = Math.max(highest, bucket);
        next[node] = first[bucket];
        before[node] = NOWHERE;
        if (first[bucket] != NOWHERE) {
            before[first[bucket]] = node;
        }
        first[bucket] = node;
    }

    private void remove(int node) {
        if (before[node] == NOWHERE) {
            first[distance[node]] = next[node];
        } else {
            next[before[node]] = next[node];
        }
        if (next[node] != NOWHERE) {
            before[next[node]] = before[node];
        }
    }
}
