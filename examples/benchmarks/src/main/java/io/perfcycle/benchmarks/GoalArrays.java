package io.perfcycle.benchmarks;

import io.perfcycle.core.goal.GoalLink;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.rules.goal.GoalNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The floor: goals as int arrays that are in order already, children before parents. One loop over them does nothing but
 * the sums: no decimals to round, no policy, no data missing.
 */
final class GoalArrays {
    private final int[] from;
    private final int[] parents;
    private final long[] weights;
    private final long[] own;
    private final long[] sums;
    private final long[] weightSums;
    private final long[] progress;
    private final int[] singles;

    private GoalArrays(int goals, int links) {
        from = new int[goals + 1];
        parents = new int[links];
        weights = new long[links];
        own = new long[goals];
        sums = new long[goals];
        weightSums = new long[goals];
        progress = new long[goals];
        singles = new int[goals];
    }

    /** The goals the other way round: parents come first in the data. */
    static GoalArrays of(List<GoalNode> nodes) {
        int n = nodes.size();
        Map<GoalId, Integer> places = new HashMap<>();
        int links = 0;
        for (int goal = 0; goal < n; goal++) {
            places.put(nodes.get(goal).id(), n - 1 - goal);
            links += nodes.get(goal).parents().size();
        }
        GoalArrays arrays = new GoalArrays(n, links);
        int link = 0;
        for (int place = 0; place < n; place++) {
            GoalNode node = nodes.get(n - 1 - place);
            arrays.own[place] = node.progress()
                    .map(own -> own.movePointRight(12).longValueExact())
                    .orElse(0L);
            arrays.singles[place] = -1;
            for (GoalLink up : node.parents()) {
                arrays.parents[link] = places.getOrDefault(up.parent(), 0);
                arrays.singles[place] = arrays.parents[link];
                arrays.weights[link++] = up.weight().value().longValueExact();
            }
            arrays.from[place + 1] = link;
        }
        return arrays;
    }

    /** Weighted means over links, for graphs in which goals serve several. */
    double rollUp() {
        Arrays.fill(sums, 0);
        Arrays.fill(weightSums, 0);
        for (int goal = 0; goal < own.length; goal++) {
            long value = weightSums[goal] == 0 ? own[goal] : sums[goal] / weightSums[goal];
            progress[goal] = value;
            for (int link = from[goal]; link < from[goal + 1]; link++) {
                sums[parents[link]] += value * weights[link];
                weightSums[parents[link]] += weights[link];
            }
        }
        return top();
    }

    /** Weighted means over one array of parents, for forests. */
    double rollUpForest() {
        Arrays.fill(sums, 0);
        Arrays.fill(weightSums, 0);
        int links = 0;
        for (int goal = 0; goal < own.length; goal++) {
            long value = weightSums[goal] == 0 ? own[goal] : sums[goal] / weightSums[goal];
            progress[goal] = value;
            int parent = singles[goal];
            if (parent >= 0) {
                long weight = weights[links++];
                sums[parent] += value * weight;
                weightSums[parent] += weight;
            }
        }
        return top();
    }

    private double top() {
        double sum = 0;
        for (int i = 1; i <= GoalForest.companyGoals(); i++) {
            sum += progress[progress.length - i] / 1e12;
        }
        return sum;
    }
}
