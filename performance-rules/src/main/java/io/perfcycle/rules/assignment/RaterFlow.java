package io.perfcycle.rules.assignment;

/**
 * Which candidates are taken.
 *
 * @param taken whether each candidate of the network is taken; not copied
 * @param cost what it costs in all: candidates, steps and empty places
 * @param bound what no solution can cost less than; equal to the cost where the solution is an optimum
 * @param empty how many places stay empty
 */
public record RaterFlow(boolean[] taken, long cost, long bound, long empty) {
    private static final long MILLION = 1_000_000;

    /** {@return whether no solution costs less} */
    public boolean isOptimal() {
        return cost == bound;
    }

    /** {@return how much the cost may lie above the optimum, in millionths of the bound, rounded up} */
    public long gapPerMillion() {
        long over = cost - bound;
        if (over > Long.MAX_VALUE / MILLION) {
            return Long.MAX_VALUE;
        }
        return -Math.floorDiv(-over * MILLION, Math.max(1, bound));
    }
}
