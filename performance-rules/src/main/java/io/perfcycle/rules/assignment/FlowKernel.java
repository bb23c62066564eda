package io.perfcycle.rules.assignment;

import java.util.Optional;

/**
 * Fills places at the least cost: a minimum-cost flow from groups of places to raters. Where raters have room to spare,
 * each group begins with its cheapest candidates and what a rater cannot keep moves on along cheapest paths, which are short
 * then. Where places are scarce, or the paths grow long, the costs are scaled instead. Both ways end in prices at which the
 * dual problem has the value of the flow, which proves it. The same network gives the same answer.
 *
 * <p>{@link #solve} is to be called, for columns of millions; {@link RaterPlanner} is the way in for people. It is thread
 * safe.
 */
public final class FlowKernel {
    private static final int SCARCE = 20;

    private FlowKernel() {}

    /**
     * Fills the places.
     *
     * @param network the places and who could fill them
     * @param gapPerMillion how far above the optimum the cost may lie, in millionths; 0 for a proved optimum
     * @return which candidates are taken
     */
    public static RaterFlow solve(RaterNetwork network, int gapPerMillion) {
        Optional<RaterFlow> optimum = isScarce(network) ? Optional.empty() : CheapestPaths.solve(network);
        return optimum.orElseGet(() -> CostScaling.solve(network, gapPerMillion));
    }

    /** Whether less than a twentieth of the places wanted is to spare. */
    private static boolean isScarce(RaterNetwork network) {
        long wanted = 0;
        for (int places : network.places()) {
            wanted += places;
        }
        long offered = 0;
        for (int most : network.tariff().capacity()) {
            offered += most;
        }
        return offered - wanted < wanted / SCARCE;
    }
}
