package io.perfcycle.rules.goal;

import io.perfcycle.core.goal.GoalPolicy.OwnMeasure;
import io.perfcycle.core.goal.GoalPolicy.RollUp;
import io.perfcycle.core.goal.RollUpPolicy;
import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The one calculation of roll-up, over primitive columns. Each parent keeps the exact sum of its children's numbers times
 * their weights and the sum of the weights, and its own number is that quotient, rounded once; so a change of one child
 * is added to the sums and leads to the same bits as a calculation from the start. Not thread safe.
 */
final class RollUpKernel {
    private final GoalGraph graph;
    private final KernelPolicy[] policies;
    private final Cells cells;
    private final @Nullable SummedWays ways;
    private final int[] from;
    private final int[] targets;
    private final byte[] kinds;
    private long[] own;
    private boolean ownIsCopied;
    private int orphans;
    private int circleLinks;
    private final GoalHeap waiting = new GoalHeap();

    RollUpKernel(GoalGraph graph, RollUpPolicy policy) {
        this.graph = graph;
        this.policies = policies(graph, policy);
        this.from = graph.up.from();
        this.targets = graph.up.targets();
        this.kinds = graph.kinds;
        this.own = graph.own;
        this.cells = new Cells(graph.size() - graph.leaves);
        boolean sums = Arrays.stream(policies).anyMatch(each -> each.rollUp == RollUp.SUM);
        this.ways = sums && graph.distances != null ? new SummedWays(graph, graph.distances, policies) : null;
        run();
    }

    private static KernelPolicy[] policies(GoalGraph graph, RollUpPolicy policy) {
        KernelPolicy[] policies = new KernelPolicy[graph.policies.own().size() + 1];
        policies[0] = KernelPolicy.of(policy);
        for (int i = 1; i < policies.length; i++) {
            policies[i] = KernelPolicy.of(graph.policies.own().get(i - 1));
        }
        return policies;
    }

    /** Calculates everything from the start: one pass, children before parents. */
    void run() {
        orphans = 0;
        circleLinks = 0;
        cells.clear();
        if (isPlain() && runPlain(policies[0])) {
            return;
        }
        cells.clear();
        orphans = 0;
        circleLinks = 0;
        int leaves = graph.leaves;
        for (int goal = 0; goal < leaves; goal++) {
            push(goal, policy(goal).capped(own[goal]));
        }
        for (int goal = leaves; goal < kinds.length; goal++) {
            long value = settle(goal);
            cells.keep(goal - leaves, value);
            if (ways != null) {
                ways.keep(goal, waysTogether(goal));
            }
            push(goal, value);
        }
    }

    /** Whether all goals roll up by a mean in one way and none stands in a circle: the common case, without questions. */
    private boolean isPlain() {
        RollUp rollUp = policies[0].rollUp;
        return graph.policies.numbers() == null
                && graph.tangles.length == 0
                && (rollUp == RollUp.WEIGHTED_MEAN || rollUp == RollUp.MEAN);
    }

    /** The pass without questions; false where a sum leaves the range of a long, and then all has to be done again. */
    private boolean runPlain(KernelPolicy policy) {
        int leaves = graph.leaves;
        boolean mean = policy.rollUp == RollUp.MEAN;
        int[] numbers = mean ? null : graph.weights.numbers();
        long[] whole = graph.weights.whole();
        long alike = mean || whole.length == 0 ? 1 : whole[0];
        boolean narrow = true;
        for (int goal = 0; goal < kinds.length && narrow; goal++) {
            long value = goal < leaves ? policy.capped(own[goal]) : plainly(goal);
            if (goal >= leaves) {
                cells.keep(goal - leaves, value);
            }
            long counted = policy.counted(value);
            int end = from[goal + 1];
            orphans += from[goal] == end && isBelowCompany(goal) ? 1 : 0;
            for (int link = from[goal]; link < end; link++) {
                int parent = targets[link];
                circleLinks += parent <= goal ? 1 : 0;
                if (counted != FixedPoint.NO_DATA) {
                    long weight = numbers == null ? alike : whole[numbers[link]];
                    narrow &= cells.addNarrow(parent - leaves, weight, counted);
                }
            }
        }
        return narrow;
    }

    private long plainly(int goal) {
        return (kinds[goal] & (GoalGraph.MEASURED | GoalGraph.CIRCLE)) == 0
                ? cells.mean(goal - graph.leaves)
                : settle(goal);
    }

    KernelPolicy policy(int goal) {
        return policies[graph.policies.of(goal)];
    }

    long own(int goal) {
        return own[goal];
    }

    long progress(int goal) {
        return goal < graph.leaves ? policy(goal).capped(own[goal]) : cells.progress(goal - graph.leaves);
    }

    private boolean isBelowCompany(int goal) {
        return (kinds[goal] & (GoalGraph.COMPANY | GoalGraph.CIRCLE)) == 0;
    }

    private void push(int goal, long value) {
        int end = from[goal + 1];
        orphans += from[goal] == end && isBelowCompany(goal) ? 1 : 0;
        for (int link = from[goal]; link < end; link++) {
            circleLinks += targets[link] <= goal ? 1 : 0;
            add(targets[link], link, goal, value);
        }
    }

    /** What a child weighs in its parent; 0 where it does not count at all. */
    long weight(int parent, int link, int child) {
        return switch (policy(parent).rollUp) {
            case WEIGHTED_MEAN -> graph.weights.of(link);
            case MEAN, MINIMUM -> 1;
            case SUM -> ways == null ? 0 : ways.of(child);
            case NONE -> 0;
        };
    }

