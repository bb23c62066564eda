package io.perfcycle.rules.goal;

/**
 * Children before parents. Goals without children come first, and both among them and among the others those that serve
 * no other goal come last (a goal above a circle excepted); goals of one tangle of circles (each serves each other
 * through others) stand together. A goal comes as soon as the last of its children has come, so that those of a small branch
 * stand close to each other, and whoever climbs it reads few lines of memory. One pass as Kahn does it; only what that leaves
 * over, goals in and above circles, is searched for tangles, see {@link TangleSearch}.
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
        for (int target : up.targets()) {
            open[target]++;
        }
        int aside = 0;
        for (int goal = 0; goal < open.length; goal++) {
            if (open[goal] == 0) {
                aside = place(goal, aside);
            }
        }
        takeBack(aside);
        leaves = size;
        aside = 0;
        int next = leaves;
        for (int leaf = 0; leaf < leaves; leaf++) {
            aside = release(order[leaf], open, aside);
            while (next < size) {
                aside = release(order[next++], open, aside);
            }
        }
        takeBack(aside);
        return open;
    }

    /** Places the parents of a goal that wait for it alone; returns how many stand aside. */
    private int release(int child, int[] open, int aside) {
        int[] targets = up.targets();
        int end = up.from()[child + 1];
        int beside = aside;
        for (int at = up.from()[child]; at < end; at++) {
            if (--open[targets[at]] == 0) {
                beside = place(targets[at], beside);
            }
        }
        return beside;
    }

    /** Next, or aside at the end of the order where it serves no other goal; returns how many stand aside. */
    private int place(int goal, int aside) {
        if (up.from()[goal] < up.from()[goal + 1]) {
            order[size++] = goal;
            return aside;
        }
        order[order.length - 1 - aside] = goal;
        return aside + 1;
    }

    /** Places the goals that stand aside, in the order in which they came there. */
    private void takeBack(int aside) {
        int end = order.length;
        for (int low = end - aside, high = end - 1; low < high; low++, high--) {
            int goal = order[low];
            order[low] = order[high];
            order[high] = goal;
        }
        System.arraycopy(order, end - aside, order, size, aside);
        size += aside;
    }
}
