package io.perfcycle.benchmarks;

import io.perfcycle.core.goal.GoalLink;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.id.UnitId;
import io.perfcycle.core.value.Weight;
import io.perfcycle.rules.goal.GoalNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Goals with owners, units and weights, the same for every peer. Goals without children are measured. */
public final class GoalForest {
    private static final int COMPANY_GOALS = 10;
    private static final int CHAIN = 200;
    private static final int WIDE = 1000;
    private static final int GOALS_PER_OWNER = 5;
    private static final int UNITS = 200;

    private GoalForest() {}

    /** How the goals hang together. */
    public enum Shape {
        /** A forest of chains, 200 goals each. */
        DEEP,
        /** A forest in which a thousand goals have all the others below them. */
        WIDE,
        /** A forest in which each goal serves any that came before. */
        RANDOM,
        /** Each goal serves one to three that came before. */
        DAG
    }

    static List<GoalNode> make(Shape shape, int goals) {
        SplittableRandom random = new SplittableRandom(7);
        List<int[]> parents = new ArrayList<>(goals);
        boolean[] served = new boolean[goals];
        for (int goal = 0; goal < goals; goal++) {
            int[] above = goal < COMPANY_GOALS ? new int[0] : parents(shape, goal, random);
            for (int parent : above) {
                served[parent] = true;
            }
            parents.add(above);
        }
        List<GoalNode> nodes = new ArrayList<>(goals);
        for (int goal = 0; goal < goals; goal++) {
            nodes.add(node(goal, parents.get(goal), !served[goal], goals, random));
        }
        return nodes;
    }

    private static int[] parents(Shape shape, int goal, SplittableRandom random) {
        return switch (shape) {
            case DEEP -> new int[] {(goal - COMPANY_GOALS) % CHAIN == 0 ? goal % COMPANY_GOALS : goal - 1};
            case WIDE -> new int[] {random.nextInt(Math.min(goal, WIDE))};
            case RANDOM -> new int[] {random.nextInt(goal)};
            case DAG -> random.ints(1 + random.nextInt(3), 0, goal).distinct().toArray();
        };
    }

    private static GoalNode node(int goal, int[] parents, boolean leaf, int goals, SplittableRandom random) {
        List<GoalLink> links = new ArrayList<>(parents.length);
        for (int parent : parents) {
            links.add(new GoalLink(id(parent), Weight.of(Integer.toString(1 + random.nextInt(5)))));
        }
        return new GoalNode(
                        id(goal),
                        goal < COMPANY_GOALS,
                        Optional.of(UnitId.of("unit-" + random.nextInt(UNITS))),
                        leaf ? Optional.of(BigDecimal.valueOf(random.nextInt(121), 2)) : Optional.empty(),
                        leaf,
                        links)
                .ownedBy(EmployeeId.of("E" + random.nextInt(goals / GOALS_PER_OWNER + 1)));
    }

    /** The id of a goal by its place. */
    static GoalId id(int goal) {
        return GoalId.of("G" + goal);
    }

    /** What all peers have to come to: the sum of the company goals. */
    static void agree(String peer, double sum, double expected) {
        if (Math.abs(sum - expected) > 1e-6) {
            throw new IllegalStateException(peer + " comes to " + sum + ", not " + expected);
        }
    }

    /** The first goals, which are the company's. */
    static int companyGoals() {
        return COMPANY_GOALS;
    }
}
