package io.perfcycle.rules.goal;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.id.UnitId;
import io.perfcycle.rules.orgchart.IdOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * Measures alignment: the share of goals below company level with a path to a company goal, what hangs in the air, and
 * which units serve which. Time is linear in goals and links; only lists of ids are sorted. Stateless.
 */
public final class AlignmentCalculator {
    private AlignmentCalculator() {}

    /**
     * Measures.
     *
     * @param graph the goals
     * @return the alignment
     */
    public static Alignment measure(GoalGraph graph) {
        int[] goals = belowCompany(graph);
        PairCounts pairs = unitPairs(graph);
        int[] links = new int[2];
        pairs.forEach((from, to, count) -> {
            links[0] += count;
            links[1] += from == to ? 0 : count;
        });
        GraphRules.WeightsOff weights = GraphRules.weightsOff(graph);
        return new Alignment(
                goals[0],
                goals[1],
                ids(graph, goal -> isOrphan(graph, goal)),
                ids(graph, goal -> goal < graph.leaves && graph.is(goal, GoalGraph.COMPANY)),
                graph.cycles(),
                links[0],
                links[1],
                matrix(graph, pairs),
                depth(graph),
                owned(graph),
                graph.owners.size(),
                weights.given(),
                weights.off());
    }

    /** How many goals there are below company level, and how many of them have a path to a company goal. */
    private static int[] belowCompany(GoalGraph graph) {
        int below = 0;
        for (int goal = 0; goal < graph.size(); goal++) {
            below += graph.is(goal, GoalGraph.COMPANY) ? 0 : 1;
        }
        return new int[] {below, reach(graph, new boolean[graph.size()])};
    }

    private static int owned(GoalGraph graph) {
        int owned = 0;
        for (int goal = 0; goal < graph.size(); goal++) {
            owned += graph.owners.of(goal) >= 0 ? 1 : 0;
        }
        return owned;
    }

    /**
     * The goals that are aligned.
     *
     * @param graph the goals
     * @return company goals and those with a path to one, in the order of ids
     */
    public static List<GoalId> aligned(GoalGraph graph) {
        boolean[] reached = new boolean[graph.size()];
        reach(graph, reached);
        return ids(graph, goal -> reached[goal]);
    }

    /**
     * How many goals each owner has.
     *
     * @param graph the goals
     * @return the number by owner, in the order of code points; goals without an owner are left out
     */
    public static Map<EmployeeId, Integer> goalsByOwner(GoalGraph graph) {
        int[] counts = new int[graph.owners.size()];
        for (int goal = 0; goal < graph.size(); goal++) {
            if (graph.owners.of(goal) >= 0) {
                counts[graph.owners.of(goal)]++;
            }
        }
        Map<EmployeeId, Integer> goals = new TreeMap<>(Comparator.comparing(EmployeeId::value, IdOrder.BY_CODE_POINT));
        for (int owner = 0; owner < counts.length; owner++) {
            goals.put(EmployeeId.of(graph.owners.text(owner)), counts[owner]);
        }
        return goals;
    }

    private static boolean isOrphan(GoalGraph graph, int goal) {
        return graph.up.count(goal) == 0 && !graph.is(goal, GoalGraph.COMPANY) && !graph.is(goal, GoalGraph.CIRCLE);
    }

    private static List<GoalId> ids(GoalGraph graph, IntPredicate which) {
        List<GoalId> ids = new ArrayList<>();
        for (int goal = 0; goal < graph.size(); goal++) {
            if (which.test(goal)) {
                ids.add(graph.id(goal));
            }
        }
        ids.sort(graph.idOrder());
        return List.copyOf(ids);
    }

    /**
     * Marks the goals with a path to a company goal and counts those below company level. From the greatest number down parents
     * come first; a tangle is reached as a whole.
     */
    static int reach(GoalGraph graph, boolean[] reached) {
        int tangle = graph.tangles.length - 1;
        for (int goal = graph.size() - 1; goal >= 0; goal--) {
            boolean found = graph.is(goal, GoalGraph.COMPANY);
            for (int at = graph.up.from()[goal]; at < graph.up.from()[goal + 1] && !found; at++) {
                found = reached[graph.up.targets()[at]];
            }
            reached[goal] = found;
            if (tangle > 0 && goal == graph.tangles[tangle - 1]) {
                spread(reached, goal, graph.tangles[tangle]);
                tangle -= 2;
            }
        }
        int below = 0;
        for (int goal = 0; goal < graph.size(); goal++) {
            below += reached[goal] && !graph.is(goal, GoalGraph.COMPANY) ? 1 : 0;
        }
        return below;
    }

    private static void spread(boolean[] reached, int begin, int end) {
        boolean any = false;
        for (int goal = begin; goal < end; goal++) {
            any |= reached[goal];
        }
        Arrays.fill(reached, begin, end, any);
    }

    private static int depth(GoalGraph graph) {
        int[] depths = new int[graph.size()];
        int deepest = 0;
        for (int goal = graph.size() - 1; goal >= 0; goal--) {
            for (int at = graph.up.from()[goal]; at < graph.up.from()[goal + 1]; at++) {
                int parent = graph.up.targets()[at];
                boolean within = graph.tangle(goal) >= 0 && graph.tangle(goal) == graph.tangle(parent);
                depths[goal] = within ? depths[goal] : Math.max(depths[goal], depths[parent] + 1);
            }
            deepest = Math.max(deepest, depths[goal]);
        }
        return deepest;
    }

    private static PairCounts unitPairs(GoalGraph graph) {
        PairCounts pairs = new PairCounts();
        for (int goal = 0; goal < graph.size(); goal++) {
            int unit = graph.units.of(goal);
            for (int at = graph.up.from()[goal]; unit >= 0 && at < graph.up.from()[goal + 1]; at++) {
                int other = graph.units.of(graph.up.targets()[at]);
                if (other >= 0) {
                    pairs.count(unit, other);
                }
            }
        }
        return pairs;
    }

    private static List<Alignment.UnitLinks> matrix(GoalGraph graph, PairCounts pairs) {
        List<Alignment.UnitLinks> matrix = new ArrayList<>();
        pairs.forEach((from, to, count) -> matrix.add(
                new Alignment.UnitLinks(UnitId.of(graph.units.text(from)), UnitId.of(graph.units.text(to)), count)));
        Comparator<UnitId> order = Comparator.comparing(UnitId::value, IdOrder.BY_CODE_POINT);
        matrix.sort(
                Comparator.comparing(Alignment.UnitLinks::from, order).thenComparing(Alignment.UnitLinks::to, order));
        return List.copyOf(matrix);
    }
}
