package io.perfcycle.consumer;

import io.perfcycle.spi.contract.ContractReport;
import io.perfcycle.spi.contract.StoreContract;
import io.perfcycle.spi.memory.MemoryStore;

/** Checks a store against the contract with nothing but the jars: prints a line for each clause and the summary. */
public final class StoreAuthor {
    private StoreAuthor() {}

    public static void main(String[] arguments) {
        ContractReport report = StoreContract.run(() -> MemoryStore.withMaxWrites(200));
        System.out.println(report);
        System.exit(report.isKept() ? 0 : 1);
    }
}
