package io.perfcycle.rules.goal;

import org.jspecify.annotations.Nullable;

/**
 * The common case of a roll-up: all goals roll up by a mean in one way, and none serves itself through others. One pass
 * over the columns, without a question that has one answer for all goals; sums stay in one long. That none of them leaves
 * its range is looked at where a parent is settled: its weights together, times the greatest number below it in the order,
 * have to fit. Not thread safe.
 */
final class PlainPass {
    /** What makes a goal with children more or less than their mean. */
    static final int NO_MEAN = GoalGraph.MEASURED | GoalGraph.CIRCLE;

    private final RollUpKernel kernel;
    private final KernelPolicy policy;
    private final int leaves;
    private final int[] from;
    private final int[] targets;
    private final byte[] kinds;
    private final byte @Nullable [] few;
    private final int @Nullable [] many;
    private final long[] whole;
    private final long[] cells;
    private final int size;
    private long greatest;
    private int orphans;
    private int circleLinks;

    /**
     * A pass.
     *
     * @param graph the goals
     * @param kernel settles goals that are more than the mean of their children
     * @param weighted whether weights count
     */
    PlainPass(GoalGraph graph, RollUpKernel kernel, boolean weighted) {
        this.kernel = kernel;
        this.policy = kernel.policy(0);
        this.leaves = graph.leaves;
        this.from = graph.up.from();
        this.targets = graph.up.targets();
        this.kinds = graph.kinds;
        boolean one = !weighted || graph.weights.whole().length == 0;
        this.few = weighted ? graph.weights.few() : null;
        this.many = weighted ? graph.weights.many() : null;
        this.whole = one ? new long[] {1} : graph.weights.whole();
        this.cells = kernel.cells.raw();
        this.size = kernel.cells.size();
    }

    /** How many goals below company level have no parent and do not serve themselves. */
    int orphans() {
        return orphans;
    }

    /** How many links lead back in the order. */
    int circleLinks() {
        return circleLinks;
    }

    /**
     * Runs over all goals.
     *
     * @param own the own progress by goal
     * @return false where a sum may have left the range of a long, and then all has to be done again
     */
    boolean run(long[] own) {
        if (policy.zero) {
            fillLeaves(own, 0);
        } else {
            fillLeaves(own, FixedPoint.NO_DATA);
        }
        return settleParents();
    }

    /** Children are not looked for: the goals without any come first, and no link from one of them can lead back. */
    private void fillLeaves(long[] own, long missing) {
        long most = 0;
        int link = from[0];
        for (int goal = 0; goal < leaves; goal++) {
            int end = from[goal + 1];
            if (link == end) {
                orphans += orphan(goal);
                continue;
            }
            long value = Math.min(own[goal], policy.cap);
            value = value == FixedPoint.NO_DATA ? missing : value;
            if (value == FixedPoint.NO_DATA) {
                link = end;
                continue;
            }
            most = Math.max(most, Math.abs(value));
            add(targets[link] - leaves, weight(link), value);
            if (++link < end) {
                link = addOthers(link, end, value);
            }
        }
        greatest = most;
    }

    private boolean settleParents() {
        boolean fits = true;
        long most = greatest;
        int link = from[leaves];
        for (int goal = leaves; goal < kinds.length; goal++) {
            int at = (goal - leaves) * size;
            long weights = cells[at + Cells.WEIGHT];
            fits &= (Math.multiplyHigh(weights, most) | (weights * most) >>> 63) == 0;
            long value = (kinds[goal] & NO_MEAN) != 0 ? kernel.settle(goal) : mean(cells[at], weights);
            cells[at + Cells.PROGRESS] = value;
            int end = from[goal + 1];
            orphans += link == end ? orphan(goal) : 0;
            long counted = policy.counted(value);
            boolean counts = counted != FixedPoint.NO_DATA;
            most = counts ? Math.max(most, Math.abs(counted)) : most;
            if (link < end) {
                circleLinks += linksBack(goal, link, end);
                if (counts) {
                    add(targets[link] - leaves, weight(link), counted);
                    if (++link < end) {
                        link = addOthers(link, end, counted);
                    }
                }
            }
            link = end;
        }
        return fits;
    }

    private int linksBack(int goal, int begin, int end) {
        int back = targets[begin] <= goal ? 1 : 0;
        for (int link = begin + 1; link < end; link++) {
            back += targets[link] <= goal ? 1 : 0;
        }
        return back;
    }

    /** Most goals serve one; a loop over that one would cost more than the sum. */
    private int addOthers(int begin, int end, long value) {
        for (int link = begin; link < end; link++) {
            add(targets[link] - leaves, weight(link), value);
        }
        return end;
    }

    private int orphan(int goal) {
        return (kinds[goal] & (GoalGraph.COMPANY | GoalGraph.CIRCLE)) == 0 ? 1 : 0;
    }

    private long weight(int link) {
        return whole[few != null ? few[link] & 0xFF : many != null ? many[link] : 0];
    }

    private void add(int cell, long weight, long value) {
        int at = cell * size;
        cells[at] += weight * value;
        cells[at + Cells.WEIGHT] += weight;
    }

    private static long mean(long sum, long weights) {
        return weights == 0 ? FixedPoint.NO_DATA : WideLong.divide(sum, weights);
    }
}
