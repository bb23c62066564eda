package io.perfcycle.rules.simulation;

/** Makes the ratings of teams comparable; what a team's raters have in common goes, and so does what its members have. */
final class TeamCalibration implements Operator {
    private final Phase.Calibrate.Method method;

    TeamCalibration(Phase.Calibrate.Method method) {
        this.method = method;
    }

    @Override
    public void apply(World world, int time) {
        for (int level = 0; level < world.levels(); level++) {
            int end = world.start[level + 1];
            int size = world.teamSize == 0 ? end - world.start[level] : world.teamSize;
            for (int from = world.start[level]; from < end; from += size) {
                int to = Math.min(from + size, end);
                if (method == Phase.Calibrate.Method.TEAM_RANK) {
                    rank(world, from, to);
                } else {
                    shift(world.rating, from, to);
                }
            }
        }
    }

    private void shift(double[] ratings, int from, int to) {
        double sum = 0;
        int rated = 0;
        for (int p = from; p < to; p++) {
            if (!Double.isNaN(ratings[p])) {
                sum += ratings[p];
                rated++;
            }
        }
        double mean = sum / rated;
        double squares = 0;
        for (int p = from; p < to; p++) {
            ratings[p] -= mean;
            squares += !Double.isNaN(ratings[p]) ? ratings[p] * ratings[p] : 0;
        }
        double sd = Math.sqrt(squares / (rated - 1));
        for (int p = from; p < to && method == Phase.Calibrate.Method.Z_SCORE && sd > 0; p++) {
            ratings[p] /= sd;
        }
    }

    /** The middle of the place in the team, from 0 to 1. */
    private static void rank(World world, int from, int to) {
        int n = 0;
        for (int p = from; p < to; p++) {
            if (!Double.isNaN(world.rating[p])) {
                world.order[n++] = p;
            }
        }
        Ranking.byScore(world.order, n, world.rating, world.sorted);
        for (int i = 0; i < n; i++) {
            world.rating[world.order[i]] = (n - i - 0.5) / n;
        }
    }
}
