package io.perfcycle.rules.goal;

/**
 * Children before parents. Goals without children come first; goals of one tangle of circles (each serves each other
 * through others) stand together. One pass as Kahn does it; only what that leaves over, goals in and above circles, is
 * searched for tangles, see {@link TangleSearch}.
 */
final class TopologicalOrder {
    private final Links up;
    private final int[] order;
    private int size;
    private int leaves;
    private int[] tangles = new int[0];

    private TopologicalOrder(Links up) {
        this.up = up;
        this.order = new int[up.goals()];
    }

    /**
     * The order of goals.
     *
     * @param up their links upwards, none to itself
     */
    static TopologicalOrder of(Links up) {
        TopologicalOrder order = new TopologicalOrder(up);
        int[] open = order.peel();
        if (order.size < order.order.length) {
            order.tangles = new TangleSearch(up, open, order.order, order.size).fill();
        }
        return order;
    }

    /** The goals, children first. */
    int[] order() {
        return order;
    }

    /** How many have no children; they come first. */
    int leaves() {
        return leaves;
    }

    /** Places in the order where tangles begin and, one after it, where they end, in turn. */
    int[] tangles() {
        return tangles.clone();
    }

    private int[] peel() {
        int[] open = new int[order.length];
        int[] from = up.from();
        int[] targets = up.targets();
        for (int target : targets) {
            open[target]++;
        }
        for (int goal = 0; goal < open.length; goal++) {
            if (open[goal] == 0) {
                order[size++] = goal;
            }
        }
        leaves = size;
        for (int head = 0; head < size; head++) {
            int child = order[head];
            for (int at = from[child]; at < from[child + 1]; at++) {
                if (--open[targets[at]] == 0) {
                    order[size++] = targets[at];
                }
            }
        }
        return open;
    }
}
