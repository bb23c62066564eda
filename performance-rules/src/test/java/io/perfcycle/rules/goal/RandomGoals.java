package io.perfcycle.rules.goal;

import io.perfcycle.core.goal.GoalLink;
import io.perfcycle.core.goal.GoalPolicy;
import io.perfcycle.core.goal.RollUpPolicy;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.value.Weight;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** Goals drawn by a seed: a weighted graph without circles, some measured, some with a policy of their own. */
final class RandomGoals {
    private static final String[] UNITS = {"EUR", "EUR", "EUR", "pieces"};

    private final Random random;
    private final boolean ownPolicies;

    RandomGoals(long seed, boolean ownPolicies) {
        this.random = new Random(seed);
        this.ownPolicies = ownPolicies;
    }

    List<GoalNode> draw(int goals) {
        List<GoalNode> nodes = new ArrayList<>();
        for (int i = 0; i < goals; i++) {
            List<GoalLink> parents = new ArrayList<>();
            for (int parent = 0; parent < i; parent++) {
                if (random.nextInt(i) < 2) {
                    parents.add(new GoalLink(GoalId.of("g" + parent), weight()));
                }
            }
            nodes.add(node(i, parents));
        }
        return nodes;
    }

    /** Goals that serve one other or none, with measures only where nothing serves them. */
    List<GoalNode> drawForest(int goals) {
        return drawForest(goals, this::weight);
    }

    /** The same with weights as people give them. */
    List<GoalNode> drawForestOfSmallWeights(int goals) {
        return drawForest(goals, () -> Weight.of(Integer.toString(random.nextInt(6))));
    }

    private List<GoalNode> drawForest(int goals, Supplier<Weight> weights) {
        int[] parents = new int[goals];
        boolean[] served = new boolean[goals];
        for (int i = 0; i < goals; i++) {
            parents[i] = random.nextInt(i + 1) - 1;
            if (parents[i] >= 0) {
                served[parents[i]] = true;
            }
        }
        List<GoalNode> nodes = new ArrayList<>();
        for (int i = 0; i < goals; i++) {
            List<GoalLink> links =
                    parents[i] < 0 ? List.of() : List.of(new GoalLink(GoalId.of("g" + parents[i]), weights.get()));
            Optional<BigDecimal> own = served[i] ? Optional.empty() : Optional.of(progress());
            nodes.add(new GoalNode(GoalId.of("g" + i), i == 0, Optional.empty(), own, !served[i], links));
        }
        return nodes;
    }

    private Weight weight() {
        return switch (random.nextInt(4)) {
            case 0 -> Weight.ONE;
            case 1 -> Weight.of(random.nextInt(4) + "." + random.nextInt(100));
            case 2 -> new Weight(BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(9)));
            default -> new Weight(BigDecimal.valueOf(random.nextInt(9) + 1L, -random.nextInt(7)));
        };
    }

    private GoalNode node(int number, List<GoalLink> parents) {
        boolean measured = random.nextInt(3) > 0;
        GoalNode node = new GoalNode(
                GoalId.of("g" + number),
                number == 0,
                Optional.empty(),
                measured && random.nextInt(4) > 0 ? Optional.of(progress()) : Optional.empty(),
                measured,
                parents);
        if (measured && random.nextBoolean()) {
            node = node.over(new GoalNode.Distance(
                    UNITS[random.nextInt(UNITS.length)],
                    BigDecimal.valueOf(random.nextInt(1_000_000) + 1L, random.nextInt(4))));
        }
        return ownPolicies && random.nextInt(3) == 0 ? node.rolledUpBy(policy()) : node;
    }

    /** Mostly ordinary, sometimes far out, so that sums leave the range of a long. */
    BigDecimal progress() {
        return switch (random.nextInt(6)) {
            case 0 -> BigDecimal.valueOf(random.nextInt(3));
            case 1 -> BigDecimal.valueOf(random.nextInt(2_000_000) - 1_000_000L, random.nextInt(4));
            case 2 -> BigDecimal.valueOf(random.nextLong(), 30);
            default -> BigDecimal.valueOf(random.nextInt(1500) - 200L, 3);
        };
    }

    RollUpPolicy policy() {
        GoalPolicy.RollUp[] rollUps = GoalPolicy.RollUp.values();
        RollUpPolicy policy = RollUpPolicy.standard().withRollUp(rollUps[random.nextInt(rollUps.length)]);
        policy = random.nextBoolean() ? policy.withNoData(GoalPolicy.NoData.ZERO) : policy;
        policy = random.nextBoolean() ? policy.withCap(BigDecimal.valueOf(random.nextInt(15) + 5L, 1)) : policy;
        return switch (random.nextInt(3)) {
            case 0 -> policy;
            case 1 -> policy.withOwnMeasure(GoalPolicy.OwnMeasure.CHILDREN);
            default -> policy.combined(BigDecimal.valueOf(random.nextInt(1001), 3));
        };
    }

    int below(int bound) {
        return random.nextInt(bound);
    }
}
