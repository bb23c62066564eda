package io.perfcycle.rules.goal;

import io.perfcycle.core.goal.GoalLink;
import io.perfcycle.core.goal.GoalPolicy.NoData;
import io.perfcycle.core.goal.GoalPolicy.OwnMeasure;
import io.perfcycle.core.goal.GoalPolicy.RollUp;
import io.perfcycle.core.goal.RollUpPolicy;
import io.perfcycle.core.id.GoalId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The roll-up as one would write it down: maps, recursion, BigDecimal. What the kernel is held against. */
final class ExactRollUp {
    private final Map<GoalId, GoalNode> nodes = new LinkedHashMap<>();
    private final Map<GoalId, Map<GoalNode, BigDecimal>> children = new HashMap<>();
    private final Map<GoalId, Optional<BigDecimal>> known = new HashMap<>();
    private final RollUpPolicy policy;

    ExactRollUp(List<GoalNode> nodes, RollUpPolicy policy) {
        this.policy = policy;
        nodes.forEach(node -> this.nodes.put(node.id(), node));
        for (GoalNode node : nodes) {
            for (GoalLink link : node.parents()) {
                children.computeIfAbsent(link.parent(), id -> new LinkedHashMap<>())
                        .put(node, link.weight().value());
            }
        }
    }

    Optional<BigDecimal> progress(GoalId id) {
        Optional<BigDecimal> before = known.get(id);
        if (before == null) {
            before = judge(nodes.get(id));
            known.put(id, before);
        }
        return before;
    }

    private RollUpPolicy policy(GoalNode node) {
        return node.policy().orElse(policy);
    }

    private Optional<BigDecimal> own(GoalNode node) {
        return node.progress()
                .map(ExactRollUp::rounded)
                .map(own -> policy(node).cap().map(own::min).orElse(own));
    }

    private static BigDecimal rounded(BigDecimal number) {
        return number.setScale(12, RoundingMode.HALF_EVEN);
    }

    private static Optional<BigDecimal> counted(RollUpPolicy policy, Optional<BigDecimal> number) {
        return policy.noData() == NoData.ZERO ? number.or(() -> Optional.of(BigDecimal.ZERO)) : number;
    }

    private Optional<BigDecimal> judge(GoalNode node) {
        RollUpPolicy how = policy(node);
        boolean ownOnly = how.ownMeasure() == OwnMeasure.OWN && node.measured();
        if (ownOnly || how.rollUp() == RollUp.NONE || !children.containsKey(node.id())) {
            return own(node);
        }
        Optional<BigDecimal> below = below(node);
        if (!node.measured() || how.ownMeasure() == OwnMeasure.CHILDREN) {
            return below;
        }
        Optional<BigDecimal> mine = counted(how, own(node));
        Optional<BigDecimal> theirs = counted(how, below);
        if (mine.isEmpty() || theirs.isEmpty()) {
            return mine.or(() -> theirs);
        }
        BigDecimal rest = BigDecimal.ONE.subtract(how.ownShare());
        return Optional.of(rounded(how.ownShare().multiply(mine.get()).add(rest.multiply(theirs.get()))));
    }

    private Optional<BigDecimal> below(GoalNode node) {
        RollUpPolicy how = policy(node);
        if (how.rollUp() == RollUp.SUM && units(node).size() > 1) {
            return Optional.empty();
        }
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        Optional<BigDecimal> lowest = Optional.empty();
        for (Map.Entry<GoalNode, BigDecimal> child :
                children.getOrDefault(node.id(), Map.of()).entrySet()) {
            Optional<BigDecimal> number = counted(how, progress(child.getKey().id()));
            if (number.isPresent()) {
                BigDecimal weight = how.rollUp() == RollUp.SUM
                        ? way(child.getKey())
                        : how.rollUp() == RollUp.WEIGHTED_MEAN ? child.getValue() : BigDecimal.ONE;
                sum = sum.add(number.get().multiply(weight));
                weights = weights.add(weight);
                lowest = lowest.map(number.get()::min).or(() -> number);
            }
        }
        if (how.rollUp() == RollUp.MINIMUM) {
            return lowest;
        }
        return weights.signum() == 0 ? Optional.empty() : Optional.of(sum.divide(weights, 12, RoundingMode.HALF_EVEN));
    }

    private Set<String> units(GoalNode node) {
        Set<String> units = new HashSet<>();
        for (GoalNode child : children.getOrDefault(node.id(), Map.of()).keySet()) {
            if (child.distance().isPresent()) {
                units.add(child.distance().get().unit());
            } else if (policy(child).rollUp() == RollUp.SUM && units(child).size() == 1) {
                units.addAll(units(child));
            }
        }
        return units;
    }

    /** What the ways come to that a goal stands for. */
    private BigDecimal way(GoalNode node) {
        if (node.distance().isPresent()) {
            return node.distance().get().length();
        }
        BigDecimal way = BigDecimal.ZERO;
        if (policy(node).rollUp() == RollUp.SUM && below(node).isPresent()) {
            for (GoalNode child : children.getOrDefault(node.id(), Map.of()).keySet()) {
                boolean counts = counted(policy(node), progress(child.id())).isPresent();
                way = counts ? way.add(way(child)) : way;
            }
        }
        return way;
    }
}
