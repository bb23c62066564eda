package io.perfcycle.rules.assignment;

/**
 * Looks for prices in whole units of cost at which no edge is too cheap, which proves that a flow is the optimum: begins
 * with the prices of a flow that is nearly proved, rounded, and lowers what they make too cheap, wave by wave. A flow that
 * is not the optimum has no such prices; the search ends when it has lowered too many. Not thread safe.
 */
final class WholePrices {
    private static final int PATIENCE = 3;

    /** A look from the sink at a node is one of its edges, of some twenty. */
    private static final int EDGES = 16;

    private final FlowState state;
    private final NodeRing lowered;
    private boolean sinkLowered;

    WholePrices(FlowState state) {
        this.state = state;
        lowered = new NodeRing(state.sink);
    }

    /** Whether there are such prices; the state has them then, and keeps its own otherwise. */
    boolean find() {
        long[] before = state.price.clone();
        round();
        if (settle()) {
            return true;
        }
        System.arraycopy(before, 0, state.price, 0, before.length);
        return false;
    }

    private void round() {
        long end = state.price[state.sink];
        long half = state.scale / 2;
        for (int node = 0; node <= state.sink; node++) {
            state.price[node] = state.scale * Math.floorDiv(state.price[node] - end + half, state.scale);
        }
    }

    private boolean settle() {
        lowered.clear();
        sinkLowered = true;
        for (int node = 0; node < state.sink; node++) {
            lowered.add(node);
        }
        long patience = (long) PATIENCE * state.sink;
        while (!lowered.isEmpty() || sinkLowered) {
            if (lowered.isEmpty()) {
                sinkLowered = false;
                lowerFromSink();
                patience -= state.sink / EDGES;
            } else {
                lowerFrom(lowered.take());
                patience--;
            }
            if (patience < 0) {
                return false;
            }
        }
        return true;
    }

    private void lowerFrom(int node) {
        if (node < state.groups) {
            lowerFromGroup(node);
        } else {
            lowerFromRater(node);
        }
    }

    private void lowerFromGroup(int group) {
        long own = state.price[group];
        for (int a = state.out[group]; a < state.out[group + 1]; a++) {
            long edge = state.edge[a];
            if (!FlowState.isTaken(edge)) {
                lower(state.groups + FlowState.end(edge), own + state.cost(edge));
            }
        }
        if (state.unfilled[group] < state.places[group]) {
            lowerSink(own + state.emptyCost());
        }
    }

    private void lowerFromRater(int node) {
        int r = node - state.groups;
        long own = state.price[node];
        for (int b = state.in[r]; b < state.in[r + 1]; b++) {
            long twin = state.twin[b];
            if (FlowState.isTaken(twin)) {
                lower(FlowState.end(twin), own - state.cost(twin));
            }
        }
        if (state.load[r] < state.capacity[r]) {
            lowerSink(own + state.stepUp(r));
        }
    }

    private void lowerFromSink() {
        long own = state.price[state.sink];
        for (int group = 0; group < state.groups; group++) {
            if (state.unfilled[group] > 0) {
                lower(group, own - state.emptyCost());
            }
        }
        for (int r = 0; r < state.raters; r++) {
            if (state.load[r] > 0) {
                lower(state.groups + r, own - state.stepDown(r));
            }
        }
    }

    private void lower(int node, long most) {
        if (state.price[node] > most) {
            state.price[node] = most;
            lowered.add(node);
        }
    }

    private void lowerSink(long most) {
        if (state.price[state.sink] > most) {
            state.price[state.sink] = most;
            sinkLowered = true;
        }
    }
}
