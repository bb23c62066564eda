package io.perfcycle.rules.simulation;

/** How often the one who is chosen from each team is not in the true tail of all. */
final class TailError {
    private TailError() {}

    static double of(World world, double tail, boolean lowest, boolean byChance) {
        double sign = lowest ? 1 : -1;
        int n = gather(world.score, world.score, sign, world.sorted);
        double cut = cut(world.sorted, n, tail);
        RandomStream random = world.random(Purpose.MEASUREMENT);
        int wrong = 0;
        int teams = 0;
        for (int from = 0; from < world.score.length; from += world.teamSize) {
            int to = Math.min(world.score.length, from + world.teamSize);
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
        int rated = gather(world.score, world.rating, sign, world.sorted);
        int seats = seats(rated, tail);
        double trueCut = cut(world.sorted, rated, tail);
        double ratedCut = cut(world.sorted, gather(world.rating, world.score, sign, world.sorted), tail);
        int wrong = 0;
        int chosen = 0;
        for (int p = 0; p < world.score.length; p++) {
            if (sign * world.rating[p] < ratedCut && !Double.isNaN(world.score[p])) {
                chosen++;
                wrong += sign * world.score[p] > trueCut ? 1 : 0;
            }
        }
        for (int p = 0; p < world.score.length && chosen < seats; p++) {
            if (sign * world.rating[p] == ratedCut && !Double.isNaN(world.score[p])) {
                chosen++;
                wrong += sign * world.score[p] > trueCut ? 1 : 0;
            }
        }
        return (double) wrong / chosen;
    }

    private static int seats(int people, double tail) {
        return Math.max(1, ForcedExit.seats(people, tail));
    }

    /** The values of those who have both, with a sign. */
    private static int gather(double[] values, double[] other, double sign, double[] room) {
        int n = 0;
        for (int p = 0; p < values.length; p++) {
            if (!Double.isNaN(values[p]) && !Double.isNaN(other[p])) {
                room[n++] = sign * values[p];
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
        for (double score : world.score) {
            if (!Double.isNaN(score)) {
                world.sorted[n++] = -score;
                all += score;
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
        int size = world.teamSize == 0 ? world.score.length : world.teamSize;
        int teams = 0;
        double mean = 0;
        double squares = 0;
        for (int from = 0; from < world.score.length; from += size) {
            int to = Math.min(world.score.length, from + size);
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
