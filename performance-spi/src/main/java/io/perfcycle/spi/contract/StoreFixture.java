package io.perfcycle.spi.contract;

import io.perfcycle.spi.PerformanceStore;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Supplies the store that clauses are checked against, and what else a check may need. What a fixture cannot do, its
 * clauses are skipped for, with the reason; what a store declares has to be shown.
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
     * Opens a store again, as after an orderly restart of the process. Needed where durability is declared.
     *
     * @param store a store from {@link #fresh}, no longer used
     * @return another object on the same data; nothing if that is not possible
     */
    default Optional<PerformanceStore> reopen(PerformanceStore store) {
        return Optional.empty();
    }

    /**
     * Ends what holds the data without any warning, as {@code kill -9} does, while another thread may be committing, and
     * opens the data again.
     *
     * @param store a store from {@link #fresh}; every call that still runs or comes later has to throw
     * @return another object on the same data; nothing if that is not possible, and then nothing was ended
     */
    default Optional<PerformanceStore> kill(PerformanceStore store) {
        return Optional.empty();
    }

    /**
     * Begins a transaction of the host on the calling thread. Needed where joining is declared.
     *
     * @param store the store whose commits join it
     * @return the transaction; nothing if that is not possible
     */
    default Optional<HostTransaction> joinHost(PerformanceStore store) {
        return Optional.empty();
    }

    /**
     * Lets a step inside the store fail once from now on: a statement, a commit of the database, a write of a file.
     *
     * @param store the store
     * @param step the number of the step counted from now, from 1
     * @return takes it back if it has not happened yet, and says whether it has; nothing if that is not possible
     */
    default Optional<BooleanSupplier> failAt(PerformanceStore store, int step) {
        return Optional.empty();
    }

    /**
     * Lets every commit of the store wait, as for a lock that somebody else holds, until it is let go.
     *
     * @param store the store
     * @return what lets it go; nothing if that is not possible
     */
    default Optional<Runnable> stall(PerformanceStore store) {
        return Optional.empty();
    }

    /**
     * Releases what a store holds, such as connections. Does nothing unless said otherwise.
     *
     * @param store a store from {@link #fresh}, {@link #reopen} or {@link #kill}, no longer used; also one that was
     *     opened again or killed
     */
    default void discard(PerformanceStore store) {}
}
