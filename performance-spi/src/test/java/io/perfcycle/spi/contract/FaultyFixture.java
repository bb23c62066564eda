package io.perfcycle.spi.contract;

import io.perfcycle.spi.PerformanceStore;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Supplies stores with the same faults, that join the host's transaction or do not. */
record FaultyFixture(Set<Fault> faults, boolean joins) implements StoreFixture {
    FaultyFixture(Set<Fault> faults) {
        this(faults, faults.stream().map(Fault::clauseId).anyMatch(id -> id.matches("P-S9[b-e]")));
    }

    @Override
    public PerformanceStore fresh() {
        return new BreakableStore(faults, joins);
    }

    @Override
    public Optional<PerformanceStore> reopen(PerformanceStore store) {
        return Optional.of(((BreakableStore) store).reopened());
    }

    @Override
    public Optional<PerformanceStore> kill(PerformanceStore store) {
        return Optional.of(((BreakableStore) store).killed());
    }

    @Override
    public Optional<HostTransaction> joinHost(PerformanceStore store) {
        return Optional.of(((BreakableStore) store).joinHost());
    }

    @Override
    public Optional<BooleanSupplier> failAt(PerformanceStore store, int step) {
        return Optional.of(((BreakableStore) store).failAt(step));
    }

    @Override
    public Optional<Runnable> stall(PerformanceStore store) {
        return Optional.of(((BreakableStore) store).stall());
    }
}
