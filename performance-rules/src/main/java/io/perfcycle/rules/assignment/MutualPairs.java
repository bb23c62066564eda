package io.perfcycle.rules.assignment;

import java.util.Arrays;

/**
 * Finds peers who would rate each other, and closes one side of each such pair: the dearer one, of equals the one with
 * the higher number on every other pair. After some rounds one side of every possible pair is closed, so it ends. Not
 * thread safe.
 */
final class MutualPairs {
    private static final int PATIENCE = 8;

    private final PlaceTable table;
    private final int people;
    private boolean[] closed = new boolean[0];
    private int rounds;

    MutualPairs(PlaceTable table, int people) {
        this.table = table;
        this.people = people;
    }

    /** Closes what the flow shows; whether there was anything. */
    boolean forbid(RaterNetwork network, RaterFlow flow) {
        closed = new boolean[network.candidates()];
        int[] groupOf = new int[people];
        Arrays.fill(groupOf, -1);
        for (int group = 0; group < network.groups(); group++) {
            if (PlaceTable.arePeers(group)) {
                groupOf[table.subject(group)] = group;
            }
        }
        boolean any = false;
        boolean all = ++rounds > PATIENCE;
        for (int group = 0; group < network.groups(); group++) {
            for (int a = network.start()[group]; PlaceTable.arePeers(group) && a < network.start()[group + 1]; a++) {
                int other = groupOf[network.rater()[a]];
                int back = other > group ? find(network, other, table.subject(group)) : -1;
                if (back >= 0 && flow.taken()[a] && flow.taken()[back]) {
                    any = true;
                }
                if (back >= 0 && (all || (flow.taken()[a] && flow.taken()[back]))) {
                    closed[dearer(network, a, back)] = true;
                }
            }
        }
        return any;
    }

    private static int dearer(RaterNetwork network, int a, int back) {
        int difference = network.cost()[a] - network.cost()[back];
        boolean even = (network.rater()[a] + network.rater()[back]) % 2 == 0;
        return difference > 0 || (difference == 0 && even) ? a : back;
    }

    private static int find(RaterNetwork network, int group, int rater) {
        int found = Arrays.binarySearch(network.rater(), network.start()[group], network.start()[group + 1], rater);
        return found >= 0 ? found : -1;
    }

    /** The network without the closed candidates. */
    RaterNetwork without(RaterNetwork network) {
        int[] start = new int[network.groups() + 1];
        int[] rater = new int[network.candidates()];
        int[] cost = new int[network.candidates()];
        int size = 0;
        for (int group = 0; group < network.groups(); group++) {
            for (int a = network.start()[group]; a < network.start()[group + 1]; a++) {
                if (!closed[a]) {
                    rater[size] = network.rater()[a];
                    cost[size++] = network.cost()[a];
                }
            }
            start[group + 1] = size;
        }
        return new RaterNetwork(
                network.places(), start, Arrays.copyOf(rater, size), Arrays.copyOf(cost, size), network.tariff());
    }
}
