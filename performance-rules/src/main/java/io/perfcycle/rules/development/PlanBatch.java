package io.perfcycle.rules.development;

import io.perfcycle.core.development.DevelopmentPolicy;
import io.perfcycle.core.development.EffortPolicy;
import io.perfcycle.core.development.Gap;
import io.perfcycle.core.id.ActionId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Plans for many people, one after the other, against one catalogue with few places: whoever comes earlier is served first, so a
 * caller who has an order of urgency puts the people into it. Each plan is the best of three greedy ones, with a bound, or better with {@link #withSearch}. Gaps
 * that cannot be planned for are that person's findings and take no place; the next person is planned for as before.
 *
 * <p>Holds the catalogue's columns and arrays for one person, whatever the number of people: plans are handed out, none is
 * kept. Not thread safe.
 */
public final class PlanBatch {
    private static final int ENOUGH = Integer.MAX_VALUE;

    private final CatalogColumns catalog;
    private final DevelopmentPolicy policy;
    private final LocalDate start;
    private final int[] places;
    private final PlanKernel kernel;
    private final Kept nothing;
    private int mostNodes;

    private PlanBatch(CatalogColumns catalog, DevelopmentPolicy policy, EffortPolicy effort, LocalDate start) {
        this.catalog = catalog;
        this.policy = policy;
        this.start = start;
        this.places = new int[catalog.actions.size()];
        Arrays.fill(places, ENOUGH);
        this.kernel =
                new PlanKernel(catalog, PlanLimits.of(policy, effort, catalog), GapColumns.of(List.of(), catalog));
        this.nothing = Kept.of(PlanRequest.of(List.of(), policy, start), catalog);
    }

    /**
     * A batch without people yet.
     *
     * @param catalog the actions there are
     * @param policy the limits of each plan
     * @param effort limits on the hours of each plan
     * @param start the first day of the plans
     * @return the batch, with places enough for everybody
     */
    public static PlanBatch of(CatalogColumns catalog, DevelopmentPolicy policy, EffortPolicy effort, LocalDate start) {
        return new PlanBatch(catalog, policy, effort, start);
    }

    /**
     * Limits places; to be called before the first plan.
     *
     * @param left the places left, by action; others have enough
     * @return this
     */
    public PlanBatch withPlaces(Map<ActionId, Integer> left) {
        for (int row = 0; row < places.length; row++) {
            places[row] = left.getOrDefault(catalog.actions.get(row).id(), ENOUGH);
        }
        return this;
    }

    /**
     * Looks for a better plan than the greedy ones, for each person; takes up to a hundred times as long.
     *
     * @param steps how many steps the search takes at most for each person; 0 for none, which is what a batch begins with
     * @return this
     * @throws IllegalArgumentException if the number is negative
     */
    public PlanBatch withSearch(int steps) {
        if (steps < 0) {
            throw new IllegalArgumentException("A search takes 0 steps or more, not " + steps);
        }
        mostNodes = steps;
        return this;
    }

    /**
     * Plans for the next person and takes the places.
     *
     * @param gaps the person's gaps
     * @return the proposal, or everything that keeps the gaps from being planned for
     */
    public Outcome<DevelopmentPlanner.Proposal> plan(List<Gap> gaps) {
        List<Finding> findings = GapColumns.judge(gaps);
        if (!findings.isEmpty()) {
            return Outcome.refused(findings);
        }
        PlanRequest request = PlanRequest.of(gaps, policy, start);
        GapColumns columns = GapColumns.of(gaps, catalog);
        kernel.load(columns, nothing.underway(), places);
        kernel.plan(nothing.spent(), mostNodes);
        DevelopmentPlanner.Proposal proposal =
                new PlanDescription(request, catalog, columns, kernel, nothing, places).proposal();
        for (int candidate = 0; candidate < kernel.candidates.count; candidate++) {
            int row = kernel.candidates.row[candidate];
            places[row] -= kernel.best.in[candidate] && places[row] < ENOUGH ? 1 : 0;
        }
        return Outcome.done(proposal);
    }

    /** {@return the places that are left now, of the actions that have few, by action in the catalogue's order} */
    public Map<ActionId, Integer> placesLeft() {
        Map<ActionId, Integer> left = new LinkedHashMap<>();
        for (int row = 0; row < places.length; row++) {
            if (places[row] < ENOUGH) {
                left.put(catalog.actions.get(row).id(), places[row]);
            }
        }
        return left;
    }
}