    private void add(int parent, int link, int child, long value) {
        KernelPolicy policy = policy(parent);
        long counted = policy.counted(value);
        if (counted == FixedPoint.NO_DATA) {
            return;
        }
        int cell = parent - graph.leaves;
        if (policy.rollUp == RollUp.MINIMUM) {
            cells.lower(cell, counted);
        } else {
            cells.add(cell, weight(parent, link, child), counted);
        }
    }

    /** The number of a goal from its own measure and the sums over its children. */
    private long settle(int goal) {
        KernelPolicy policy = policy(goal);
        boolean measured = (kinds[goal] & GoalGraph.MEASURED) != 0;
        if ((measured && policy.ownMeasure == OwnMeasure.OWN) || policy.rollUp == RollUp.NONE) {
            return policy.capped(own[goal]);
        }
        long children = children(goal);
        return measured && policy.ownMeasure == OwnMeasure.COMBINED && (kinds[goal] & GoalGraph.CIRCLE) == 0
                ? policy.combined(policy.capped(own[goal]), children)
                : children;
    }

    /** What the children of a goal come to, whether or not that is the goal's own number. */
    long children(int goal) {
        boolean numberless = goal < graph.leaves || (kinds[goal] & GoalGraph.CIRCLE) != 0 || isMixed(goal);
        if (numberless) {
            return FixedPoint.NO_DATA;
        }
        int cell = goal - graph.leaves;
        return policy(goal).rollUp == RollUp.MINIMUM ? cells.lowest(cell) : cells.mean(cell);
    }

    /** Whether a goal is to add up ways of different units. */
    boolean isMixed(int goal) {
        return ways != null && goal >= graph.leaves && policy(goal).rollUp == RollUp.SUM && ways.isMixed(goal);
    }

    /** The exact sum of the numbers of the children that count times their weights. */
    BigInteger sumOfChildren(int parent) {
        int cell = parent - graph.leaves;
        BigInteger high = BigInteger.valueOf(cells.sumHigh(cell)).shiftLeft(64);
        BigInteger low = BigInteger.valueOf(cells.sumLow(cell));
        return high.add(low.signum() < 0 ? low.add(BigInteger.ONE.shiftLeft(64)) : low);
    }

    /** What the children that count weigh together. */
    BigInteger weightOfChildren(int parent) {
        return BigInteger.valueOf(cells.weight(parent - graph.leaves));
    }

    private long waysTogether(int goal) {
        return policy(goal).rollUp == RollUp.SUM && children(goal) != FixedPoint.NO_DATA
                ? cells.weight(goal - graph.leaves)
                : 0;
    }

    /**
     * Changes a goal's own progress and everything above it that follows from it.
     *
     * @return how many goals have another number now
     */
    int update(int goal, long progress) {
        if (!ownIsCopied) {
            own = own.clone();
            ownIsCopied = true;
        }
        long before = progress(goal);
        own[goal] = progress;
        int at = goal;
        long now = goal < graph.leaves ? policy(goal).capped(progress) : settle(goal);
        int changed = 0;
        while (before != now) {
            keep(at, now);
            changed++;
            int link = from[at];
            int links = from[at + 1] - link;
            if (links != 1 || ways != null) {
                return links == 0 ? changed : changed + climb(at, before, now);
            }
            int parent = targets[link];
            exchange(parent, link, at, before, now);
            before = cells.progress(parent - graph.leaves);
            now = settle(parent);
            at = parent;
        }
        return changed;
    }

    private void keep(int goal, long value) {
        if (goal >= graph.leaves) {
            cells.keep(goal - graph.leaves, value);
        }
    }

    /** Where goals have several parents, they change in their order, each once, when all below them has changed. */
    private int climb(int goal, long before, long now) {
        int changed = 0;
        pass(goal, before, now, weightBelow(goal), weightBelow(goal));
        while (!waiting.isEmpty()) {
            int next = waiting.poll();
            long old = cells.progress(next - graph.leaves);
            long fresh = settle(next);
            long oldWay = weightBelow(next);
            long freshWay = ways == null ? 0 : waysTogether(next);
            if (old != fresh || oldWay != freshWay) {
                changed += old == fresh ? 0 : 1;
                keep(next, fresh);
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
            if (policy(parent).rollUp == RollUp.SUM) {
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
        KernelPolicy policy = policy(parent);
        int cell = parent - graph.leaves;
        if (policy.counted(before) != FixedPoint.NO_DATA) {
            cells.subtract(cell, oldWay, policy.counted(before));
        }
        if (policy.counted(now) != FixedPoint.NO_DATA) {
            cells.add(cell, newWay, policy.counted(now));
        }
    }

    private void exchange(int parent, int link, int child, long before, long now) {
        KernelPolicy policy = policy(parent);
        long out = policy.counted(before);
        long in = policy.counted(now);
        int cell = parent - graph.leaves;
        if (policy.rollUp == RollUp.MINIMUM) {
            exchangeLowest(parent, out, in);
            return;
        }
        long weight = weight(parent, link, child);
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
                long value = policy(parent).counted(progress(down.targets()[at]));
                if (value != FixedPoint.NO_DATA) {
                    cells.lower(cell, value);
                }
            }
        }
    }

    /** How many goals below company level the last pass met that have no parent and stand in no circle. */
    int orphans() {
        return orphans;
    }

    /** How many links the last pass met that lead back in the order: each tangle has one, a graph without has none. */
    int circleLinks() {
        return circleLinks;
    }

    /** What the kernel holds beside the graph. */
    long bytes() {
        return cells.bytes() + (ownIsCopied ? 8L * own.length : 0) + (ways == null ? 0 : ways.bytes());
    }
}
