package io.perfcycle.spi.memory;

import io.perfcycle.core.competency.Competency;
import io.perfcycle.core.development.CatalogAction;
import io.perfcycle.spi.LearningCatalog;
import io.perfcycle.spi.StoreContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A catalogue given once, the same for every tenant. Immutable and thread safe. */
public final class MemoryLearningCatalog implements LearningCatalog {
    private final List<Competency> competencies;
    private final List<CatalogAction> actions;

    private MemoryLearningCatalog(List<Competency> competencies, List<CatalogAction> actions) {
        List<Competency> sortedCompetencies = new ArrayList<>(competencies);
        sortedCompetencies.sort(
                Comparator.comparing(competency -> competency.id().value()));
        List<CatalogAction> sortedActions = new ArrayList<>(actions);
        sortedActions.sort(Comparator.comparing(action -> action.id().value()));
        this.competencies = List.copyOf(sortedCompetencies);
        this.actions = List.copyOf(sortedActions);
    }

    /**
     * A catalogue.
     *
     * @param competencies the competencies
     * @param actions the actions
     * @return the catalogue
     */
    public static MemoryLearningCatalog of(List<Competency> competencies, List<CatalogAction> actions) {
        return new MemoryLearningCatalog(competencies, actions);
    }

    @Override
    public List<CatalogAction> actions(StoreContext context) {
        return actions;
    }

    @Override
    public List<Competency> competencies(StoreContext context) {
        return competencies;
    }
}
