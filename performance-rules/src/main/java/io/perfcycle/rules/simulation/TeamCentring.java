package io.perfcycle.rules.simulation;

/** Takes the mean of each team off its ratings. */
final class TeamCentring implements Operator {
    @Override
    public void apply(World world, int time) {
        for (int level = 0; level < world.levels(); level++) {
            int end = world.start[level + 1];
            int size = world.teamSize == 0 ? end - world.start[level] : world.teamSize;
            for (int from = world.start[level]; from < end; from += size) {
                centre(world.rating, from, Math.min(from + size, end));
            }
        }
    }

    private static void centre(double[] ratings, int from, int to) {
        double sum = 0;
        int rated = 0;
        for (int p = from; p < to; p++) {
            if (ratings[p] == ratings[p]) {
                sum += ratings[p];
                rated++;
            }
        }
        double mean = sum / rated;
        for (int p = from; p < to; p++) {
            ratings[p] -= mean;
        }
    }
}
