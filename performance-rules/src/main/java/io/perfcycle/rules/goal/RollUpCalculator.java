package io.perfcycle.rules.goal;

import io.perfcycle.core.goal.GoalPolicy;
import io.perfcycle.core.goal.RollUpPolicy;
import io.perfcycle.core.id.GoalId;
import java.util.LinkedHashMap;
import java.util.Map;

/** Rolls progress up from children to parents, every goal explained. For large graphs see {@link LiveRollUp}. Stateless. */
public final class RollUpCalculator {
    private RollUpCalculator() {}

    /**
     * Rolls up.
     *
     * @param graph the goals
     * @param policy how
     * @return one entry per goal, in the order of ids
     */
    public static Map<GoalId, RolledUp> rollUp(GoalGraph graph, GoalPolicy policy) {
        return rollUp(graph, RollUpPolicy.of(policy));
    }

    /**
     * Rolls up.
     *
     * @param graph the goals
     * @param policy how goals roll up that have no way of their own
     * @return one entry per goal, in the order of ids
     */
    public static Map<GoalId, RolledUp> rollUp(GoalGraph graph, RollUpPolicy policy) {
        LiveRollUp live = LiveRollUp.of(graph, policy);
        Map<GoalId, RolledUp> all = new LinkedHashMap<>();
        graph.goals().forEach(goal -> live.explain(goal).ifPresent(rolled -> all.put(goal, rolled)));
        return all;
    }
}
