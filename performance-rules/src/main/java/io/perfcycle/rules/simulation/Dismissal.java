package io.perfcycle.rules.simulation;

/** Who falls below a score or is too old leaves. */
record Dismissal(Phase.Dismiss phase) implements Operator {
    @Override
    public void apply(World world, int time) {
        double[] score = world.score;
        double[] birth = world.birth;
        double below = phase.below();
        double bornBefore = world.years() - phase.after();
        for (int level = 0; level < world.levels(); level++) {
            int end = world.to[level];
            for (int p = world.from[level]; p < end; p++) {
                if (score[p] < below || birth[p] < bornBefore) {
                    world.vacate(p, level);
                }
            }
        }
    }
}
