package io.perfcycle.spi;

import io.perfcycle.core.competency.Competency;
import io.perfcycle.core.development.CatalogAction;
import java.util.List;

/**
 * What people can learn at this tenant, and the competencies in which it is counted.
 *
 * <p>To be implemented. Thread safe.
 */
public interface LearningCatalog {
    /**
     * All actions.
     *
     * @param context tenant, instant and deadline
     * @return the actions in the order of their ids; empty if none
     */
    List<CatalogAction> actions(StoreContext context);

    /**
     * All competencies.
     *
     * @param context tenant, instant and deadline
     * @return the competencies in the order of their ids; empty if none
     */
    List<Competency> competencies(StoreContext context);
}
