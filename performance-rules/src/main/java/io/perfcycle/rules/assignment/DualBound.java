package io.perfcycle.rules.assignment;

import java.math.BigInteger;

/** The value of the dual problem: no flow costs less, whatever the prices are. A sum that no long need hold. */
final class DualBound {
    private static final long SPILL = 1L << 61;

    private BigInteger high = BigInteger.ZERO;
    private long low;

    private DualBound() {}

    /** The value at the present prices, unscaled and rounded up, because an optimum is a whole number. */
    static long of(FlowState state) {
        DualBound value = new DualBound();
        long end = state.price[state.sink];
        for (int group = 0; group < state.groups; group++) {
            long own = state.price[group];
            value.add((end - own) * state.places[group]);
            for (int a = state.out[group]; a < state.out[group + 1]; a++) {
                long edge = state.edge[a];
                value.add(Math.min(0, state.cost(edge) + own - state.price[state.groups + FlowState.end(edge)]));
            }
            value.add(state.places[group] * Math.min(0, state.emptyCost() + own - end));
        }
        for (int r = 0; r < state.raters; r++) {
            long slope = state.price[state.groups + r] - end;
            for (int used = 0; used < state.capacity[r]; used++) {
                value.add(Math.min(0, state.stepAfter(used) + slope));
            }
        }
        return value.ceilOver(state.scale);
    }

    private void add(long term) {
        low += term;
        if (low > SPILL || low < -SPILL) {
            high = high.add(BigInteger.valueOf(low));
            low = 0;
        }
    }

    private long ceilOver(long divisor) {
        BigInteger[] parts = high.add(BigInteger.valueOf(low)).divideAndRemainder(BigInteger.valueOf(divisor));
        return parts[0].longValueExact() + (parts[1].signum() > 0 ? 1 : 0);
    }
}
