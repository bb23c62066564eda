package io.perfcycle.rules.simulation;

import java.util.Arrays;

/** What raters have seen of people: by position, a ring of the last observations. Not thread safe. */
final class Memory {
    private final double[][] seen;
    private final double[] weight;
    private final int[] last;
    private final int[] count;

    Memory(int positions, AppraisalPhase.Observe phase) {
        seen = new double[phase.steps()][positions];
        weight = new double[phase.steps()];
        last = new int[positions];
        count = new int[positions];
        double each = 1;
        for (int k = 0; k < weight.length; k++) {
            weight[k] = each;
            each *= phase.recency();
        }
    }

    void begin() {
        Arrays.fill(count, 0);
    }

    /** Nobody has seen anything of who is there now. */
    void clear(int position) {
        count[position] = 0;
    }

    void move(int from, int to) {
        count[to] = count[from];
        last[to] = last[from];
        for (double[] each : seen) {
            each[to] = each[from];
        }
    }

    /** What everybody performs now is seen. */
    void observe(World world) {
        for (int level = 0; level < world.levels(); level++) {
            for (int p = world.from[level]; p < world.to[level]; p++) {
                if (!Double.isNaN(world.score[p])) {
                    last[p] = (last[p] + 1) % seen.length;
                    seen[last[p]][p] = world.performance(p);
                    count[p] = Math.min(seen.length, count[p] + 1);
                }
            }
        }
    }

    boolean holds(int position) {
        return count[position] > 0;
    }

    /** The mean of what was seen; an observation k before the last has the weight recency to the power of k. */
    double of(int position) {
        double sum = 0;
        double weights = 0;
        for (int k = 0; k < count[position]; k++) {
            sum += weight[k] * seen[(last[position] - k + seen.length) % seen.length][position];
            weights += weight[k];
        }
        return sum / weights;
    }
}
