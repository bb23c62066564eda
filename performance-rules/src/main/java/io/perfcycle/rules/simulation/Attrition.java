package io.perfcycle.rules.simulation;

/** A share leaves at random, each level by itself. */
final class Attrition implements Operator {
    private final Phase.Leave phase;

    Attrition(Phase.Leave phase) {
        this.phase = phase;
    }

    @Override
    public void apply(World world, int time) {
        for (int level = world.levels() - 1; level >= 0; level--) {
            if (phase.levels().isEmpty() || phase.levels().contains(level + 1)) {
                leave(world, level);
            }
        }
    }

    private void leave(World world, int level) {
        RandomStream random = world.random(Purpose.EXIT);
        if (phase.count() == Phase.Count.BERNOULLI) {
            for (int p = world.start[level]; p < world.start[level + 1]; p++) {
                if (random.chance(phase.share()) && !Double.isNaN(world.score[p])) {
                    world.vacate(p, level);
                }
            }
            return;
        }
        int size = world.start[level + 1] - world.start[level];
        for (int left = Math.min(count(size, random), world.occupied(level)); left > 0; ) {
            int p = world.start[level] + random.below(size);
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
