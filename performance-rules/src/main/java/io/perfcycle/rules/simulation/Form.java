package io.perfcycle.rules.simulation;

import java.util.Arrays;

/** What people perform beside their competence, by position. Not thread safe. */
final class Form {
    private final double[] effort;
    private final double[] feedback;
    private final double[] aim;

    Form(int positions) {
        effort = new double[positions];
        feedback = new double[positions];
        aim = new double[positions];
    }

    void begin() {
        Arrays.fill(effort, Double.NaN);
        Arrays.fill(feedback, 0);
        Arrays.fill(aim, 0);
    }

    /** Somebody new: their effort is drawn when it is first asked for. */
    void clear(int position) {
        effort[position] = Double.NaN;
        feedback[position] = 0;
        aim[position] = 0;
    }

    void move(int from, int to) {
        effort[to] = effort[from];
        feedback[to] = feedback[from];
        aim[to] = 0;
    }

    double of(int position) {
        double own = effort[position];
        return feedback[position] + (Double.isNaN(own) ? 0 : own) + aim[position];
    }

    void strive(FormPhase.Effort phase, World world) {
        RandomStream random = world.random(Purpose.EFFORT);
        double anew = Math.sqrt(1 - phase.persistence() * phase.persistence()) * phase.noise();
        for (int level = 0; level < world.levels(); level++) {
            for (int p = world.from[level]; p < world.to[level]; p++) {
                if (!Double.isNaN(world.score[p])) {
                    effort[p] = Double.isNaN(effort[p])
                            ? phase.noise() * random.gaussian()
                            : phase.persistence() * effort[p] + anew * random.gaussian();
                }
            }
        }
    }

    void hear(FormPhase.Feedback phase, World world, double sd) {
        RandomStream random = world.random(Purpose.FEEDBACK);
        for (int level = 0; level < world.levels(); level++) {
            for (int p = world.from[level]; p < world.to[level]; p++) {
                if (!Double.isNaN(world.score[p])) {
                    feedback[p] += sd * (phase.mean() + phase.sd() * random.gaussian());
                }
            }
        }
    }

    void fade(double share, World world) {
        for (int level = 0; level < world.levels(); level++) {
            for (int p = world.from[level]; p < world.to[level]; p++) {
                feedback[p] *= 1 - share;
            }
        }
    }

    /** Whoever's goal serves the company has its effect, and nobody else. */
    void aim(double effect, World world) {
        world.goals().followTruePaths();
        for (int p = 0; p < aim.length; p++) {
            aim[p] = world.goals().serves(p) ? effect : 0;
        }
    }
}
