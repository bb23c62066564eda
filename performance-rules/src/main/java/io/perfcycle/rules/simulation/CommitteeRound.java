package io.perfcycle.rules.simulation;

/** A committee moves ratings towards the mean of their level, down more readily than up. */
record CommitteeRound(AppraisalPhase.Committee phase) implements Operator {
    @Override
    public void apply(World world, int time) {
        for (int level = 0; level < world.levels(); level++) {
            int from = world.start[level];
            int to = world.start[level + 1];
            double mean = Gauge.mean(world.rating, from, to);
            for (int p = from; p < to; p++) {
                double off = world.rating[p] - mean;
                world.rating[p] -= off > 0 ? phase.down() * off : phase.up() * off;
            }
        }
    }
}
