package io.perfcycle.spi.contract;

import io.perfcycle.spi.PerformanceStore;
import java.util.Optional;
import java.util.Set;

/** Supplies stores with the same faults. */
record FaultyFixture(Set<Fault> faults) implements StoreFixture {
    @Override
    public PerformanceStore fresh() {
        return new FaultyStore(faults);
    }

    @Override
    public Optional<PerformanceStore> reopen(PerformanceStore store) {
        return Optional.of(((FaultyStore) store).reopened());
    }
}
