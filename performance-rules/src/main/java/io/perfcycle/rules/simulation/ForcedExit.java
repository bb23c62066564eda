package io.perfcycle.rules.simulation;

import io.perfcycle.rules.calibration.QuotaKernel;

/** The lowest rated leave; how many is the quota of the kernel that production uses. */
final class ForcedExit implements Operator {
    /** Shares are whole millionths. */
    private static final double UNIT = 1e6;

    private final Phase.DismissLowest phase;
    private int people = -1;
    private int seats;

    ForcedExit(Phase.DismissLowest phase) {
        this.phase = phase;
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
        int there = positions(world);
        if (there != people) {
            people = there;
            seats = seats(there, phase.share());
        }
        if (seats == 0) {
            return;
        }
        if (phase.byTeam()) {
            byTeam(world);
        } else {
            everywhere(world);
        }
    }

    /** How many there are where it happens, vacant or not. */
    private static int positions(World world) {
        int n = 0;
        for (int level = 0; level < world.levels(); level++) {
            n += world.to[level] - world.from[level];
        }
        return n;
    }

    private void byTeam(World world) {
        int teams = 0;
        for (int team = 0; team < world.teams(); team++) {
            teams += world.teamTo(team) > world.teamFrom(team) ? 1 : 0;
        }
        int each = seats / teams;
        int rest = seats % teams;
        RandomStream random = world.random(Purpose.SELECTION);
        for (int team = 0; team < world.teams(); team++) {
            int to = world.teamTo(team);
            if (to > world.teamFrom(team)) {
                boolean oneMore = rest > 0 && random.below(teams) < rest;
                teams--;
                rest -= oneMore ? 1 : 0;
                leave(world, world.levelOf(team), world.teamFrom(team), to, oneMore ? each + 1 : each);
            }
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
        for (int level = 0; level < world.levels(); level++) {
            for (int p = world.from[level]; p < world.to[level]; p++) {
                double rating = world.rating[p];
                if (!Double.isNaN(rating)) {
                    world.sorted[n++] = rating;
                }
            }
        }
        int left = Math.min(seats, n);
        double cut = left == 0 ? Double.NEGATIVE_INFINITY : Ordering.at(world.sorted, n, left - 1);
        for (int level = 0; level < world.levels(); level++) {
            for (int p = world.from[level]; p < world.to[level] && left > 0; p++) {
                if (world.rating[p] <= cut) {
                    world.vacate(p, level);
                    left--;
                }
            }
        }
    }
}
