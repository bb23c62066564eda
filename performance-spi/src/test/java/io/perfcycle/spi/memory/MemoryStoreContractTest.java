package io.perfcycle.spi.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.perfcycle.spi.contract.ClauseResult;
import io.perfcycle.spi.contract.ContractReport;
import io.perfcycle.spi.contract.StoreContract;
import io.perfcycle.spi.contract.StoreFixture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class MemoryStoreContractTest {
    private static final StoreFixture MEMORY = () -> MemoryStore.withMaxWrites(200);

    @TestFactory
    Stream<DynamicTest> the_store_in_memory_keeps_every_clause() {
        return StoreContract.testable().stream()
                .map(clause -> dynamicTest(clause.toString(), () -> clause.verify(MEMORY)));
    }

    @Test
    void the_report_lists_what_was_skipped_and_why() {
        ContractReport report = StoreContract.run(MEMORY);

        assertThat(report.failures()).isEmpty();
        assertThat(report.with(ClauseResult.Status.SKIPPED))
                .extracting(result -> result.clause().id())
                .containsExactly(
                        "P-S5b", "P-S5c", "P-S8a", "P-S8b", "P-S9b", "P-S9c", "P-S9d", "P-S9e", "P-S10b", "P-S11d");
        assertThat(report.toString()).contains("P-S8a SKIPPED: the store does not declare that it is durable");
    }
}
