package io.perfcycle.rules.goal;

import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Moves the columns of goals from the order in which they came to the order in which they are calculated. */
final class GraphColumns {
    final IdTable ids;
    final TopologicalOrder order;
    final Links up;
    final byte[] kinds;
    final long[] own;
    final GoalGraph.Weights weights;
    final TextColumn units;
    final TextColumn owners;
    final GoalGraph.Policies policies;
    final @Nullable DistanceColumn distances;
    final List<GoalGraph.UnknownParent> unknownParents;

    private GraphColumns(GoalRows rows, Links links, List<GoalGraph.UnknownParent> unknown, long[] wholeWeights) {
        order = TopologicalOrder.of(links);
        int[] rowOf = order.order();
        int[] goalOf = new int[rowOf.length];
        kinds = new byte[rowOf.length];
        long[] progress = new long[rowOf.length];
        for (int goal = 0; goal < rowOf.length; goal++) {
            int row = rowOf[goal];
            goalOf[row] = goal;
            kinds[goal] = rows.kinds[row];
            progress[goal] = rows.own[row];
        }
        own = trimmed(progress, order.leaves());
        markTangles();
        int[] weightOf = wholeWeights.length > 1 ? new int[links.targets().length] : null;
        up = moved(links, rowOf, goalOf, rows.weightOf(), weightOf);
        weights = GoalGraph.Weights.of(weightOf, wholeWeights, rows.weights);
        units = rows.units.inOrder(rowOf);
        owners = rows.owners.inOrder(rowOf);
        policies = new GoalGraph.Policies(moved(rows.policyOf, rowOf), List.copyOf(rows.policies));
        distances = DistanceColumn.of(rows.nodes, rowOf, rows.findings);
        unknownParents = unknown;
        ids = rows.names;
        ids.renumber(rows.goalsByName(goalOf), rowOf.length);
    }

    /** The graph of goals, or every reason why there is none. */
    static Outcome<GoalGraph> lay(List<GoalNode> nodes) {
        GoalRows rows = new GoalRows(nodes);
        List<GoalGraph.UnknownParent> unknown = new ArrayList<>();
        Links links = rows.resolve(unknown);
        long[] weights = rows.weights.whole();
        if (!WeightTable.addUp(weights, links.targets().length)) {
            judgeWeights(rows, links, weights);
        }
        if (rows.findings.stream().anyMatch(Finding::isBlocking)) {
            return Outcome.refused(rows.findings);
        }
        GoalGraph graph = new GoalGraph(new GraphColumns(rows, links, unknown, weights));
        return Outcome.judged(graph, rows.findings);
    }

    /** Names the goals whose weights do not fit by themselves, or beside those of their siblings. */
    private static void judgeWeights(GoalRows rows, Links links, long[] weights) {
        long[] sums = new long[links.goals()];
        for (int row = 0; row < links.goals(); row++) {
            for (int at = links.from()[row]; at < links.from()[row + 1]; at++) {
                int parent = links.targets()[at];
                long weight = weights[rows.weightOf()[at]];
                if (weight < 0 || sums[parent] > Long.MAX_VALUE - weight) {
                    rows.findings.add(Finding.of(GraphFinding.WEIGHT_RANGE)
                            .with("goal", rows.nodes.get(row).id()));
                } else {
                    sums[parent] += weight;
                }
            }
        }
    }

    private void markTangles() {
        int[] ends = order.tangles();
        for (int i = 0; i < ends.length; i += 2) {
            for (int goal = ends[i]; goal < ends[i + 1]; goal++) {
                kinds[goal] |= GoalGraph.CIRCLE;
            }
        }
    }

    private static Links moved(Links links, int[] rowOf, int[] goalOf, int[] weights, int @Nullable [] movedWeights) {
        int[] from = new int[rowOf.length + 1];
        int[] targets = new int[links.targets().length];
        int to = 0;
        for (int goal = 0; goal < rowOf.length; goal++) {
            int end = links.from()[rowOf[goal] + 1];
            for (int at = links.from()[rowOf[goal]]; at < end; at++) {
                if (movedWeights != null) {
                    movedWeights[to] = weights[at];
                }
                targets[to++] = goalOf[links.targets()[at]];
            }
            from[goal + 1] = to;
        }
        return new Links(from, targets);
    }

    /** Without the goals that have children, where none of them has a progress of its own: most of them, mostly. */
    private static long[] trimmed(long[] own, int leaves) {
        for (int goal = leaves; goal < own.length; goal++) {
            if (own[goal] != FixedPoint.NO_DATA) {
                return own;
            }
        }
        return Arrays.copyOf(own, leaves);
    }

    private static int @Nullable [] moved(int @Nullable [] column, int[] rowOf) {
        if (column == null) {
            return null;
        }
        int[] to = new int[rowOf.length];
        for (int goal = 0; goal < to.length; goal++) {
            to[goal] = column[rowOf[goal]];
        }
        return to;
    }
}
