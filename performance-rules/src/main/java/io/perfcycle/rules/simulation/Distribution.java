package io.perfcycle.rules.simulation;

import io.perfcycle.rules.calibration.QuotaKernel;
import java.util.Arrays;

/** Ratings become bands filled by the quotas of production. Not thread safe. */
final class Distribution implements Operator {
    private static final double UNIT = 1e6;

    private final AppraisalPhase.Distribute phase;
    private final long[] shares;
    private final int[] quotas;
    private final int[] bands;

    Distribution(AppraisalPhase.Distribute phase, int positions) {
        this.phase = phase;
        shares = phase.shares().stream()
                .mapToLong(share -> StrictMath.round(share * UNIT))
                .toArray();
        quotas = new int[shares.length];
        bands = new int[positions];
    }

    @Override
    public void apply(World world, int time) {
        if (phase.byTeam()) {
            for (int team = 0; team < world.teams(); team++) {
                group(world, world.teamFrom(team), world.teamTo(team));
            }
            return;
        }
        for (int level = 0; level < world.levels(); level++) {
            group(world, world.from[level], world.to[level]);
        }
    }

    private void group(World world, int from, int to) {
        int n = 0;
        for (int p = from; p < to; p++) {
            if (!Double.isNaN(world.rating[p])) {
                world.sorted[n++] = world.rating[p];
            }
        }
        if (n < phase.smallest()) {
            for (int p = from; p < to; p++) {
                world.rating[p] = Double.isNaN(world.rating[p]) ? Double.NaN : (shares.length + 1) / 2.0;
            }
            return;
        }
        Arrays.sort(world.sorted, 0, n);
        QuotaKernel.divide(n, shares, quotas);
        QuotaKernel.fill(quotas, bands);
        place(world, from, to, n);
    }

    /** Of equal ratings each takes the next place, in the order of positions. */
    private void place(World world, int from, int to, int n) {
        Arrays.fill(world.order, 0, n, 0);
        for (int p = from; p < to; p++) {
            double rating = world.rating[p];
            if (!Double.isNaN(rating)) {
                int first = firstOf(world.sorted, n, rating);
                world.rating[p] = 1 + bands[first + world.order[first]++];
            }
        }
    }

    private static int firstOf(double[] sorted, int n, double value) {
        int low = 0;
        int high = n;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
