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
 * is added to the sums and leads to the same bits as a calculation from the start, see {@link RollUpUpdate}. Not thread safe.
 */
final class RollUpKernel {
    /** Linked cells of so many goals of five with children still leave a goal within its sixty bytes. */
    private static final int LINKED = 3;

    private static final int OF_GOALS = 5;

    private final GoalGraph graph;
    private final KernelPolicy[] policies;
    final Cells cells;
    final SingleLinks single;
    final @Nullable SummedWays ways;
    private final int[] from;
    private final int[] targets;
    private final byte[] kinds;
    private long[] own;
    private boolean ownIsCopied;
    private int orphans;
    private int circleLinks;

    private RollUpKernel(GoalGraph graph, RollUpPolicy policy, boolean climbed) {
        this.graph = graph;
        this.policies = policies(graph, policy);
        this.from = graph.up.from();
        this.targets = graph.up.targets();
        this.kinds = graph.kinds;
        this.own = graph.own;
        this.single = SingleLinks.of(graph.up, graph.leaves);
        this.cells = climbed && isClimbable() ? linkedCells() : Cells.of(graph.size() - graph.leaves);
        boolean sums = Arrays.stream(policies).anyMatch(each -> each.rollUp == RollUp.SUM);
        this.ways = sums && graph.distances != null ? new SummedWays(graph, graph.distances, policies) : null;
        run();
    }

    /** For goals whose links stay, and which change one by one. */
    static RollUpKernel climbed(GoalGraph graph, RollUpPolicy policy) {
        return new RollUpKernel(graph, policy, true);
    }

    /** For goals that change all at once. */
    static RollUpKernel passed(GoalGraph graph, RollUpPolicy policy) {
        return new RollUpKernel(graph, policy, false);
    }

    /** Whether a change goes up one line through nothing but means, and there is room to say so in the cells. */
    private boolean isClimbable() {
        long parents = graph.size() - graph.leaves;
        boolean small = Arrays.stream(graph.weights.whole()).allMatch(weight -> weight <= Integer.MAX_VALUE);
        return small && OF_GOALS * parents <= (long) LINKED * graph.size() && single.areNumbered() && allAreMeans();
    }

    private Cells linkedCells() {
        int leaves = graph.leaves;
        Cells linked = Cells.linked(graph.size() - leaves);
        for (int goal = leaves; goal < graph.size(); goal++) {
            int link = single.of(goal);
            if (link >= 0) {
                linked.link(goal - leaves, targets[link] - leaves, weight(targets[link], link, goal));
            }
        }
        return linked;
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
        cells.clear();
        if (isPlain() && runPlain()) {
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

    /** Whether each goal with children is their mean and nothing else, so that {@link #settle} need not ask. */
    boolean allAreMeans() {
        boolean plain = isPlain();
        for (int goal = graph.leaves; plain && goal < kinds.length; goal++) {
            plain = (kinds[goal] & PlainPass.NO_MEAN) == 0;
        }
        return plain;
    }

    /** The pass without questions; false where a sum may leave the range of a long, and then all has to be done again. */
    private boolean runPlain() {
        PlainPass pass = new PlainPass(graph, this, policies[0].rollUp == RollUp.WEIGHTED_MEAN);
        boolean fits = pass.run(own);
        orphans = pass.orphans();
        circleLinks = pass.circleLinks();
        return fits;
    }

    KernelPolicy policy(int goal) {
        return policies[graph.policies.of(goal)];
    }

    long own(int goal) {
        return goal < own.length ? own[goal] : FixedPoint.NO_DATA;
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
    long settle(int goal) {
        KernelPolicy policy = policy(goal);
        boolean measured = (kinds[goal] & GoalGraph.MEASURED) != 0;
        if ((measured && policy.ownMeasure == OwnMeasure.OWN) || policy.rollUp == RollUp.NONE) {
            return policy.capped(own(goal));
        }
        long children = children(goal);
        return measured && policy.ownMeasure == OwnMeasure.COMBINED && (kinds[goal] & GoalGraph.CIRCLE) == 0
                ? policy.combined(policy.capped(own(goal)), children)
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

    long waysTogether(int goal) {
        return policy(goal).rollUp == RollUp.SUM && children(goal) != FixedPoint.NO_DATA
                ? cells.weight(goal - graph.leaves)
                : 0;
    }

    /** Takes a goal's own progress, without anything that follows from it. */
    void take(int goal, long progress) {
        if (goal >= own.length) {
            int before = own.length;
            own = Arrays.copyOf(own, kinds.length);
            Arrays.fill(own, before, kinds.length, FixedPoint.NO_DATA);
            ownIsCopied = true;
        } else if (!ownIsCopied) {
            own = own.clone();
            ownIsCopied = true;
        }
        own[goal] = progress;
    }

    /** Keeps the number of a goal. */
    void keep(int goal, long value) {
        if (goal >= graph.leaves) {
            cells.keep(goal - graph.leaves, value);
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
