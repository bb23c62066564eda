package io.perfcycle.rules.engine.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.spi.contract.ContractReport;
import io.perfcycle.spi.contract.StoreContract;
import io.perfcycle.spi.contract.StoreFixture;
import org.junit.jupiter.api.Test;

class ModelStoreTest {
    private static final StoreFixture MODEL = ModelStore::new;

    @Test
    void the_store_that_stands_for_the_store_in_memory_keeps_every_clause() {
        ContractReport report = StoreContract.run(MODEL);

        assertThat(report.isKept()).as(report.toString()).isTrue();
    }
}
