package io.perfcycle.spi.memory;

import io.perfcycle.core.competency.Competency;
import io.perfcycle.core.development.CatalogAction;
import io.perfcycle.core.id.ActionId;
import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.spi.LearningCatalog;
import io.perfcycle.spi.StoreContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A catalogue that is the same for every tenant and never changes.
 *
 * <p>To be called. Immutable and thread safe.
 */
public final class MemoryLearningCatalog implements LearningCatalog {
    private final List<Competency> competencies;
    private final List<CatalogAction> actions;

    private MemoryLearningCatalog(List<Competency> competencies, List<CatalogAction> actions) {
        this.competencies = competencies;
        this.actions = actions;
    }

    /**
     * A catalogue of these entries, in any order.
     *
     * @param competencies the competencies, each id once
     * @param actions the actions, each id once; their lifts and prerequisites are not looked up
     * @return the catalogue
     * @throws IllegalArgumentException if an id stands twice
     */
    public static MemoryLearningCatalog of(Collection<Competency> competencies, Collection<CatalogAction> actions) {
        List<CompetencyId> competencyIds =
                competencies.stream().map(Competency::id).toList();
        requireOnce("Competency", competencyIds);
        List<ActionId> actionIds = actions.stream().map(CatalogAction::id).toList();
        requireOnce("Action", actionIds);
        return new MemoryLearningCatalog(
                competencies.stream()
                        .sorted(Comparator.comparing(
                                competency -> competency.id().value()))
                        .toList(),
                actions.stream()
                        .sorted(Comparator.comparing(action -> action.id().value()))
                        .toList());
    }

    @Override
    public List<CatalogAction> actions(StoreContext context) {
        return actions;
    }

    @Override
    public List<Competency> competencies(StoreContext context) {
        return competencies;
    }

    private static void requireOnce(String what, List<?> ids) {
        if (ids.stream().distinct().count() != ids.size()) {
            throw new IllegalArgumentException(what + " ids stand once each, not " + ids);
        }
    }
}
