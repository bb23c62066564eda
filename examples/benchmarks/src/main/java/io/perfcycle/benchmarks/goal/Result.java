package io.perfcycle.benchmarks.goal;

/**
 * What a peer came to, short enough to be compared.
 *
 * @param sumOfTops the progress of all company goals together
 * @param orphans how many goals below company level have no parent
 * @param circular whether there is a circle
 */
record Result(double sumOfTops, int orphans, boolean circular) {
    private static final double CLOSE = 1e-9;

    /**
     * Insists that a peer came to the same.
     *
     * @param who the peer
     * @param other its result
     */
    void check(String who, Result other) {
        boolean same = orphans == other.orphans
                && circular == other.circular
                && Math.abs(sumOfTops - other.sumOfTops) <= CLOSE * Math.max(1, Math.abs(sumOfTops));
        if (!same) {
            throw new IllegalStateException(who + " comes to " + other + ", not " + this);
        }
    }
}
