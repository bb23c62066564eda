package io.perfcycle.benchmarks.goal;

import java.util.Arrays;

/**
 * The floor: what is left of the work when the order, the numbers of goals and the sums all come for nothing. Two longs a
 * goal, one loop, children before parents.
 */
final class ArrayFloor {
    private static final long HUNDREDTH = 10_000_000_000L;

    private final int[] from;
    private final int[] parents;
    private final long[] weights;
    private final long[] own;
    private final long[] sums;
    private final long[] weightSums;
    private final long[] progress;
    private final int tops;

    ArrayFloor(GoalSet goals) {
        int n = goals.size();
        from = new int[n + 1];
        for (int goal = 0; goal < n; goal++) {
            from[goal + 1] = from[goal] + goals.parents()[goal].length;
        }
        parents = new int[from[n]];
        weights = new long[from[n]];
        own = new long[n];
        for (int goal = 0; goal < n; goal++) {
            own[goal] = goals.percent()[goal] < 0 ? -1 : goals.percent()[goal] * HUNDREDTH;
            for (int i = 0; i < goals.parents()[goal].length; i++) {
                parents[from[goal] + i] = goals.parents()[goal][i];
                weights[from[goal] + i] = goals.weights()[goal];
            }
        }
        sums = new long[n];
        weightSums = new long[n];
        progress = new long[n];
        tops = goals.tops();
    }

    long[] rollUp() {
        Arrays.fill(sums, 0);
        Arrays.fill(weightSums, 0);
        for (int goal = own.length - 1; goal >= 0; goal--) {
            long value = weightSums[goal] == 0 ? own[goal] : sums[goal] / weightSums[goal];
            progress[goal] = value;
            for (int link = from[goal]; link < from[goal + 1]; link++) {
                sums[parents[link]] += weights[link] * value;
                weightSums[parents[link]] += weights[link];
            }
        }
        return progress;
    }

    Result result() {
        double sum = 0;
        for (int goal = 0; goal < tops; goal++) {
            sum += progress[goal] / (100.0 * HUNDREDTH);
        }
        int orphans = 0;
        for (int goal = tops; goal < own.length; goal++) {
            orphans += from[goal] == from[goal + 1] ? 1 : 0;
        }
        return new Result(sum, orphans, false);
    }
}
