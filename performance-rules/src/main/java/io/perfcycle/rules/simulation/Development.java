package io.perfcycle.rules.simulation;

/** Scores are drawn anew, or added up over time. */
record Development(boolean cumulate) implements Operator {
    @Override
    public void apply(World world, int time) {
        RandomStream random = world.random(Purpose.DEVELOPMENT);
        for (int level = 0; level < world.levels(); level++) {
            for (int p = world.from[level]; p < world.to[level]; p++) {
                double score = world.score[p];
                if (!Double.isNaN(score)) {
                    double fresh = world.draws().fresh(random, world.tag[p]);
                    world.score[p] = cumulate ? score + fresh : fresh;
                }
            }
        }
    }
}
