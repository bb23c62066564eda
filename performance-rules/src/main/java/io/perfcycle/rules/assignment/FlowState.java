package io.perfcycle.rules.assignment;

import java.util.Arrays;

/**
 * A flow over a network with prices: groups come first, then raters, then the sink in which all places end. Each
 * candidate stands twice, as an edge with its group and as its twin with its rater, in one number each, because one look
 * at memory costs more than to take a number apart. Costs are multiplied by a scale; an edge from u to v has the
 * reduced cost cost + price[u] - price[v]. Not thread safe.
 */
final class FlowState {
    final int groups;
    final int raters;
    final int sink;
    final int[] places;
    final int[] out;
    final long[] edge;
    final int[] there;
    final int[] in;
    final long[] twin;
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
        capacity = network.tariff().capacity();
        int candidates = network.candidates();
        edge = new long[candidates];
        there = new int[candidates];
        in = new int[raters + 1];
        twin = new long[candidates];
        back = new int[candidates];
        load = new int[raters];
        unfilled = new int[groups];
        excess = new int[sink + 1];
        price = new long[sink + 1];
        turnRound();
    }

    private void turnRound() {
        int[] rater = network.rater();
        for (int each : rater) {
            in[each + 1]++;
        }
        for (int r = 0; r < raters; r++) {
            in[r + 1] += in[r];
        }
        int[] next = Arrays.copyOf(in, raters);
        for (int group = 0; group < groups; group++) {
            for (int a = out[group]; a < out[group + 1]; a++) {
                int b = next[rater[a]]++;
                long cost = (long) network.cost()[a] << 1;
                there[a] = b;
                back[b] = a;
                edge[a] = (long) rater[a] << Integer.SIZE | cost;
                twin[b] = (long) group << Integer.SIZE | cost;
            }
        }
    }

    /** The rater of an edge, the group of a twin. */
    static int end(long edge) {
        return (int) (edge >> Integer.SIZE);
    }

    /** Whether it is taken. */
    static boolean isTaken(long edge) {
        return (edge & 1) != 0;
    }

    /** What the candidate costs, scaled. */
    long cost(long edge) {
        return scale * ((int) edge >> 1);
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
        edge[a] |= 1;
        twin[there[a]] |= 1;
    }

    void drop(int a) {
        edge[a] &= ~1L;
        twin[there[a]] &= ~1L;
    }

    /** Pushes along everything that is too cheap for the precision, and back along what is too dear. */
    void saturate(long epsilon) {
        ease(epsilon);
        for (int group = 0; group < groups; group++) {
            long own = price[group];
            for (int a = out[group]; a < out[group + 1]; a++) {
                long reduced = cost(edge[a]) + own - price[groups + end(edge[a])];
                if (!isTaken(edge[a]) && reduced < -epsilon) {
                    take(a);
                } else if (isTaken(edge[a]) && reduced > epsilon) {
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
                    if (!isTaken(twin[b])) {
                        most = Math.min(most, price[end(twin[b])] + cost(twin[b]));
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
                if (isTaken(edge[a])) {
                    left--;
                    excess[groups + end(edge[a])]++;
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
        boolean[] taken = new boolean[edge.length];
        for (int a = 0; a < taken.length; a++) {
            taken[a] = isTaken(edge[a]);
        }
        return new RaterFlow(taken, total, Math.min(total, bound), empty());
    }

    /** What the flow costs, unscaled; it must leave nothing over. */
    long total() {
        long total = 0;
        for (int a = 0; a < edge.length; a++) {
            total += isTaken(edge[a]) ? network.cost()[a] : 0;
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
