package io.perfcycle.benchmarks.goal;

import io.perfcycle.core.goal.RollUpPolicy;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.rules.goal.AlignmentCalculator;
import io.perfcycle.rules.goal.GoalGraph;
import io.perfcycle.rules.goal.GoalNode;
import io.perfcycle.rules.goal.LiveRollUp;
import java.util.List;

/** The library from goal objects to roll-up, orphans and circles. */
final class Library {
    private Library() {}

    static LiveRollUp rollUp(List<GoalNode> nodes) {
        return LiveRollUp.of(GoalGraph.of(nodes), RollUpPolicy.standard());
    }

    static Result result(GoalSet goals) {
        return result(goals, rollUp(goals.nodes()));
    }

    static Result result(GoalSet goals, LiveRollUp live) {
        double sum = 0;
        for (int goal = 0; goal < goals.tops(); goal++) {
            sum += live.progress(GoalId.of(goals.ids()[goal])).orElseThrow().doubleValue();
        }
        GoalGraph graph = live.graph();
        return new Result(
                sum, AlignmentCalculator.orphans(graph).size(), !graph.cycles().isEmpty());
    }
}
