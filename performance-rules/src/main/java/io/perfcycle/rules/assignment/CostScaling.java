package io.perfcycle.rules.assignment;

import java.util.Arrays;

/**
 * A minimum-cost flow by cost scaling with push and relabel (Goldberg and Tarjan; Goldberg and Kennedy for assignment),
 * where places are scarce. Costs are scaled by the number of nodes, so the last precision proves the optimum; an earlier
 * end, by prices in whole units of cost or within the gap, is proved by the value of the dual problem. Not thread safe.
 */
final class CostScaling {
    private static final int SHRINK = 12;

    /** From this part of a unit of cost on it is worth while to look whether the flow is the optimum already. */
    private static final int FINE = 64;

    /** How many times its precision a price may have to fall at first. */
    private static final int FALL = 1024;

    private static final int NOBODY = -1;

    /** How many steps a price may fall at once; a node may have no second edge that would stop it. */
    private static final int FAR = 1000;

    private final FlowState state;
    private final PriceUpdate update;
    private final WholePrices whole;
    private final NodeRing waiting;
    private long best;
    private long second;
    private int by;
    private int relabels;
    private int atSink;

    private CostScaling(RaterNetwork network) {
        state = new FlowState(network, 2L + network.groups() + network.raters());
        update = new PriceUpdate(state);
        whole = new WholePrices(state);
        waiting = new NodeRing(state.sink);
    }

    /** The answer at the most so many millionths above the optimum; with 0 the optimum. */
    static RaterFlow solve(RaterNetwork network, int gapPerMillion) {
        return new CostScaling(network).scale(coarsest(network), gapPerMillion);
    }

    /** The cost of the dearest candidate; more where empty places or steps are so dear that prices would fall for long. */
    private static long coarsest(RaterNetwork network) {
        long dearest = Arrays.stream(network.cost()).max().orElse(1);
        long most = Arrays.stream(network.tariff().capacity()).max().orElse(0);
        long steps = most * network.tariff().step();
        return Math.max(dearest, Math.max(network.tariff().empty(), steps) / FALL);
    }

    private RaterFlow scale(long coarsest, int gapPerMillion) {
        long epsilon = Math.max(1, state.scale * coarsest);
        boolean done;
        do {
            epsilon = Math.max(1, epsilon / SHRINK);
            refine(epsilon);
            done = epsilon == 1
                    || epsilon < state.scale / FINE && whole.find()
                    || gapPerMillion > 0 && state.answer(DualBound.of(state)).gapPerMillion() <= gapPerMillion;
        } while (!done);
        return state.answer(epsilon == 1 ? state.total() : DualBound.of(state));
    }

    private void refine(long epsilon) {
        state.saturate(epsilon);
        update.run(epsilon);
        relabels = 0;
        atSink = 0;
        waiting.clear();
        for (int node = 0; node <= state.sink; node++) {
            enqueue(node);
        }
        while (!waiting.isEmpty() || state.excess[state.sink] > 0) {
            if (relabels > state.sink) {
                update.run(epsilon);
                relabels = 0;
                atSink = 0;
            }
            discharge(next(), epsilon);
        }
    }

    /** The node that has waited longest; the sink only when nothing else waits, because it sees everybody. */
    private int next() {
        return waiting.isEmpty() ? state.sink : waiting.take();
    }

    private void enqueue(int node) {
        if (state.excess[node] > 0 && node != state.sink) {
            waiting.add(node);
        }
    }

    private void move(int from, int to) {
        state.excess[from]--;
        state.excess[to]++;
        enqueue(to);
    }

    private void discharge(int node, long epsilon) {
        while (state.excess[node] > 0) {
            if (node == state.sink) {
                dischargeSink(epsilon);
            } else {
                push(node, epsilon);
            }
        }
    }

    private void dischargeSink(long epsilon) {
        long highest = pushSink();
        if (state.excess[state.sink] > 0) {
            state.price[state.sink] = highest - epsilon;
            relabels++;
        }
    }

    /**
     * Pushes one along the cheapest edge, and lowers the price at once as far as the second cheapest allows, so that nobody
     * sends here what would have to be turned away again (the double push of Goldberg and Kennedy).
     */
    private void push(int node, long epsilon) {
        best = Long.MIN_VALUE;
        second = Long.MIN_VALUE;
        by = NOBODY;
        if (node < state.groups) {
            lookFromGroup(node);
        } else {
            lookFromRater(node);
        }
        state.price[node] = Math.max(second, best - FAR * epsilon) - epsilon;
        relabels++;
        follow(node);
    }

    private void lookFromGroup(int group) {
        long toSink = state.price[state.sink] - state.emptyCost();
        offer(toSink, NOBODY);
        if (state.unfilled[group] + 1 < state.places[group]) {
            offer(toSink, NOBODY);
        }
        for (int a = state.out[group]; a < state.out[group + 1]; a++) {
            long edge = state.edge[a];
            if (!FlowState.isTaken(edge)) {
                offer(state.price[state.groups + FlowState.end(edge)] - state.cost(edge), a);
            }
        }
    }

    private void lookFromRater(int node) {
        int r = node - state.groups;
        for (int used = state.load[r]; used < Math.min(state.load[r] + 2, state.capacity[r]); used++) {
            offer(state.price[state.sink] - state.stepAfter(used), NOBODY);
        }
        for (int b = state.in[r]; b < state.in[r + 1]; b++) {
            long twin = state.twin[b];
            if (FlowState.isTaken(twin)) {
                offer(state.price[FlowState.end(twin)] + state.cost(twin), b);
            }
        }
    }

    private void offer(long key, int edge) {
        if (key > best) {
            second = best;
            best = key;
            by = edge;
        } else if (key > second) {
            second = key;
        }
    }

    private void follow(int node) {
        int to = state.sink;
        if (by == NOBODY) {
            if (node < state.groups) {
                state.unfilled[node]++;
            } else {
                state.load[node - state.groups]++;
            }
        } else if (node < state.groups) {
            to = state.groups + FlowState.end(state.edge[by]);
            state.take(by);
        } else {
            to = FlowState.end(state.twin[by]);
            state.drop(state.back[by]);
        }
        move(node, to);
    }

    /** Goes on where it stopped: what was not admissible there has not become so since. */
    private long pushSink() {
        for (; atSink < state.sink && state.excess[state.sink] > 0; atSink++) {
            int node = atSink;
            while (state.excess[state.sink] > 0 && sinkKey(node) > state.price[state.sink]) {
                if (node < state.groups) {
                    state.unfilled[node]--;
                } else {
                    state.load[node - state.groups]--;
                }
                move(state.sink, node);
            }
            if (state.excess[state.sink] == 0) {
                return 0;
            }
        }
        long best = Long.MIN_VALUE;
        for (int node = 0; node < state.sink; node++) {
            best = Math.max(best, sinkKey(node));
        }
        atSink = 0;
        return best;
    }

    /** The price of the sink below which it would push back to a node; the lowest where nothing came from there. */
    private long sinkKey(int node) {
        if (node < state.groups) {
            return state.unfilled[node] > 0 ? state.price[node] + state.emptyCost() : Long.MIN_VALUE;
        }
        int r = node - state.groups;
        return state.load[r] > 0 ? state.price[node] + state.stepDown(r) : Long.MIN_VALUE;
    }
}
