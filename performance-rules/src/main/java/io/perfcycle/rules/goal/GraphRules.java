package io.perfcycle.rules.goal;

import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.outcome.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Judges the links of a graph, all of them, in an order that the order of goals does not change. */
final class GraphRules {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

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
        weightSums(graph).stream()
                .filter(sum -> !sum.isWhole())
                .sorted(Comparator.comparing(WeightSum::goal, graph.idOrder()))
                .forEach(sum -> findings.add(Finding.of(GraphFinding.WEIGHTS_OFF)
                        .with("goal", sum.goal())
                        .with("sum", sum.sum().toPlainString())));
        return List.copyOf(findings);
    }

    /**
     * What the weights of a goal's children add up to.
     *
     * @param goal the parent
     * @param sum the sum of the weights as given
     */
    record WeightSum(GoalId goal, BigDecimal sum) {
        boolean isWhole() {
            return sum.compareTo(BigDecimal.ONE) == 0 || sum.compareTo(HUNDRED) == 0;
        }
    }

    /** Of each goal some child of which was given another weight than 1. */
    static List<WeightSum> weightSums(GoalGraph graph) {
        List<WeightSum> sums = new ArrayList<>();
        boolean silent = true;
        for (BigDecimal weight : graph.weights.given()) {
            silent &= weight.compareTo(BigDecimal.ONE) == 0;
        }
        if (silent) {
            return sums;
        }
        int[] links = graph.linksByParent();
        Links down = graph.down();
        for (int goal = graph.leaves; goal < graph.size(); goal++) {
            BigDecimal sum = BigDecimal.ZERO;
            boolean given = false;
            for (int at = down.from()[goal]; at < down.from()[goal + 1]; at++) {
                BigDecimal weight = graph.weights.givenOf(links[at]);
                given |= weight.compareTo(BigDecimal.ONE) != 0;
                sum = sum.add(weight);
            }
            if (given) {
                sums.add(new WeightSum(graph.id(goal), sum));
            }
        }
        return sums;
    }
}
