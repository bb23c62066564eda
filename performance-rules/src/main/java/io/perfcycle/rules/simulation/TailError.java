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

    /** The share of the rated tail that is not in the true tail; the lowest for a sign of 1, the highest for −1. */
    static double missed(World world, double tail, double sign) {
        int n = world.score.length;
        int seats = Math.max(1, ForcedExit.seats(n, tail));
        double trueCut = cut(world.score, world.sorted, seats, sign);
        double ratedCut = cut(world.rating, world.sorted, seats, sign);
        int wrong = 0;
        int chosen = 0;
        for (int p = 0; p < n; p++) {
            if (sign * world.rating[p] < ratedCut) {
                chosen++;
                wrong += sign * world.score[p] > trueCut ? 1 : 0;
            }
        }
        for (int p = 0; p < n && chosen < seats; p++) {
            if (sign * world.rating[p] == ratedCut) {
                chosen++;
                wrong += sign * world.score[p] > trueCut ? 1 : 0;
            }
        }
        return (double) wrong / chosen;
    }

    private static double cut(double[] values, double[] room, int seats, double sign) {
        for (int p = 0; p < values.length; p++) {
            room[p] = sign * values[p];
        }
        return Ordering.at(room, values.length, seats - 1);
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
