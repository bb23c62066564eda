package io.perfcycle.benchmarks.goal;

import java.util.SplittableRandom;

/** How goals hang together. Goals are numbered parents first. */
public enum Shape {
    /** Chains of a thousand goals. */
    DEEP {
        @Override
        int[] parents(int goal, int tops, SplittableRandom random) {
            return new int[] {(goal - tops) % CHAIN == 0 ? random.nextInt(tops) : goal - 1};
        }
    },
    /** A thousand children to a parent. */
    WIDE {
        @Override
        int[] parents(int goal, int tops, SplittableRandom random) {
            return new int[] {(goal - tops) / CHAIN};
        }
    },
    /** Any goal before may be the parent. */
    RANDOM {
        @Override
        int[] parents(int goal, int tops, SplittableRandom random) {
            return new int[] {random.nextInt(goal)};
        }
    },
    /** Every second goal has two parents with weights. */
    DAG {
        @Override
        int[] parents(int goal, int tops, SplittableRandom random) {
            int first = random.nextInt(goal);
            int second = random.nextInt(goal);
            return (goal & 1) == 0 || first == second ? new int[] {first} : new int[] {first, second};
        }
    };

    private static final int CHAIN = 1000;

    /** The parents of a goal that is no company goal: goals with a less number. */
    abstract int[] parents(int goal, int tops, SplittableRandom random);
}
