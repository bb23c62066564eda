package io.perfcycle.rules.assignment;

import java.util.Arrays;

/**
 * A flow over a network with prices: groups come first, then raters, then the sink in which all places end. Each
 * candidate stands twice, with its group and with its rater. Costs are multiplied by a scale; an edge from u to v has the
 * reduced cost cost + price[u] - price[v]. Not thread safe.
 */
final class FlowState {
    final int groups;
    final int raters;
    final int sink;
    final int[] places;
    final int[] out;
    final int[] head;
    final int[] cost;
    final boolean[] flow;
    final int[] there;
    final int[] in;
    final int[] tail;
    final int[] backCost;
    final boolean[] backFlow;
    final int[] back;
    final int[] capacity;
    final int[] load;
    final int[] unfilled;
    final int[] excess;
    final long[] price;
    final long scale;
    private final RaterNetwork network;

    FlowState(RaterNetwork network, long scale) {
        this.network = network;
        groups = network.groups();
        raters = network.raters();
        sink = groups + raters;
        this.scale = scale;
        places = network.places();
        out = network.start();
        head = network.rater();
        cost = network.cost();
        capacity = network.tariff().capacity();
        int candidates = network.candidates();
        flow = new boolean[candidates];
        there = new int[candidates];
        in = new int[raters + 1];
        tail = new int[candidates];
        backCost = new int[candidates];
        backFlow = new boolean[candidates];
        back = new int[candidates];
        load = new int[raters];
        unfilled = new int[groups];
        excess = new int[sink + 1];
        price = new long[sink + 1];
        turnRound();
    }

    private void turnRound() {
        for (int rater : head) {
            in[rater + 1]++;
        }
        for (int r = 0; r < raters; r++) {
            in[r + 1] += in[r];
        }
        int[] next = Arrays.copyOf(in, raters);
        for (int group = 0; group < groups; group++) {
            for (int a = out[group]; a < out[group + 1]; a++) {
                int b = next[head[a]]++;
                there[a] = b;
                back[b] = a;
                tail[b] = group;
                backCost[b] = cost[a];
            }
        }
    }

    /** What the rater's next place costs, scaled. */
    long stepUp(int rater) {
        return stepAfter(load[rater]);
    }

    /** What the rater's last place costs, scaled. */
    long stepDown(int rater) {
        return stepAfter(load[rater] - 1);
    }

    /** What one place more costs a rater who has so many, scaled. */
    long stepAfter(int places) {
        return scale * network.tariff().step() * places;
    }

    /** What an empty place costs, scaled. */
    long emptyCost() {
        return scale * network.tariff().empty();
    }

    void take(int a) {
        flow[a] = true;
        backFlow[there[a]] = true;
    }

    void drop(int a) {
        flow[a] = false;
        backFlow[there[a]] = false;
    }

    /** Pushes along everything that is too cheap for the precision, and back along what is too dear. */
    void saturate(long epsilon) {
        ease(epsilon);
        for (int group = 0; group < groups; group++) {
            long own = price[group];
            for (int a = out[group]; a < out[group + 1]; a++) {
                long reduced = scale * cost[a] + own - price[groups + head[a]];
                if (!flow[a] && reduced < -epsilon) {
                    take(a);
                } else if (flow[a] && reduced > epsilon) {
                    drop(a);
                }
            }
            long reduced = emptyCost() + own - price[sink];
            if (Math.abs(reduced) > epsilon) {
                unfilled[group] = reduced < 0 ? places[group] : 0;
            }
        }
        for (int r = 0; r < raters; r++) {
            long own = price[groups + r] - price[sink];
            while (load[r] < capacity[r] && stepUp(r) + own < -epsilon) {
                load[r]++;
            }
            while (load[r] > 0 && stepDown(r) + own > epsilon) {
                load[r]--;
            }
        }
        count();
    }

    /**
     * Before the precision rises: lowers the sink to where raters have room, and raises those who have room towards it as
     * far as no candidate becomes too cheap by it. What is idle then need not be filled and emptied again.
     */
    private void ease(long epsilon) {
        price[sink] = Math.min(price[sink], lowestSink(epsilon));
        for (int r = 0; r < raters; r++) {
            long most = price[sink] - stepUp(r);
            if (load[r] < capacity[r] && price[groups + r] < most) {
                for (int b = in[r]; b < in[r + 1]; b++) {
                    if (!backFlow[b]) {
                        most = Math.min(most, price[tail[b]] + scale * backCost[b]);
                    }
                }
                price[groups + r] = Math.max(price[groups + r], most);
            }
        }
    }

    private long lowestSink(long epsilon) {
        long lowest = Long.MIN_VALUE;
        for (int r = 0; r < raters; r++) {
            long own = price[groups + r];
            if (load[r] < capacity[r]) {
                lowest = Math.max(lowest, own + stepUp(r));
            }
            if (load[r] > 0) {
                lowest = Math.max(lowest, own + stepDown(r) - epsilon);
            }
        }
        for (int group = 0; group < groups; group++) {
            if (unfilled[group] > 0) {
                lowest = Math.max(lowest, price[group] + emptyCost() - epsilon);
            }
        }
        return lowest == Long.MIN_VALUE ? price[sink] : lowest;
    }

    private void count() {
        Arrays.fill(excess, 0);
        for (int group = 0; group < groups; group++) {
            int left = places[group] - unfilled[group];
            for (int a = out[group]; a < out[group + 1]; a++) {
                if (flow[a]) {
                    left--;
                    excess[groups + head[a]]++;
                }
            }
            excess[group] = left;
            excess[sink] += unfilled[group] - places[group];
        }
        for (int r = 0; r < raters; r++) {
            excess[groups + r] -= load[r];
            excess[sink] += load[r];
        }
    }

    /** The flow with what it costs, and a bound from below. */
    RaterFlow answer(long bound) {
        long total = total();
        return new RaterFlow(flow.clone(), total, Math.min(total, bound), empty());
    }

    /** What the flow costs, unscaled; it must leave nothing over. */
    long total() {
        long total = 0;
        for (int a = 0; a < flow.length; a++) {
            total += flow[a] ? cost[a] : 0;
        }
        for (int used : load) {
            total += (long) network.tariff().step() * used * (used - 1) / 2;
        }
        return total + empty() * network.tariff().empty();
    }

    long empty() {
        long empty = 0;
        for (int places : unfilled) {
            empty += places;
        }
        return empty;
    }
}
