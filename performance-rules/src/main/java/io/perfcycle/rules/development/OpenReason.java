package io.perfcycle.rules.development;

import java.util.List;

/**
 * Why a gap stays open: what keeps each action that would help from being added to the plan of the person laid out in a
 * kernel. For one person; not thread safe.
 */
final class OpenReason {
    private static final int OUT_OF_TIME = 0;
    private static final int OUT_OF_BUDGET = 1;
    private static final int OUT_OF_HOURS = 2;
    private static final int NO_PLACE = 3;
    private static final int NO_PREREQUISITE = 4;
    private static final int TOO_LOW = 5;

    /** Where actions are kept out for several reasons, the first of these is told. */
    private static final List<String> ORDER = List.of(
            DevelopmentPlanner.OUT_OF_TIME,
            DevelopmentPlanner.OUT_OF_BUDGET,
            DevelopmentPlanner.OUT_OF_HOURS,
            DevelopmentPlanner.NO_PLACE,
            DevelopmentPlanner.NO_PREREQUISITE,
            DevelopmentPlanner.TOO_LOW);

    private final CatalogColumns catalog;
    private final PlanKernel kernel;
    private final Underway underway;
    private final int[] places;

    OpenReason(CatalogColumns catalog, PlanKernel kernel, Underway underway, int[] places) {
        this.catalog = catalog;
        this.kernel = kernel;
        this.underway = underway;
        this.places = places;
    }

    String of(int competency, int level) {
        if (competency < 0) {
            return DevelopmentPlanner.NO_ACTION;
        }
        int first = ORDER.size();
        for (int at = catalog.builtFrom(competency); at < catalog.builtTo(competency) && first > 0; at++) {
            int reason = catalog.builtLevel(at) <= level ? TOO_LOW : reason(catalog.builtBy(at));
            first = Math.min(first, reason);
        }
        return first < ORDER.size() ? ORDER.get(first) : DevelopmentPlanner.NO_ACTION;
    }

    private int reason(int row) {
        if (!catalog.usable[row]) {
            return NO_PREREQUISITE;
        }
        int candidate = kernel.candidates.ofRow(row);
        if (candidate < 0) {
            return places[row] <= 0 && underway.end(row) < 0 ? NO_PLACE : NO_PREREQUISITE;
        }
        if (!kernel.spare.fits(candidate)) {
            return OUT_OF_TIME;
        }
        long cost = kernel.best.cost;
        for (int at = candidate; at >= 0 && !kernel.best.in[at]; at = kernel.candidates.before[at]) {
            cost += kernel.candidates.cost[at];
        }
        return cost > kernel.limits.budget() ? OUT_OF_BUDGET : OUT_OF_HOURS;
    }
}
