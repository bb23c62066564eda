package io.perfcycle.quickstart.run;

import io.perfcycle.core.access.Principal;
import io.perfcycle.core.competency.Competency;
import io.perfcycle.core.development.CatalogAction;
import io.perfcycle.core.development.DevelopmentPlan;
import io.perfcycle.core.development.PlannedAction;
import io.perfcycle.core.development.StepState;
import io.perfcycle.core.id.ActionId;
import io.perfcycle.core.id.PlanId;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.rules.engine.PerformanceEngine;
import io.perfcycle.spi.LearningCatalog;
import io.perfcycle.spi.StoreContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A catalogue that offers an action as long as it has a place. Plans take places in the order in which they are proposed, also
 * before they are accepted, and give back those of steps that are dropped. For one thread.
 */
final class SharedPlaces implements LearningCatalog {
    private final LearningCatalog catalog;
    private final Map<ActionId, Integer> places;
    private final Map<PlanId, List<ActionId>> takenByPlan = new HashMap<>();

    SharedPlaces(LearningCatalog catalog, Map<ActionId, Integer> places) {
        this.catalog = catalog;
        this.places = Map.copyOf(places);
    }

    @Override
    public List<CatalogAction> actions(StoreContext context) {
        return catalog.actions(context).stream()
                .filter(action -> left(action.id()) > 0)
                .toList();
    }

    private long left(ActionId action) {
        Integer all = places.get(action);
        return all == null
                ? Long.MAX_VALUE
                : all
                        - takenByPlan.values().stream()
                                .flatMap(Collection::stream)
                                .filter(action::equals)
                                .count();
    }

    @Override
    public List<Competency> competencies(StoreContext context) {
        return catalog.competencies(context);
    }

    /** Something was done about a plan: counts again what it takes. */
    <T> Outcome<T> after(Outcome<T> outcome, PerformanceEngine engine, Principal person, PlanId id) {
        if (outcome.isDone() && !places.isEmpty()) {
            engine.development().plan(person, id).toOptional().ifPresent(plan -> takenByPlan.put(id, taken(plan)));
        }
        return outcome;
    }

    private static List<ActionId> taken(DevelopmentPlan plan) {
        return plan.actions().stream()
                .map(PlannedAction::action)
                .filter(action -> plan.stateOf(action) != StepState.DROPPED)
                .toList();
    }
}
