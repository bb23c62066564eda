package io.perfcycle.rules.simulation;

/** A share leaves at random, each level by itself or all together. */
final class Attrition implements Operator {
    private final Phase.Leave phase;

    Attrition(Phase.Leave phase) {
        this.phase = phase;
    }

    @Override
    public void apply(World world, int time) {
        if (phase.pooled() && phase.count() != Phase.Count.BERNOULLI) {
            leaveTogether(world);
            return;
        }
        for (int level = world.levels() - 1; level >= 0; level--) {
            if (concerns(level)) {
                leave(world, level);
            }
        }
    }

    private boolean concerns(int level) {
        return phase.levels().isEmpty() || phase.levels().contains(level + 1);
    }

    private void leaveTogether(World world) {
        RandomStream random = world.random(Purpose.EXIT);
        int size = 0;
        int occupied = 0;
        for (int level = 0; level < world.levels(); level++) {
            size += concerns(level) ? world.to[level] - world.from[level] : 0;
            occupied += concerns(level) ? world.occupied(level) : 0;
        }
        for (int left = Math.min(count(size, random), occupied); left > 0; ) {
            int p = random.below(world.score.length);
            int level = world.level(p);
            if (concerns(level) && p >= world.from[level] && p < world.to[level] && !Double.isNaN(world.score[p])) {
                world.vacate(p, level);
                left--;
            }
        }
    }

    private void leave(World world, int level) {
        RandomStream random = world.random(Purpose.EXIT);
        if (phase.count() == Phase.Count.BERNOULLI) {
            for (int p = world.from[level]; p < world.to[level]; p++) {
                if (random.chance(phase.share()) && !Double.isNaN(world.score[p])) {
                    world.vacate(p, level);
                }
            }
            return;
        }
        int size = world.to[level] - world.from[level];
        for (int left = Math.min(count(size, random), world.occupied(level)); left > 0; ) {
            int p = world.from[level] + random.below(size);
            if (!Double.isNaN(world.score[p])) {
                world.vacate(p, level);
                left--;
            }
        }
    }

    private int count(int size, RandomStream random) {
        double wanted = phase.share() * size;
        return switch (phase.count()) {
            case ROUNDED_AT_RANDOM -> Rounding.atRandom(wanted, random);
            case CEILING -> Rounding.ceiling(wanted);
            case POISSON -> random.poisson(wanted);
            case BERNOULLI -> throw new IllegalStateException("Coins are thrown for each person");
        };
    }
}
