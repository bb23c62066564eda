package io.perfcycle.rules.simulation;

/** A committee moves ratings towards the mean of their level, down more readily than up. */
record CommitteeRound(AppraisalPhase.Committee phase) implements Operator {
    @Override
    public void apply(World world, int time) {
        for (int level = 0; level < world.levels(); level++) {
            int from = world.from[level];
            int to = world.to[level];
            double mean = Gauge.mean(world.rating, from, to);
            for (int p = from; p < to; p++) {
                double off = world.rating[p] - mean;
                world.rating[p] -= off > 0 ? phase.down() * off : phase.up() * off;
            }
        }
    }
}
