package io.perfcycle.rules.simulation;

import io.perfcycle.rules.calibration.QuotaKernel;

/** The lowest rated leave; how many is the quota of the kernel that production uses. */
final class ForcedExit implements Operator {
    /** Shares are whole millionths. */
    private static final double UNIT = 1e6;

    private final boolean byTeam;
    private final int seats;

    ForcedExit(Phase.DismissLowest phase, Organisation organisation) {
        byTeam = phase.byTeam() && organisation.teamSize() > 0;
        seats = seats((int) organisation.positions(), phase.share());
    }

    /** How many of so many people a share comes to. */
    static int seats(int people, double share) {
        long lowest = StrictMath.round(share * UNIT);
        int[] quotas = new int[2];
        QuotaKernel.divide(people, new long[] {lowest, (long) UNIT - lowest}, quotas);
        return quotas[0];
    }

    @Override
    public void apply(World world, int time) {
        if (seats == 0) {
            return;
        }
        if (!byTeam) {
            everywhere(world);
            return;
        }
        int teams = (world.score.length + world.teamSize - 1) / world.teamSize;
        int each = seats / teams;
        int rest = seats % teams;
        RandomStream random = world.random(Purpose.SELECTION);
        int level = 0;
        for (int team = 0; team < teams; team++) {
            boolean oneMore = rest > 0 && random.below(teams - team) < rest;
            rest -= oneMore ? 1 : 0;
            int from = team * world.teamSize;
            while (from >= world.start[level + 1]) {
                level++;
            }
            leave(
                    world,
                    level,
                    from,
                    Math.min(from + world.teamSize, world.start[level + 1]),
                    oneMore ? each + 1 : each);
        }
    }

    private static void leave(World world, int level, int from, int to, int count) {
        for (int i = 0; i < count; i++) {
            int lowest = -1;
            double least = Double.POSITIVE_INFINITY;
            for (int p = from; p < to; p++) {
                if (world.rating[p] < least) {
                    least = world.rating[p];
                    lowest = p;
                }
            }
            if (lowest >= 0) {
                world.vacate(lowest, level);
            }
        }
    }

    private void everywhere(World world) {
        int n = 0;
        for (double rating : world.rating) {
            if (!Double.isNaN(rating)) {
                world.sorted[n++] = rating;
            }
        }
        int left = Math.min(seats, n);
        double cut = left == 0 ? Double.NEGATIVE_INFINITY : Ordering.at(world.sorted, n, left - 1);
        for (int level = 0; level < world.levels(); level++) {
            for (int p = world.start[level]; p < world.start[level + 1] && left > 0; p++) {
                if (world.rating[p] <= cut) {
                    world.vacate(p, level);
                    left--;
                }
            }
        }
    }
}
