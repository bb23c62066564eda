package io.perfcycle.rules.goal;

import io.perfcycle.core.goal.GoalPolicy;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.outcome.Explanation;
import io.perfcycle.core.value.Decimals;
import io.perfcycle.core.value.Rounding;
import io.perfcycle.core.value.Weight;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rolls progress up from children to parents: by weight, as a mean, or as the lowest, over the children that count.
 * One pass over the graph, children first. Goals in or above a circle get no number.
 *
 * <p>Stateless.
 */
public final class RollUpCalculator {
    private RollUpCalculator() {}

    /**
     * A goal's rolled-up progress and what it is made of.
     *
     * @param goal which goal
     * @param progress the progress as a fraction; nothing for no data
     * @param parts the children beside it, in the order of the graph
     */
    public record RolledUp(GoalId goal, Optional<BigDecimal> progress, List<Part> parts) {
        /** Copies the parts. */
        public RolledUp {
            parts = List.copyOf(parts);
        }

        /** {@return how the number came about} */
        public Explanation explain() {
            List<Explanation> explained = new ArrayList<>();
            for (Part part : parts) {
                explained.add(Explanation.of("goal " + part.child(), text(part.progress()), "child")
                        .with("weight", part.weight()));
            }
            return Explanation.of("progress of goal " + goal, text(progress), "roll-up")
                    .madeOf(explained);
        }

        private static String text(Optional<BigDecimal> number) {
            return number.map(Rounding.STANDARD::round).map(Decimals::plain).orElse("none");
        }
    }

    /**
     * A child of a rolled-up goal.
     *
     * @param child which goal
     * @param weight its weight as given
     * @param progress its progress; nothing for no data
     */
    public record Part(GoalId child, Weight weight, Optional<BigDecimal> progress) {}

    /**
     * Rolls up.
     *
     * @param graph the goals
     * @param policy how; {@link GoalPolicy.RollUp#SUM} counts like the weighted mean here, because a node carries no
     *     values
     * @return one entry per goal, in the order of the graph
     */
    public static Map<GoalId, RolledUp> rollUp(GoalGraph graph, GoalPolicy policy) {
        List<Optional<BigDecimal>> progress = new ArrayList<>();
        for (int i = 0; i < graph.nodes.size(); i++) {
            progress.add(Optional.empty());
        }
        for (int goal : graph.order()) {
            progress.set(goal, one(graph, goal, progress, policy));
        }
        Map<GoalId, RolledUp> result = new LinkedHashMap<>();
        for (int i = 0; i < graph.nodes.size(); i++) {
            GoalId id = graph.nodes.get(i).id();
            result.put(id, new RolledUp(id, progress.get(i), parts(graph, i, progress)));
        }
        return result;
    }

    private static List<Part> parts(GoalGraph graph, int goal, List<Optional<BigDecimal>> progress) {
        List<Part> parts = new ArrayList<>();
        for (int at = graph.downFrom[goal]; at < graph.downFrom[goal + 1]; at++) {
            int child = graph.down[at];
            parts.add(new Part(graph.nodes.get(child).id(), graph.downLink[at].weight(), progress.get(child)));
        }
        return parts;
    }

    private static Optional<BigDecimal> one(
            GoalGraph graph, int goal, List<Optional<BigDecimal>> progress, GoalPolicy policy) {
        GoalNode node = graph.nodes.get(goal);
        boolean childless = graph.downFrom[goal] == graph.downFrom[goal + 1];
        if (childless || (node.measured() && policy.ownMeasure() == GoalPolicy.OwnMeasure.OWN)) {
            return node.progress();
        }
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        Optional<BigDecimal> lowest = Optional.empty();
        for (int at = graph.downFrom[goal]; at < graph.downFrom[goal + 1]; at++) {
            Optional<BigDecimal> child = progress.get(graph.down[at]);
            if (child.isEmpty() && policy.noData() == GoalPolicy.NoData.SKIP) {
                continue;
            }
            BigDecimal value = child.orElse(BigDecimal.ZERO);
            BigDecimal weight = policy.rollUp() == GoalPolicy.RollUp.MEAN
                    ? BigDecimal.ONE
                    : graph.downLink[at].weight().value();
            sum = sum.add(value.multiply(weight));
            weights = weights.add(weight);
            lowest = lowest.filter(low -> low.compareTo(value) <= 0).or(() -> Optional.of(value));
        }
        if (policy.rollUp() == GoalPolicy.RollUp.MINIMUM) {
            return lowest;
        }
        return weights.signum() == 0 ? Optional.empty() : Optional.of(sum.divide(weights, Rounding.INTERMEDIATE));
    }
}
