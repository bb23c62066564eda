package io.perfcycle.rules.goal;

import io.perfcycle.core.goal.GoalPolicy.OwnMeasure;
import io.perfcycle.core.goal.GoalPolicy.RollUp;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns the roll-up of one parent round: from the wanted number to what one child must reach. */
final class WhatIf {
    private static final BigInteger ONE = BigInteger.valueOf(FixedPoint.ONE);

    private final GoalGraph graph;
    private final RollUpKernel kernel;

    WhatIf(GoalGraph graph, RollUpKernel kernel) {
        this.graph = graph;
        this.kernel = kernel;
    }

    Outcome<BigDecimal> needed(GoalId childId, GoalId parentId, BigDecimal wanted) {
        int child = graph.ids.find(childId.value());
        int parent = graph.ids.find(parentId.value());
        List<Finding> findings = new ArrayList<>();
        if (child < 0) {
            findings.add(Finding.of(GraphFinding.GOAL_UNKNOWN).with("goal", childId));
        }
        if (parent < 0) {
            findings.add(Finding.of(GraphFinding.GOAL_UNKNOWN).with("goal", parentId));
        }
        if (!FixedPoint.fits(wanted)) {
            findings.add(Finding.of(GraphFinding.PROGRESS_RANGE).with("goal", parentId));
        }
        if (!findings.isEmpty()) {
            return Outcome.refused(findings);
        }
        int link = linkBetween(child, parent);
        if (link < 0) {
            return refused(GraphFinding.NO_LINK, child, parent);
        }
        return hindrance(child, parent, link)
                .<Outcome<BigDecimal>>map(code -> refused(code, child, parent))
                .orElseGet(() -> solve(child, parent, link, FixedPoint.of(wanted)));
    }

    private Outcome<BigDecimal> refused(GraphFinding code, int child, int parent) {
        return Outcome.refused(
                List.of(Finding.of(code).with("goal", graph.id(child)).with("parent", graph.id(parent))));
    }

    private int linkBetween(int child, int parent) {
        for (int link = graph.up.from()[child]; link < graph.up.from()[child + 1]; link++) {
            if (graph.up.targets()[link] == parent) {
                return link;
            }
        }
        return -1;
    }

    private Optional<GraphFinding> hindrance(int child, int parent, int link) {
        KernelPolicy policy = kernel.policy(parent);
        boolean measured = graph.is(parent, GoalGraph.MEASURED);
        boolean beside = policy.rollUp == RollUp.NONE || (measured && policy.ownMeasure == OwnMeasure.OWN);
        boolean shareless = measured && policy.ownMeasure == OwnMeasure.COMBINED && policy.ownShare == FixedPoint.ONE;
        if (beside || shareless) {
            return Optional.of(GraphFinding.CHILDREN_BESIDE);
        }
        if (graph.is(parent, GoalGraph.CIRCLE) || kernel.isMixed(parent)) {
            return Optional.of(GraphFinding.NO_NUMBER);
        }
        return kernel.weight(parent, link, child) == 0 ? Optional.of(GraphFinding.WEIGHTLESS) : Optional.empty();
    }

    private Outcome<BigDecimal> solve(int child, int parent, int link, long wanted) {
        BigInteger[] children = ofChildren(parent, wanted);
        if (kernel.policy(parent).rollUp == RollUp.MINIMUM) {
            return lowest(child, parent, ceiling(children[0], children[1]));
        }
        long counted = kernel.policy(parent).counted(kernel.progress(child));
        BigInteger weight = BigInteger.valueOf(kernel.weight(parent, link, child));
        BigInteger weights = kernel.weightOfChildren(parent);
        BigInteger others = kernel.sumOfChildren(parent);
        if (counted == FixedPoint.NO_DATA) {
            weights = weights.add(weight);
        } else {
            others = others.subtract(weight.multiply(BigInteger.valueOf(counted)));
        }
        BigInteger above = children[0].multiply(weights).subtract(others.multiply(children[1]));
        return told(child, parent, ceiling(above, children[1].multiply(weight)));
    }

    /** What the children have to come to, as a fraction: the wanted number, less what the own measure brings. */
    private BigInteger[] ofChildren(int parent, long wanted) {
        KernelPolicy policy = kernel.policy(parent);
        long own = policy.counted(policy.capped(kernel.own(parent)));
        boolean combined = graph.is(parent, GoalGraph.MEASURED)
                && policy.ownMeasure == OwnMeasure.COMBINED
                && own != FixedPoint.NO_DATA;
        if (!combined) {
            return new BigInteger[] {BigInteger.valueOf(wanted), BigInteger.ONE};
        }
        BigInteger share = BigInteger.valueOf(policy.ownShare);
        BigInteger rest = BigInteger.valueOf(wanted).multiply(ONE).subtract(share.multiply(BigInteger.valueOf(own)));
        return new BigInteger[] {rest, ONE.subtract(share)};
    }

    private Outcome<BigDecimal> lowest(int child, int parent, BigInteger needed) {
        Links down = graph.down();
        for (int at = down.from()[parent]; at < down.from()[parent + 1]; at++) {
            int sibling = down.targets()[at];
            long value = kernel.policy(parent).counted(kernel.progress(sibling));
            boolean lower = sibling != child
                    && value != FixedPoint.NO_DATA
                    && BigInteger.valueOf(value).compareTo(needed) < 0;
            if (lower) {
                return refused(GraphFinding.SIBLING_LOWER, sibling, parent);
            }
        }
        return told(child, parent, needed);
    }

    private Outcome<BigDecimal> told(int child, int parent, BigInteger needed) {
        boolean measured = graph.is(child, GoalGraph.MEASURED);
        if (measured && needed.compareTo(BigInteger.valueOf(kernel.policy(child).cap)) > 0) {
            return refused(GraphFinding.BEYOND_CAP, child, parent);
        }
        BigDecimal progress = new BigDecimal(needed, FixedPoint.DIGITS);
        return progress.precision() - progress.scale() > 18
                ? refused(GraphFinding.PROGRESS_RANGE, child, parent)
                : Outcome.done(progress.signum() == 0 ? BigDecimal.ZERO : progress.stripTrailingZeros());
    }

    private static BigInteger ceiling(BigInteger dividend, BigInteger divisor) {
        BigInteger[] parts = dividend.divideAndRemainder(divisor);
        return parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
    }
}
