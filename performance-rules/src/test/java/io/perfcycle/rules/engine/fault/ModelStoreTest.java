package io.perfcycle.rules.engine.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.id.TenantId;
import io.perfcycle.spi.AuditEntry;
import io.perfcycle.spi.PerformanceStore;
import io.perfcycle.spi.contract.ContractReport;
import io.perfcycle.spi.contract.StoreContract;
import io.perfcycle.spi.contract.StoreFixture;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModelStoreTest {
    private static final StoreFixture MODEL = new StoreFixture() {
        @Override
        public PerformanceStore fresh() {
            return new ModelStore();
        }

        @Override
        public Optional<List<AuditEntry>> audit(PerformanceStore store, TenantId tenant) {
            return Optional.of(((ModelStore) store).tenant(tenant).audit());
        }
    };

    @Test
    void the_store_that_stands_for_the_store_in_memory_keeps_every_clause() {
        ContractReport report = StoreContract.run(MODEL);

        assertThat(report.isKept()).as(report.toString()).isTrue();
    }
}
