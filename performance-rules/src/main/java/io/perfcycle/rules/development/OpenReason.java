package io.perfcycle.rules.development;

/**
 * Why a gap stays open: what keeps each action that would help from being added to the plan of the person laid out in a
 * kernel. For one person; not thread safe.
 */
final class OpenReason {
    /** Where actions are kept out for several reasons, the first of these is told. */
    private enum Reason {
        OUT_OF_TIME(DevelopmentPlanner.OUT_OF_TIME),
        OUT_OF_BUDGET(DevelopmentPlanner.OUT_OF_BUDGET),
        OUT_OF_HOURS(DevelopmentPlanner.OUT_OF_HOURS),
        NO_PLACE(DevelopmentPlanner.NO_PLACE),
        NO_PREREQUISITE(DevelopmentPlanner.NO_PREREQUISITE),
        TOO_LOW(DevelopmentPlanner.TOO_LOW),
        NO_ACTION(DevelopmentPlanner.NO_ACTION);

        private final String code;

        Reason(String code) {
            this.code = code;
        }
    }

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
        Reason first = Reason.NO_ACTION;
        if (competency < 0) {
            return first.code;
        }
        int last = catalog.builtTo(competency);
        for (int at = catalog.builtFrom(competency); at < last && first != Reason.OUT_OF_TIME; at++) {
            Reason reason = catalog.builtLevel(at) <= level ? Reason.TOO_LOW : reason(catalog.builtBy(at));
            first = reason.compareTo(first) < 0 ? reason : first;
        }
        return first.code;
    }

    private Reason reason(int row) {
        if (!catalog.usable[row]) {
            return Reason.NO_PREREQUISITE;
        }
        int candidate = kernel.candidates.ofRow(row);
        if (candidate < 0) {
            return places[row] <= 0 && underway.end(row) < 0 ? Reason.NO_PLACE : Reason.NO_PREREQUISITE;
        }
        if (!kernel.spare.fits(candidate)) {
            return Reason.OUT_OF_TIME;
        }
        long cost = kernel.best.cost;
        for (int at = candidate; at >= 0 && !kernel.best.in[at]; at = kernel.candidates.before[at]) {
            cost += kernel.candidates.cost[at];
        }
        return cost > kernel.limits.budget() ? Reason.OUT_OF_BUDGET : Reason.OUT_OF_HOURS;
    }
}
