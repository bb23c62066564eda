package io.perfcycle.rules.simulation;

/** Everybody is rated by raters of their team. The mean of n noises is one noise with its standard deviation divided by √n. */
final class RatingRound implements Operator {
    private final double slope;
    private final double leniency;
    private final double noise;

    RatingRound(Phase.Rate phase) {
        slope = phase.slope();
        leniency = phase.leniency() / Math.sqrt(phase.raters());
        noise = phase.noise() / Math.sqrt(phase.raters());
    }

    @Override
    public void apply(World world, int time) {
        if (leniency == 0) {
            rate(world, world.rating);
        } else {
            rateByTeam(world);
        }
        if (world.parallel.length > 0) {
            rate(world, world.parallel);
        }
    }

    private void rate(World world, double[] ratings) {
        RandomStream random = world.random(Purpose.RATING);
        double[] score = world.score;
        for (int p = 0; p < score.length; p++) {
            ratings[p] = slope * score[p] + noise * random.gaussian();
        }
    }

    private void rateByTeam(World world) {
        RandomStream random = world.random(Purpose.RATING);
        RandomStream raters = world.random(Purpose.RATERS);
        for (int level = 0; level < world.levels(); level++) {
            double lenient = 0;
            for (int p = world.start[level]; p < world.start[level + 1]; p++) {
                if (world.teamSize == 0 || (p - world.start[level]) % world.teamSize == 0) {
                    lenient = leniency * raters.gaussian();
                }
                world.rating[p] = slope * world.score[p] + lenient + noise * random.gaussian();
            }
        }
    }
}
