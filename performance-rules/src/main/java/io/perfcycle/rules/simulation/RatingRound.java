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
        if (leniency == 0 && bias == 0 && !world.hasForm()) {
            rateScores(world, ratings);
        } else {
            rateByTeam(world, ratings);
        }
    }

    private void rateScores(World world, double[] ratings) {
        RandomStream random = world.random(Purpose.RATING);
        double[] score = world.score;
        for (int p = 0; p < score.length; p++) {
            ratings[p] = slope * score[p] + noise * random.gaussian();
        }
    }

    private void rateByTeam(World world, double[] ratings) {
        RandomStream random = world.random(Purpose.RATING);
        RandomStream raters = world.random(Purpose.RATERS);
        for (int level = 0; level < world.levels(); level++) {
            double lenient = 0;
            for (int p = world.start[level]; p < world.start[level + 1]; p++) {
                if (world.teamSize == 0 || (p - world.start[level]) % world.teamSize == 0) {
                    lenient = leniency * raters.gaussian();
                }
                double seen = slope * world.performance(p) + lenient;
                ratings[p] = seen + (world.tag[p] == World.FAVOURED ? bias : 0) + noise * random.gaussian();
            }
        }
    }
}
