package io.perfcycle.rules.simulation;

import io.perfcycle.rules.statistics.GroupShrinkage;
import io.perfcycle.rules.statistics.NormalScore;
import io.perfcycle.rules.statistics.RankScores;
import io.perfcycle.rules.statistics.StandardScores;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes the ratings of teams comparable by the calculations of production; what a team's raters have in common goes, and so does
 * what its members have. Not thread safe.
 */
final class TeamCalibration implements Operator {
    private final Phase.Calibrate.Method method;
    private final double[] room;

    TeamCalibration(Phase.Calibrate.Method method, int positions) {
        this.method = method;
        this.room = new double[positions];
    }

    @Override
    public void apply(World world, int time) {
        List<double[]> teams = new ArrayList<>();
        for (int team = 0; team < world.teams(); team++) {
            int from = world.teamFrom(team);
            int to = world.teamTo(team);
            int n = gather(world, from, to);
            if (method == Phase.Calibrate.Method.SHRINKAGE) {
                teams.add(Arrays.copyOf(world.sorted, n));
            } else {
                calibrate(world.sorted, n);
                spread(world, from, to);
            }
        }
        if (method == Phase.Calibrate.Method.SHRINKAGE) {
            shrink(world, teams);
        }
    }

    private static int gather(World world, int from, int to) {
        int n = 0;
        for (int p = from; p < to; p++) {
            if (!Double.isNaN(world.rating[p])) {
                world.sorted[n++] = world.rating[p];
            }
        }
        return n;
    }

    private static void spread(World world, int from, int to) {
        int n = 0;
        for (int p = from; p < to; p++) {
            if (!Double.isNaN(world.rating[p])) {
                world.rating[p] = world.sorted[n++];
            }
        }
    }

    private void calibrate(double[] ratings, int n) {
        switch (method) {
            case MEAN_SHIFT -> StandardScores.centre(ratings, n);
            case Z_SCORE -> {
                if (!StandardScores.standardise(ratings, n, true)) {
                    StandardScores.centre(ratings, n);
                }
            }
            case TEAM_RANK -> RankScores.places(ratings, n, room);
            case NORMAL_SCORE -> RankScores.normalScores(ratings, n, room, NormalScore.BLOM);
            case SHRINKAGE -> throw new IllegalStateException("All teams are estimated together");
        }
    }

    /** Takes all of the estimated effects away; where they cannot be estimated ratings stay. */
    private static void shrink(World world, List<double[]> all) {
        List<double[]> teams = all.stream().filter(team -> team.length > 0).toList();
        int people = teams.stream().mapToInt(team -> team.length).sum();
        if (teams.size() < 2 || people <= teams.size()) {
            return;
        }
        GroupShrinkage effects =
                GroupShrinkage.estimate(teams, GroupShrinkage.Method.MOMENTS).orElseThrow();
        int estimated = 0;
        for (int team = 0; team < world.teams(); team++) {
            if (all.get(team).length > 0) {
                double effect = effects.groups().get(estimated++).effect();
                for (int p = world.teamFrom(team); p < world.teamTo(team); p++) {
                    world.rating[p] -= effect;
                }
            }
        }
    }
}
