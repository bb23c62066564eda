package io.perfcycle.rules.goal;

import io.perfcycle.core.goal.GoalPolicy.RollUp;
import java.util.Arrays;

/**
 * What children weigh where ways of one unit are added up: a measured child as much as its own way, one that adds up its
 * own children as much as theirs together.
 */
final class SummedWays {
    private static final int MIXED = -2;

    private final GoalGraph graph;
    private final DistanceColumn distances;
    private final int[] units;
    private final long[] together;

    SummedWays(GoalGraph graph, DistanceColumn distances, KernelPolicy[] policies) {
        this.graph = graph;
        this.distances = distances;
        units = new int[graph.size() - graph.leaves];
        together = new long[units.length];
        Arrays.fill(units, DistanceColumn.NO_UNIT);
        for (int child = 0; child < graph.size(); child++) {
            boolean summed = policies[graph.policies.of(child)].rollUp == RollUp.SUM;
            int unit = distances.unit(child) >= 0 || !summed || child < graph.leaves
                    ? distances.unit(child)
                    : units[child - graph.leaves];
            for (int at = graph.up.from()[child]; unit >= 0 && at < graph.up.from()[child + 1]; at++) {
                int cell = graph.up.targets()[at] - graph.leaves;
                units[cell] = units[cell] == DistanceColumn.NO_UNIT || units[cell] == unit ? unit : MIXED;
            }
        }
    }

    /** Whether the children of a goal are measured in different units. */
    boolean isMixed(int parent) {
        return units[parent - graph.leaves] == MIXED;
    }

    /** What a child weighs. */
    long of(int child) {
        return child < graph.leaves || distances.unit(child) >= 0
                ? distances.length(child)
                : together[child - graph.leaves];
    }

    /** Keeps what the children of a goal weigh together. */
    void keep(int parent, long weight) {
        together[parent - graph.leaves] = weight;
    }

    long bytes() {
        return 12L * units.length;
    }
}
