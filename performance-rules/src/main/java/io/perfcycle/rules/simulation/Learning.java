package io.perfcycle.rules.simulation;

/** Scores move towards a value, by practice or by regression. */
record Learning(Phase.Learn phase, Trait ability) implements Operator {
    @Override
    public void apply(World world, int time) {
        for (int level = 0; level < world.levels(); level++) {
            for (int p = world.from[level]; p < world.to[level]; p++) {
                double missing = phase.towards() - world.score[p];
                if (missing > 0 || (!phase.onlyUp() && missing < 0)) {
                    world.score[p] = ability.kept(world.score[p] + phase.rate() * missing);
                }
            }
        }
    }
}
