package io.perfcycle.spi.contract;

import io.perfcycle.spi.PerformanceStore;
import java.util.Optional;

/**
 * Supplies the store that clauses are checked against.
 *
 * <p>To be implemented by the author of an adapter; a lambda that gives a fresh store will do. Called by one thread at a
 * time.
 */
@FunctionalInterface
public interface StoreFixture {
    /**
     * Supplies a store for one clause.
     *
     * @return a store that is empty for every tenant
     */
    PerformanceStore fresh();

    /**
     * Opens a store again, as after a restart of the process. Needed where durability is declared.
     *
     * @param store a store from {@link #fresh}, no longer used
     * @return another object on the same data; nothing if that is not possible
     */
    default Optional<PerformanceStore> reopen(PerformanceStore store) {
        return Optional.empty();
    }

    /**
     * Releases what a store holds, such as connections. Does nothing unless said otherwise.
     *
     * @param store a store from {@link #fresh} or {@link #reopen}, no longer used; also one that was opened again
     */
    default void discard(PerformanceStore store) {}
}
