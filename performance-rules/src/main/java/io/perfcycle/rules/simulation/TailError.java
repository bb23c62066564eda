package io.perfcycle.rules.simulation;

/** How often the one who is chosen from each team is not in the true tail of all. */
final class TailError {
    private TailError() {}

    static double of(World world, double tail, boolean lowest, boolean byChance) {
        double sign = lowest ? 1 : -1;
        int n = gather(world, world.score, world.score, sign);
        double cut = cut(world.sorted, n, tail);
        RandomStream random = world.random(Purpose.MEASUREMENT);
        int wrong = 0;
        int teams = 0;
        for (int team = 0; team < world.teams(); team++) {
            int from = world.teamFrom(team);
            int to = world.teamTo(team);
            if (from == to) {
                continue;
            }
            int chosen = byChance ? from + random.below(to - from) : extreme(world.rating, from, to, sign);
            if (!Double.isNaN(world.score[chosen])) {
                wrong += sign * world.score[chosen] > cut ? 1 : 0;
                teams++;
            }
        }
        return (double) wrong / teams;
    }

    private static int extreme(double[] ratings, int from, int to, double sign) {
        int found = from;
        for (int p = from + 1; p < to; p++) {
            boolean better = sign * ratings[p] < sign * ratings[found];
            found = better || (Double.isNaN(ratings[found]) && !Double.isNaN(ratings[p])) ? p : found;
        }
        return found;
    }

    /**
     * The share of the rated tail that is not in the true tail, among those who are rated; the lowest for a sign of 1, the highest
     * for −1.
     */
    static double missed(World world, double tail, double sign) {
        int rated = gather(world, world.score, world.rating, sign);
        int seats = seats(rated, tail);
        double trueCut = cut(world.sorted, rated, tail);
        double ratedCut = cut(world.sorted, gather(world, world.rating, world.score, sign), tail);
        int wrong = 0;
        int chosen = 0;
        for (int level = 0; level < world.levels(); level++) {
            for (int p = world.from[level]; p < world.to[level]; p++) {
                if (sign * world.rating[p] < ratedCut && !Double.isNaN(world.score[p])) {
                    chosen++;
                    wrong += sign * world.score[p] > trueCut ? 1 : 0;
                }
            }
        }
        for (int level = 0; level < world.levels(); level++) {
            for (int p = world.from[level]; p < world.to[level] && chosen < seats; p++) {
                if (sign * world.rating[p] == ratedCut && !Double.isNaN(world.score[p])) {
                    chosen++;
                    wrong += sign * world.score[p] > trueCut ? 1 : 0;
                }
            }
        }
        return (double) wrong / chosen;
    }

    private static int seats(int people, double tail) {
        return Math.max(1, ForcedExit.seats(people, tail));
    }

    /** The values of those who have both, with a sign. */
    private static int gather(World world, double[] values, double[] other, double sign) {
        int n = 0;
        for (int level = 0; level < world.levels(); level++) {
            for (int p = world.from[level]; p < world.to[level]; p++) {
                if (!Double.isNaN(values[p]) && !Double.isNaN(other[p])) {
                    world.sorted[n++] = sign * values[p];
                }
            }
        }
        return n;
    }

    /** The greatest of the lowest that make up the tail; not a number where there is nobody. */
    private static double cut(double[] values, int n, double tail) {
        return n == 0 ? Double.NaN : Ordering.at(values, n, seats(n, tail) - 1);
    }

    /** The share of all scores that the highest have. */
    static double topShare(World world, double tail) {
        int n = 0;
        double all = 0;
        for (int level = 0; level < world.levels(); level++) {
            for (int p = world.from[level]; p < world.to[level]; p++) {
                double score = world.score[p];
                if (!Double.isNaN(score)) {
                    world.sorted[n++] = -score;
                    all += score;
                }
            }
        }
        cut(world.sorted, n, tail);
        double top = 0;
        for (int i = 0; i < Math.min(n, seats(n, tail)); i++) {
            top -= world.sorted[i];
        }
        return top / all;
    }

    /** The standard deviation over teams of mean rating less mean score. */
    static double ofTeams(World world) {
        int teams = 0;
        double mean = 0;
        double squares = 0;
        for (int team = 0; team < world.teams(); team++) {
            int from = world.teamFrom(team);
            int to = world.teamTo(team);
            if (from == to) {
                continue;
            }
            double sum = 0;
            for (int p = from; p < to; p++) {
                sum += world.rating[p] - world.score[p];
            }
            double off = sum / (to - from);
            teams++;
            double before = off - mean;
            mean += before / teams;
            squares += before * (off - mean);
        }
        return Math.sqrt(squares / (teams - 1));
    }
}
