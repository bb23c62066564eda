package io.perfcycle.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.perfcycle.spi.PerformanceStore;
import io.perfcycle.spi.contract.StoreContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class JdbcContractTest {
    private final ContractStores stores = new ContractStores();

    @TestFactory
    Stream<DynamicTest> the_store_keeps_every_clause() {
        return StoreContract.testable().stream()
                .map(clause -> dynamicTest(clause.toString(), () -> clause.verify(stores)));
    }

    @Test
    void the_store_of_the_contract_is_durable() {
        PerformanceStore store = stores.fresh();
        assertThat(store.capabilities().durable()).isTrue();
        stores.discard(store);
    }
}
