package io.perfcycle.rules.goal;

import io.perfcycle.core.goal.GoalPolicy.OwnMeasure;
import io.perfcycle.core.goal.GoalPolicy.RollUp;
import io.perfcycle.core.goal.RollUpPolicy;
import io.perfcycle.core.value.Weight;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Puts the kernel's numbers into words and decimals, for one goal at a time. */
final class RollUpExplainer {
    private final GoalGraph graph;
    private final RollUpKernel kernel;
    private final RollUpPolicy policy;
    private final int[] links;

    RollUpExplainer(GoalGraph graph, RollUpKernel kernel, RollUpPolicy policy) {
        this.graph = graph;
        this.kernel = kernel;
        this.policy = policy;
        this.links = graph.linksByParent();
    }

    RolledUp explain(int goal) {
        long progress = kernel.progress(goal);
        return new RolledUp(
                graph.id(goal),
                decimal(progress),
                progress == FixedPoint.NO_DATA ? reason(goal) : RolledUp.Reason.NONE,
                decimal(kernel.policy(goal).capped(kernel.own(goal))),
                decimal(kernel.children(goal)),
                policyOf(goal),
                parts(goal));
    }

    private RollUpPolicy policyOf(int goal) {
        int number = graph.policies.of(goal);
        return number == 0 ? policy : graph.policies.own().get(number - 1);
    }

    private static Optional<BigDecimal> decimal(long number) {
        return number == FixedPoint.NO_DATA ? Optional.empty() : Optional.of(FixedPoint.decimal(number));
    }

    private RolledUp.Reason reason(int goal) {
        boolean measured = graph.is(goal, GoalGraph.MEASURED);
        boolean childless = goal < graph.leaves;
        if (measured && (childless || policyOf(goal).ownMeasure() == OwnMeasure.OWN)) {
            return RolledUp.Reason.NO_VALUE;
        }
        if (graph.is(goal, GoalGraph.CIRCLE)) {
            return RolledUp.Reason.CIRCLE;
        }
        if (childless || policyOf(goal).rollUp() == RollUp.NONE) {
            return measured ? RolledUp.Reason.NO_VALUE : RolledUp.Reason.NOT_MEASURED;
        }
        return kernel.isMixed(goal) ? RolledUp.Reason.UNITS_DIFFER : RolledUp.Reason.NO_CHILD_COUNTS;
    }

    private List<RolledUp.Part> parts(int goal) {
        Links down = graph.down();
        int[] places = IntStream.range(down.from()[goal], down.from()[goal + 1])
                .boxed()
                .sorted(Comparator.comparing(at -> graph.id(down.targets()[at]), graph.idOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
        int n = places.length;
        long[] weights = new long[n];
        long[] values = new long[n];
        for (int i = 0; i < n; i++) {
            int child = down.targets()[places[i]];
            values[i] = kernel.policy(goal).counted(kernel.progress(child));
            weights[i] = values[i] == FixedPoint.NO_DATA ? 0 : kernel.weight(goal, links[places[i]], child);
        }
        onlyTheLowest(goal, weights, values);
        long[][] shares = shares(kernel.children(goal), weights, values);
        return IntStream.range(0, n)
                .mapToObj(i -> part(places[i], shares[0][i], shares[1][i]))
                .toList();
    }

    private void onlyTheLowest(int goal, long[] weights, long[] values) {
        if (kernel.policy(goal).rollUp == RollUp.MINIMUM) {
            int lowest = -1;
            for (int i = 0; i < weights.length; i++) {
                lowest = weights[i] > 0 && (lowest < 0 || values[i] < values[lowest]) ? i : lowest;
            }
            for (int i = 0; i < weights.length; i++) {
                weights[i] = i == lowest ? 1 : 0;
            }
        }
    }

    /** Shares of the weight and of the number, each adding up exactly; all nothing where there is no number. */
    private static long[][] shares(long whole, long[] weights, long[] values) {
        BigInteger sum = BigInteger.ZERO;
        for (long weight : weights) {
            sum = sum.add(BigInteger.valueOf(weight));
        }
        if (whole == FixedPoint.NO_DATA || sum.signum() == 0) {
            return new long[2][weights.length];
        }
        BigInteger[] ofWeight = new BigInteger[weights.length];
        BigInteger[] ofNumber = new BigInteger[weights.length];
        for (int i = 0; i < weights.length; i++) {
            BigInteger weight = BigInteger.valueOf(weights[i]);
            ofWeight[i] = weight.multiply(BigInteger.valueOf(FixedPoint.ONE));
            ofNumber[i] = weights[i] == 0 ? BigInteger.ZERO : weight.multiply(BigInteger.valueOf(values[i]));
        }
        return new long[][] {
            Apportionment.divide(ofWeight, sum, FixedPoint.ONE), Apportionment.divide(ofNumber, sum, whole)
        };
    }

    private RolledUp.Part part(int place, long share, long contribution) {
        int child = graph.down().targets()[place];
        return new RolledUp.Part(
                graph.id(child),
                new Weight(graph.weights.givenOf(links[place])),
                decimal(kernel.progress(child)),
                FixedPoint.decimal(share),
                FixedPoint.decimal(contribution));
    }
}
