package io.perfcycle.rules.simulation;

/** Who has been in a level for long without being promoted leaves. */
record UpOrOutExit(Phase.UpOrOut phase) implements Operator {
    @Override
    public void apply(World world, int time) {
        int top = world.levels() - 1;
        for (int level = 0; level < world.levels(); level++) {
            boolean concerned =
                    phase.levels().isEmpty() ? level < top : phase.levels().contains(level + 1);
            for (int p = world.from[level]; concerned && p < world.to[level]; p++) {
                if (!Double.isNaN(world.score[p]) && world.tenure(p) >= phase.steps()) {
                    world.vacate(p, level);
                }
            }
        }
    }
}
