package io.perfcycle.spi.contract;

import io.perfcycle.core.id.TenantId;
import io.perfcycle.spi.AuditEntry;
import io.perfcycle.spi.PerformanceStore;
import java.util.List;
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

    @Override
    public Optional<List<AuditEntry>> audit(PerformanceStore store, TenantId tenant) {
        return Optional.of(((FaultyStore) store).audit(tenant));
    }
}
