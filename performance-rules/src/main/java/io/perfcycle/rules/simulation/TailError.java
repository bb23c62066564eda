package io.perfcycle.rules.simulation;

/** How often the one who is chosen from each team is not in the true tail of all. */
final class TailError {
    private TailError() {}

    static double of(World world, double tail, boolean lowest, boolean byChance) {
        double sign = lowest ? 1 : -1;
        int n = world.score.length;
        for (int p = 0; p < n; p++) {
            world.sorted[p] = sign * world.score[p];
        }
        int seats = Math.max(1, ForcedExit.seats(n, tail));
        double cut = Ordering.at(world.sorted, n, seats - 1);
        RandomStream random = world.random(Purpose.MEASUREMENT);
        int wrong = 0;
        int teams = 0;
        for (int from = 0; from < n; from += world.teamSize) {
            int to = Math.min(n, from + world.teamSize);
            int chosen = byChance ? from + random.below(to - from) : extreme(world.rating, from, to, sign);
            wrong += sign * world.score[chosen] > cut ? 1 : 0;
            teams++;
        }
        return (double) wrong / teams;
    }

    private static int extreme(double[] ratings, int from, int to, double sign) {
        int found = from;
        for (int p = from + 1; p < to; p++) {
            found = sign * ratings[p] < sign * ratings[found] ? p : found;
        }
        return found;
    }
}
