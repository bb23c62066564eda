package io.perfcycle.rules.assignment;

import java.util.Arrays;

/** Begins a flow: each group takes its cheapest candidates, and raters keep what costs them nothing more. */
final class NearestStart {
    private final FlowState state;
    private long[] byCost = new long[64];

    private NearestStart(FlowState state) {
        this.state = state;
    }

    /** Fills a state that is empty, with prices that fit; the answer is how many places raters have over. */
    static long fill(FlowState state) {
        NearestStart start = new NearestStart(state);
        for (int group = 0; group < state.groups; group++) {
            start.takeCheapest(group);
        }
        return start.keep();
    }

    private void takeCheapest(int group) {
        int from = state.out[group];
        int candidates = state.out[group + 1] - from;
        sort(from, candidates);
        int taken = 0;
        int wanted = Math.min(state.places[group], candidates);
        while (taken < wanted && costOf(taken) <= state.emptyCost()) {
            int a = from + (int) byCost[taken++];
            state.take(a);
            state.excess[state.groups + FlowState.end(state.edge[a])]++;
        }
        state.unfilled[group] = state.places[group] - taken;
        if (state.unfilled[group] > 0 || candidates == 0) {
            state.price[group] = -state.emptyCost();
        } else {
            state.price[group] = -Math.min(state.emptyCost(), costOf(Math.max(0, taken - 1)));
        }
    }

    private void sort(int from, int candidates) {
        if (byCost.length < candidates) {
            byCost = new long[2 * candidates];
        }
        for (int i = 0; i < candidates; i++) {
            byCost[i] = (state.cost(state.edge[from + i]) << Integer.SIZE) | i;
        }
        Arrays.sort(byCost, 0, candidates);
    }

    private long costOf(int place) {
        return byCost[place] >> Integer.SIZE;
    }

    private long keep() {
        long over = 0;
        for (int r = 0; r < state.raters; r++) {
            int node = state.groups + r;
            while (state.excess[node] > 0 && state.load[r] < state.capacity[r] && state.stepUp(r) == 0) {
                state.load[r]++;
                state.excess[node]--;
            }
            over += state.excess[node];
        }
        return over;
    }
}
