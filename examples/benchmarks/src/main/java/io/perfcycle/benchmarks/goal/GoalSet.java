package io.perfcycle.benchmarks.goal;

import io.perfcycle.core.goal.GoalLink;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.id.UnitId;
import io.perfcycle.core.value.Weight;
import io.perfcycle.rules.goal.GoalNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Goals drawn with a fixed seed, as objects in no order and as arrays in the order of calculation. One goal in a thousand
 * is a company goal, one of the others in a hundred hangs in the air, and every goal without children is measured.
 *
 * @param ids the ids, parents first
 * @param parents the parents of each goal
 * @param weights what each goal weighs in each of its parents: 1 to 5
 * @param percent the progress of goals without children in percent; -1 for the others
 * @param tops how many are company goals; they come first
 * @param nodes the goals as objects, in no order
 */
record GoalSet(String[] ids, int[][] parents, int[] weights, int[] percent, int tops, List<GoalNode> nodes) {
    private static final int[] NONE = {};
    private static final List<Weight> WEIGHTS =
            List.of(Weight.ZERO, Weight.ONE, Weight.of("2"), Weight.of("3"), Weight.of("4"), Weight.of("5"));
    private static final int UNITS = 500;

    static GoalSet draw(int goals, Shape shape) {
        SplittableRandom random = new SplittableRandom(7);
        int tops = Math.max(10, goals / 1000);
        int[][] parents = new int[goals][];
        int[] weights = new int[goals];
        int[] percent = new int[goals];
        for (int goal = 0; goal < goals; goal++) {
            boolean parentless = goal < tops || random.nextInt(100) == 0;
            parents[goal] = parentless ? NONE : shape.parents(goal, tops, random);
            weights[goal] = 1 + random.nextInt(5);
            percent[goal] = random.nextInt(121);
        }
        for (int[] each : parents) {
            for (int parent : each) {
                percent[parent] = -1;
            }
        }
        String[] ids = ids(goals);
        return new GoalSet(ids, parents, weights, percent, tops, nodes(ids, parents, weights, percent, tops));
    }

    /** No id tells where its goal stands. */
    private static String[] ids(int goals) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < goals; i++) {
            ids.add("goal-" + i);
        }
        Collections.shuffle(ids, new Random(11));
        return ids.toArray(new String[0]);
    }

    /** Ids in links are texts of their own, as they are when goals were read from a store. */
    private static List<GoalNode> nodes(String[] ids, int[][] parents, int[] weights, int[] percent, int tops) {
        List<GoalNode> nodes = new ArrayList<>();
        for (int goal = 0; goal < ids.length; goal++) {
            List<GoalLink> links = new ArrayList<>();
            for (int parent : parents[goal]) {
                links.add(new GoalLink(
                        GoalId.of(new StringBuilder(ids[parent]).toString()), WEIGHTS.get(weights[goal])));
            }
            boolean measured = percent[goal] >= 0;
            GoalNode node = new GoalNode(
                    GoalId.of(ids[goal]),
                    goal < tops,
                    Optional.of(UnitId.of("unit-" + goal % UNITS)),
                    measured ? Optional.of(BigDecimal.valueOf(percent[goal], 2)) : Optional.empty(),
                    measured,
                    links);
            nodes.add(node.ownedBy(EmployeeId.of("person-" + goal / 4)));
        }
        Collections.shuffle(nodes, new Random(13));
        return List.copyOf(nodes);
    }

    int size() {
        return ids.length;
    }

    /** The goals without children, which take check-ins. */
    int[] leaves() {
        int[] leaves = new int[ids.length];
        int count = 0;
        for (int goal = 0; goal < ids.length; goal++) {
            if (percent[goal] >= 0) {
                leaves[count++] = goal;
            }
        }
        return Arrays.copyOf(leaves, count);
    }
}
