package io.perfcycle.rules.statistics;

/** Which nodes of a graph in two parts hang together. Stateless. */
final class Components {
    private Components() {}

    /** How many connected parts the edges leave, in nearly linear time. */
    static int count(int[] ones, int oneCount, int[] others, int otherCount) {
        int[] parents = new int[oneCount + otherCount];
        for (int i = 0; i < parents.length; i++) {
            parents[i] = i;
        }
        int parts = parents.length;
        for (int at = 0; at < ones.length; at++) {
            int one = root(parents, ones[at]);
            int other = root(parents, oneCount + others[at]);
            if (one != other) {
                parents[Math.max(one, other)] = Math.min(one, other);
                parts--;
            }
        }
        return parts;
    }

    private static int root(int[] parents, int node) {
        int at = node;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }
}
