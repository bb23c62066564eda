package io.perfcycle.rules.development;

import io.perfcycle.core.development.PlannedAction;
import io.perfcycle.core.id.ActionId;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a plan keeps of what was before: finished actions, and those under way with what they use up.
 *
 * @param underway both, by row of the catalogue
 * @param spent cost and hours of those under way
 */
record Kept(Underway underway, PlanChoice spent) {
    private static final int ENOUGH = Integer.MAX_VALUE;

    /** An action that is no longer in the catalogue occupies nothing and lifts nothing. */
    static Kept of(PlanRequest request, CatalogColumns catalog) {
        int most = request.done().size() + request.underway().size();
        int[] rows = new int[most];
        int[] starts = new int[most];
        int[] ends = new int[most];
        int size = 0;
        PlanChoice spent = new PlanChoice();
        for (ActionId id : request.done()) {
            Optional<Integer> row = catalog.row(id);
            if (row.isPresent()) {
                rows[size++] = row.get();
            }
        }
        for (PlannedAction action : request.underway()) {
            Optional<Integer> row = catalog.row(action.action());
            if (row.isPresent()) {
                rows[size] = row.get();
                starts[size] = action.startMonth();
                ends[size++] = Math.max(1, action.startMonth() + action.months() - 1);
                spent.cost += Math.max(0, catalog.cost[row.get()]);
                spent.hours += Math.max(0, catalog.hours[row.get()]);
                spent.groupHours[catalog.group[row.get()]] += Math.max(0, catalog.hours[row.get()]);
            }
        }
        return new Kept(
                new Underway(Arrays.copyOf(rows, size), Arrays.copyOf(starts, size), Arrays.copyOf(ends, size)), spent);
    }

    int[] places(PlanRequest request, CatalogColumns catalog) {
        int[] places = new int[catalog.actions.size()];
        for (int row = 0; row < places.length; row++) {
            places[row] = request.places().getOrDefault(catalog.actions.get(row).id(), ENOUGH);
        }
        return places;
    }
}
