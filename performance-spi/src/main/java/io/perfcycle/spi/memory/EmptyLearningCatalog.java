package io.perfcycle.spi.memory;

import io.perfcycle.core.competency.Competency;
import io.perfcycle.core.development.CatalogAction;
import io.perfcycle.spi.LearningCatalog;
import io.perfcycle.spi.StoreContext;
import java.util.List;

/**
 * A catalogue for tenants that offer nothing to learn.
 *
 * <p>To be called. Thread safe.
 */
public final class EmptyLearningCatalog implements LearningCatalog {
    private EmptyLearningCatalog() {}

    /**
     * The catalogue without entries.
     *
     * @return the catalogue
     */
    public static EmptyLearningCatalog create() {
        return new EmptyLearningCatalog();
    }

    @Override
    public List<CatalogAction> actions(StoreContext context) {
        return List.of();
    }

    @Override
    public List<Competency> competencies(StoreContext context) {
        return List.of();
    }
}
