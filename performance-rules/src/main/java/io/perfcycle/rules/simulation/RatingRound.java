package io.perfcycle.rules.simulation;

/** Everybody is rated by raters of their team. The mean of n noises is one noise with its standard deviation divided by √n. */
final class RatingRound implements Operator {
    private final double slope;
    private final double leniency;
    private final double noise;
    private final double bias;

    RatingRound(Phase.Rate phase) {
        slope = phase.slope();
        leniency = phase.leniency() / Math.sqrt(phase.raters());
        noise = phase.noise() / Math.sqrt(phase.raters());
        bias = phase.bias();
    }

    @Override
    public void apply(World world, int time) {
        rate(world, world.rating);
        if (world.parallel.length > 0) {
            rate(world, world.parallel);
        }
    }

    private void rate(World world, double[] ratings) {
        if (leniency == 0 && bias == 0 && world.extras().isPlain()) {
            rateScores(world, ratings);
        } else {
            rateByTeam(world, ratings);
        }
    }

    private void rateScores(World world, double[] ratings) {
        RandomStream random = world.random(Purpose.RATING);
        double[] score = world.score;
        for (int level = 0; level < world.levels(); level++) {
            int to = world.to[level];
            for (int p = world.from[level]; p < to; p++) {
                ratings[p] = slope * score[p] + noise * random.gaussian();
            }
        }
    }

    private void rateByTeam(World world, double[] ratings) {
        RandomStream random = world.random(Purpose.RATING);
        RandomStream raters = world.random(Purpose.RATERS);
        for (int team = 0; team < world.teams(); team++) {
            int to = world.teamTo(team);
            double lenient = world.teamFrom(team) < to ? leniency * raters.gaussian() : 0;
            for (int p = world.teamFrom(team); p < to; p++) {
                double seen = slope * world.seen(p) + lenient;
                ratings[p] = seen + (world.tag[p] == World.FAVOURED ? bias : 0) + noise * random.gaussian();
            }
        }
    }
}
