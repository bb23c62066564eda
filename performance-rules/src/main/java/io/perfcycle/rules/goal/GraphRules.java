package io.perfcycle.rules.goal;

import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.outcome.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Judges the links of a graph, all of them, in an order that the order of goals does not change. */
final class GraphRules {
    private GraphRules() {}

    static List<Finding> judge(GoalGraph graph) {
        List<Finding> findings = new ArrayList<>();
        for (List<GoalId> cycle : graph.cycles()) {
            findings.add(
                    cycle.size() == 1
                            ? Finding.of(GoalFinding.SELF_PARENT).with("goal", cycle.get(0))
                            : Finding.of(GoalFinding.CIRCLE).with("path", cycle));
        }
        graph.unknownParents()
                .forEach(link -> findings.add(Finding.of(GoalFinding.PARENT_UNKNOWN)
                        .with("parent", link.parent())
                        .with("goal", link.goal())));
        List<GoalId> serving = new ArrayList<>();
        for (int goal = 0; goal < graph.size(); goal++) {
            if (graph.is(goal, GoalGraph.COMPANY) && graph.up.count(goal) > 0) {
                serving.add(graph.id(goal));
            }
        }
        serving.sort(graph.idOrder());
        serving.forEach(id -> findings.add(Finding.of(GoalFinding.COMPANY_LINK).with("goal", id)));
        for (GoalId goal : weightsOff(graph).off()) {
            findings.add(Finding.of(GraphFinding.WEIGHTS_OFF)
                    .with("goal", goal)
                    .with("sum", sum(graph, graph.ids.find(goal.value())).toPlainString()));
        }
        return List.copyOf(findings);
    }

    private static BigDecimal sum(GoalGraph graph, int parent) {
        BigDecimal sum = BigDecimal.ZERO;
        int[] links = graph.linksByParent();
        for (int at = graph.down().from()[parent]; at < graph.down().from()[parent + 1]; at++) {
            sum = sum.add(graph.weights.givenOf(links[at]));
        }
        return sum;
    }

    /**
     * Which weights of children add up to something else than 100 %.
     *
     * @param given how many goals have a child that was given another weight than 1
     * @param off those of them whose children's weights add up neither to 1 nor to 100, in the order of ids
     */
    record WeightsOff(int given, List<GoalId> off) {}

    static WeightsOff weightsOff(GoalGraph graph) {
        long one = graph.weights.one();
        long[] sums = new long[graph.size()];
        boolean[] given = new boolean[graph.size()];
        int parents = 0;
        for (int link = 0; link < graph.up.targets().length; link++) {
            int parent = graph.up.targets()[link];
            sums[parent] += graph.weights.of(link);
            boolean other = graph.weights.givenOf(link).compareTo(BigDecimal.ONE) != 0;
            parents += other && !given[parent] ? 1 : 0;
            given[parent] |= other;
        }
        List<GoalId> off = new ArrayList<>();
        for (int goal = graph.leaves; goal < graph.size(); goal++) {
            boolean whole = one > 0 && (sums[goal] == one || (sums[goal] % 100 == 0 && sums[goal] / 100 == one));
            if (given[goal] && !whole) {
                off.add(graph.id(goal));
            }
        }
        off.sort(graph.idOrder());
        return new WeightsOff(parents, off);
    }
}
