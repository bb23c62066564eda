package io.perfcycle.rules.goal;

import io.perfcycle.core.goal.GoalPolicy.RollUp;
import org.jspecify.annotations.Nullable;

/**
 * Changes one goal and what follows from it above: each parent's sums lose what the child brought and gain what it brings
 * now. A single line of parents is climbed at once; where goals have several they wait for their turn in the order of the
 * graph. Not thread safe.
 */
final class RollUpUpdate {
    private final GoalGraph graph;
    private final RollUpKernel kernel;
    private final Cells cells;
    private final @Nullable SummedWays ways;
    private final int[] from;
    private final int[] targets;
    private final SingleLinks single;
    private final boolean means;
    private final GoalHeap waiting = new GoalHeap();

    RollUpUpdate(GoalGraph graph, RollUpKernel kernel) {
        this.graph = graph;
        this.kernel = kernel;
        this.cells = kernel.cells;
        this.ways = kernel.ways;
        this.from = graph.up.from();
        this.targets = graph.up.targets();
        this.single = kernel.single;
        this.means = kernel.allAreMeans();
    }

    /**
     * Changes a goal's own progress and everything above it that follows from it.
     *
     * @return how many goals have another number now
     */
    int update(int goal, long progress) {
        long before = kernel.progress(goal);
        kernel.take(goal, progress);
        int at = goal;
        long now = goal < graph.leaves ? kernel.policy(goal).capped(progress) : kernel.settle(goal);
        int changed = 0;
        while (before != now) {
            kernel.keep(at, now);
            changed++;
            int link = single.of(at);
            if (link < 0 || ways != null) {
                return link == SingleLinks.NONE ? changed : changed + climb(at, before, now);
            }
            int parent = targets[link];
            if (cells.areLinked() && before != FixedPoint.NO_DATA && now != FixedPoint.NO_DATA) {
                long weight = kernel.weight(parent, link, at);
                return changed + cells.climb(parent - graph.leaves, weight, now - before);
            }
            long fresh = fresh(parent, link, at, before, now);
            before = cells.progress(parent - graph.leaves);
            now = fresh;
            at = parent;
        }
        return changed;
    }

    /** The number of a parent after the change of a child. */
    private long fresh(int parent, int link, int child, long before, long now) {
        if (means && before != FixedPoint.NO_DATA && now != FixedPoint.NO_DATA) {
            return cells.meanAfter(parent - graph.leaves, kernel.weight(parent, link, child), now - before);
        }
        exchange(parent, link, child, before, now);
        return kernel.settle(parent);
    }

    /** Where goals have several parents, they change in their order, each once, when all below them has changed. */
    private int climb(int goal, long before, long now) {
        int changed = 0;
        pass(goal, before, now, weightBelow(goal), weightBelow(goal));
        while (!waiting.isEmpty()) {
            int next = waiting.poll();
            long old = cells.progress(next - graph.leaves);
            long fresh = kernel.settle(next);
            long oldWay = weightBelow(next);
            long freshWay = ways == null ? 0 : kernel.waysTogether(next);
            if (old != fresh || oldWay != freshWay) {
                changed += old == fresh ? 0 : 1;
                kernel.keep(next, fresh);
                if (ways != null) {
                    ways.keep(next, freshWay);
                }
                pass(next, old, fresh, oldWay, weightBelow(next));
            }
        }
        return changed;
    }

    private long weightBelow(int goal) {
        return ways == null ? 0 : ways.of(goal);
    }

    private void pass(int goal, long before, long now, long oldWay, long newWay) {
        for (int link = from[goal]; link < from[goal + 1]; link++) {
            int parent = targets[link];
            if (kernel.policy(parent).rollUp == RollUp.SUM) {
                exchangeWays(parent, before, now, oldWay, newWay);
            } else {
                exchange(parent, link, goal, before, now);
            }
            if (parent > goal) {
                waiting.add(parent);
            }
        }
    }

    private void exchangeWays(int parent, long before, long now, long oldWay, long newWay) {
        KernelPolicy policy = kernel.policy(parent);
        int cell = parent - graph.leaves;
        if (policy.counted(before) != FixedPoint.NO_DATA) {
            cells.subtract(cell, oldWay, policy.counted(before));
        }
        if (policy.counted(now) != FixedPoint.NO_DATA) {
            cells.add(cell, newWay, policy.counted(now));
        }
    }

    private void exchange(int parent, int link, int child, long before, long now) {
        KernelPolicy policy = kernel.policy(parent);
        long out = policy.counted(before);
        long in = policy.counted(now);
        int cell = parent - graph.leaves;
        if (policy.rollUp == RollUp.MINIMUM) {
            exchangeLowest(parent, out, in);
            return;
        }
        long weight = kernel.weight(parent, link, child);
        if (out != FixedPoint.NO_DATA) {
            cells.subtract(cell, weight, out);
        }
        if (in != FixedPoint.NO_DATA) {
            cells.add(cell, weight, in);
        }
    }

    /** Only when the lowest child rises are the others looked at. */
    private void exchangeLowest(int parent, long out, long in) {
        int cell = parent - graph.leaves;
        boolean leaves = out != FixedPoint.NO_DATA && out == cells.lowest(cell);
        if (out != FixedPoint.NO_DATA) {
            cells.discount(cell);
        }
        if (in != FixedPoint.NO_DATA) {
            cells.lower(cell, in);
        }
        if (leaves && cells.weight(cell) > 0 && (in == FixedPoint.NO_DATA || in > out)) {
            Links down = graph.down();
            cells.clear(cell);
            for (int at = down.from()[parent]; at < down.from()[parent + 1]; at++) {
                long value = kernel.policy(parent).counted(kernel.progress(down.targets()[at]));
                if (value != FixedPoint.NO_DATA) {
                    cells.lower(cell, value);
                }
            }
        }
    }
}
