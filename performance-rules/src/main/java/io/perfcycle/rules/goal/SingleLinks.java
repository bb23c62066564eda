package io.perfcycle.rules.goal;

/**
 * The link of a goal that serves one other. Where no goal of a graph serves several and none stands in a circle, the order
 * that {@link TopologicalOrder} makes tells the link from the number of the goal, so that a climb reads one column instead of
 * two, one after the other. Immutable.
 */
final class SingleLinks {
    /** The goal serves none. */
    static final int NONE = -1;

    /** The goal serves several. */
    static final int SEVERAL = -2;

    private final int[] from;
    private final boolean numbered;
    private final int leaves;
    private final int servingLeaves;
    private final int servingParents;

    private SingleLinks(Links up, int leaves) {
        this.from = up.from();
        this.leaves = leaves;
        this.servingLeaves = serving(0, leaves);
        this.servingParents = serving(leaves, up.goals());
        this.numbered = from[servingLeaves] == from[leaves] && from[servingParents] == up.targets().length;
    }

    /**
     * The links of goals in the order of the graph.
     *
     * @param up all links upwards
     * @param leaves how many goals have no children; they come first
     */
    static SingleLinks of(Links up, int leaves) {
        return new SingleLinks(up, leaves);
    }

    /** Behind the last of the goals from a place on that serve one each. */
    private int serving(int begin, int end) {
        int goal = begin;
        while (goal < end && from[goal + 1] == from[goal] + 1) {
            goal++;
        }
        return goal;
    }

    /** Whether the numbers of goals tell their links. */
    boolean areNumbered() {
        return numbered;
    }

    /** The link of a goal, or {@link #NONE} or {@link #SEVERAL}. */
    int of(int goal) {
        if (numbered) {
            if (goal < leaves) {
                return goal < servingLeaves ? goal : NONE;
            }
            return goal < servingParents ? goal - leaves + servingLeaves : NONE;
        }
        int link = from[goal];
        int links = from[goal + 1] - link;
        return links == 1 ? link : links == 0 ? NONE : SEVERAL;
    }
}
