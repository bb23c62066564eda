package io.perfcycle.rules.assignment;

import java.util.Arrays;
import java.util.Optional;

/**
 * A minimum-cost flow by cheapest paths: groups take their cheapest candidates, then each place that a rater cannot keep
 * goes, by a search from there, to where it raises the cost least (Dijkstra on reduced costs, with prices that keep those at
 * 0 or more). As long as there is room near by, a search sees a few nodes only. Not thread safe.
 */
final class CheapestPaths {
    private static final int PER_NODE = 4;
    private static final int NOWHERE = -1;
    private static final long FAR = Long.MAX_VALUE;

    private final FlowState state;
    private final DistanceQueue queue = new DistanceQueue();
    private final long[] distance;
    private final int[] by;
    private final boolean[] done;
    private final int[] reached;
    private final int[] settled;
    private int reachedCount;
    private int settledCount;
    private long best;
    private int end;

    private CheapestPaths(FlowState state) {
        this.state = state;
        distance = new long[state.sink];
        by = new int[state.sink];
        done = new boolean[state.sink];
        reached = new int[state.sink];
        settled = new int[state.sink];
        Arrays.fill(distance, FAR);
    }

    /** The optimum; nothing where the searches grow so wide that scaling is the better way. */
    static Optional<RaterFlow> solve(RaterNetwork network) {
        FlowState state = new FlowState(network, 1);
        long over = NearestStart.fill(state);
        long patience = PER_NODE * (state.sink + over);
        return new CheapestPaths(state).moveAll(patience)
                ? Optional.of(state.answer(DualBound.of(state)))
                : Optional.empty();
    }

    private boolean moveAll(long patience) {
        long left = patience;
        for (int node = state.groups; node < state.sink; node++) {
            while (state.excess[node] > 0) {
                if (left < 0) {
                    return false;
                }
                search(node);
                left -= settledCount;
                raisePrices();
                push(node);
                forget();
            }
        }
        return true;
    }

    /** Finds the cheapest way to an end from a rater. A place may always stay empty, so there is one. */
    private void search(int source) {
        queue.clear();
        best = FAR;
        end = NOWHERE;
        reach(source, 0, NOWHERE);
        while (!queue.isEmpty() && queue.nearest() < best) {
            int node = queue.take();
            if (!done[node]) {
                done[node] = true;
                settled[settledCount++] = node;
                if (node < state.groups) {
                    lookFromGroup(node, distance[node]);
                } else {
                    lookFromRater(node, distance[node]);
                }
            }
        }
    }

    private void lookFromRater(int node, long far) {
        int r = node - state.groups;
        long own = state.price[node];
        if (state.load[r] < state.capacity[r]) {
            finish(node, far + state.stepUp(r) + own);
        }
        for (int b = state.in[r]; b < state.in[r + 1]; b++) {
            long twin = state.twin[b];
            if (FlowState.isTaken(twin)) {
                int group = FlowState.end(twin);
                reach(group, far + own - state.price[group] - state.cost(twin), state.back[b]);
            }
        }
    }

    private void lookFromGroup(int group, long far) {
        long own = state.price[group];
        finish(group, far + state.emptyCost() + own);
        for (int a = state.out[group]; a < state.out[group + 1]; a++) {
            long edge = state.edge[a];
            if (!FlowState.isTaken(edge)) {
                int rater = state.groups + FlowState.end(edge);
                reach(rater, far + state.cost(edge) + own - state.price[rater], a);
            }
        }
    }

    private void finish(int node, long far) {
        if (far < best) {
            best = far;
            end = node;
        }
    }

    private void reach(int node, long far, int candidate) {
        if (far < distance[node] && far < best) {
            if (distance[node] == FAR) {
                reached[reachedCount++] = node;
            }
            distance[node] = far;
            by[node] = candidate;
            queue.put(far, node);
        }
    }

    /** Takes nearer nodes further from the end, so that the path costs nothing and no edge less. */
    private void raisePrices() {
        for (int i = 0; i < settledCount; i++) {
            int node = settled[i];
            state.price[node] -= best - distance[node];
        }
    }

    private void push(int source) {
        if (end < state.groups) {
            state.unfilled[end]++;
        } else {
            state.load[end - state.groups]++;
        }
        for (int node = end; node != source; ) {
            int a = by[node];
            if (node < state.groups) {
                state.drop(a);
                node = state.groups + FlowState.end(state.edge[a]);
            } else {
                state.take(a);
                node = FlowState.end(state.twin[state.there[a]]);
            }
        }
        state.excess[source]--;
    }

    private void forget() {
        for (int i = 0; i < reachedCount; i++) {
            distance[reached[i]] = FAR;
            done[reached[i]] = false;
        }
        reachedCount = 0;
        settledCount = 0;
    }
}
