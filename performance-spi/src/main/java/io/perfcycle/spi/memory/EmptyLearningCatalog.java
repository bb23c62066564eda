package io.perfcycle.spi.memory;

import io.perfcycle.core.competency.Competency;
import io.perfcycle.core.development.CatalogAction;
import io.perfcycle.spi.LearningCatalog;
import io.perfcycle.spi.StoreContext;
import java.util.List;

/** A catalogue without actions and competencies. Thread safe. */
public enum EmptyLearningCatalog implements LearningCatalog {
    /** The one. */
    INSTANCE;

    @Override
    public List<CatalogAction> actions(StoreContext context) {
        return List.of();
    }

    @Override
    public List<Competency> competencies(StoreContext context) {
        return List.of();
    }
}
