package io.perfcycle.rules.simulation;

import io.perfcycle.core.goal.RollUpPolicy;
import io.perfcycle.rules.goal.CascadeKernel;
import java.util.Arrays;

/**
 * The goals of a world: the goal of a position has its number. Reports roll up along the links that are left, the outcome along
 * those that were meant, both by the kernel of production. Not thread safe.
 */
final class GoalCascade {
    private static final int NONE = -1;
    /** Progress beyond it is cut: the kernel takes less than a million. */
    private static final double MOST = 900_000;

    private final int[] meant;
    private final int[] linked;
    private final int[] serving;
    private final boolean[] hollow;
    private final boolean[] reached;
    private final long[] own;
    private final long[] counted;
    private final int company;
    private final double stray;
    private final double effect;
    private final CascadeKernel paper;
    private final CascadeKernel truth;

    GoalCascade(int[] start, GoalPhase.Pursue phase) {
        int levels = start.length - 1;
        int goals = start[levels];
        company = start[levels - 1];
        meant = new int[goals];
        linked = new int[goals];
        serving = new int[goals];
        hollow = new boolean[goals];
        reached = new boolean[goals];
        own = new long[start[1]];
        counted = new long[start[1]];
        stray = phase.stray();
        effect = phase.effect();
        paper = CascadeKernel.of(goals, start[1], company, phase.policy());
        truth = CascadeKernel.of(goals, start[1], company, RollUpPolicy.standard());
        Arrays.fill(meant, NONE);
        for (int level = 0; level < levels - 1; level++) {
            long size = start[level + 1] - start[level];
            long above = start[level + 2] - start[level + 1];
            for (int p = start[level]; p < start[level + 1]; p++) {
                meant[p] = start[level + 1] + (int) ((p - start[level]) * above / size);
            }
        }
    }

    void begin() {
        System.arraycopy(meant, 0, linked, 0, meant.length);
        Arrays.fill(hollow, false);
        Arrays.fill(own, CascadeKernel.NO_DATA);
        Arrays.fill(reached, false);
    }

    void erode(GoalPhase.Erode phase, RandomStream random) {
        for (int goal = 0; goal < company; goal++) {
            if (random.chance(phase.lost())) {
                linked[goal] = NONE;
            }
            hollow[goal] |= random.chance(phase.hollow());
        }
    }

    void repair(GoalPhase.Cascade phase, RandomStream random) {
        for (int goal = 0; goal < company; goal++) {
            boolean thorough = random.chance(phase.repair());
            boolean noticed = random.chance(phase.seen());
            if (thorough && (linked[goal] == NONE || noticed)) {
                linked[goal] = meant[goal];
                hollow[goal] = false;
            }
        }
    }

    /** Takes what the bottom level reaches; the true paths are looked for by the kernel of alignment. */
    void pursue(double[] score) {
        followTruePaths();
        for (int goal = 0; goal < own.length; goal++) {
            double attained = score[goal] + (reached[goal] ? effect : 0);
            own[goal] = Double.isNaN(attained) ? CascadeKernel.NO_DATA : whole(attained);
        }
    }

    /** Whether the goal of a position has a true path to a company goal, as of the last look. */
    boolean serves(int goal) {
        return reached[goal];
    }

    /** Looks which goals have a true path to a company goal. */
    void followTruePaths() {
        for (int goal = 0; goal < company; goal++) {
            serving[goal] = hollow[goal] ? NONE : linked[goal];
        }
        Arrays.fill(serving, company, serving.length, NONE);
        truth.link(serving);
        truth.align(reached);
    }

    private static long whole(double attained) {
        double kept = attained < -MOST ? -MOST : attained > MOST ? MOST : attained;
        return StrictMath.round(kept * CascadeKernel.ONE);
    }

    /** The share of goals below the company's that have a path to one on paper: the alignment rate of production. */
    double alignment() {
        paper.link(linked);
        return (double) paper.align(reached) / company;
    }

    /** What reports say: the mean of the company goals that have a number. */
    double reported() {
        paper.link(linked);
        paper.rollUp(own);
        return mean(paper);
    }

    /**
     * What arrives, by the weighted mean over the cascade as it was meant: work without a true path counts as far as it serves the
     * company by chance, a vacancy nothing.
     */
    double outcome() {
        followTruePaths();
        for (int goal = 0; goal < own.length; goal++) {
            long done = own[goal] == CascadeKernel.NO_DATA ? 0 : own[goal];
            counted[goal] = reached[goal] ? done : StrictMath.round(stray * done);
        }
        truth.link(meant);
        truth.rollUp(counted);
        return mean(truth);
    }

    private double mean(CascadeKernel kernel) {
        double sum = 0;
        int n = 0;
        for (int goal = company; goal < meant.length; goal++) {
            long progress = kernel.progress(goal);
            if (progress != CascadeKernel.NO_DATA) {
                sum += progress;
                n++;
            }
        }
        return sum / n / CascadeKernel.ONE;
    }
}
