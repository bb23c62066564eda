package io.perfcycle.rules.development;

import java.util.Arrays;
import java.util.List;

/** Why a gap stays open: what keeps each action that would help from being added to the plan. */
final class OpenReason {
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
    private final int[] localOf;

    OpenReason(CatalogColumns catalog, PlanKernel kernel, Underway underway, int[] places) {
        this.catalog = catalog;
        this.kernel = kernel;
        this.underway = underway;
        this.places = places;
        this.localOf = new int[catalog.actions.size()];
        Arrays.fill(localOf, -1);
        for (int at = 0; at < kernel.candidates.count; at++) {
            localOf[kernel.candidates.row[at]] = at;
        }
    }

    String of(int competency, int level) {
        if (competency < 0) {
            return DevelopmentPlanner.NO_ACTION;
        }
        int first = ORDER.size();
        for (int at = catalog.builtFrom(competency); at < catalog.builtTo(competency) && first > 0; at++) {
            first = Math.min(first, ORDER.indexOf(reason(catalog.builtBy(at), competency, level)));
        }
        return first < ORDER.size() ? ORDER.get(first) : DevelopmentPlanner.NO_ACTION;
    }

    private String reason(int row, int competency, int level) {
        for (int at = catalog.liftStart[row]; at < catalog.liftStart[row + 1]; at++) {
            if (catalog.liftCompetency[at] == competency && catalog.liftTo[at] <= level) {
                return DevelopmentPlanner.TOO_LOW;
            }
        }
        if (!catalog.usable[row]) {
            return DevelopmentPlanner.NO_PREREQUISITE;
        }
        if (localOf[row] < 0) {
            return places[row] <= 0 && underway.end(row) < 0
                    ? DevelopmentPlanner.NO_PLACE
                    : DevelopmentPlanner.NO_PREREQUISITE;
        }
        return limit(localOf[row]);
    }

    /** Which limit an action breaks, together with what must come before it, on top of the plan. */
    private String limit(int candidate) {
        PlanChoice more = new PlanChoice();
        more.copy(kernel.best);
        for (int at = candidate; at >= 0 && !more.in[at]; at = kernel.candidates.before[at]) {
            more.add(kernel.candidates, at);
        }
        int[] members = new int[more.size];
        int size = more.members(members);
        if (!kernel.schedule.fits(members, size)) {
            return DevelopmentPlanner.OUT_OF_TIME;
        }
        return more.cost > kernel.limits.budget() ? DevelopmentPlanner.OUT_OF_BUDGET : DevelopmentPlanner.OUT_OF_HOURS;
    }
}
