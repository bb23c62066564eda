package io.perfcycle.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Compares docs/spi-contract.md with the clauses. The text that it should have is left in target. */
class ContractDocumentTest {
    private static final String HEAD = """
            # The contract of a store

            What an adapter of `PerformanceStore` keeps, clause by clause. The checks are in `io.perfcycle.spi.contract` and
            need no test framework; with JUnit they become tests in three lines:

            ```java
            @TestFactory
            Stream<DynamicTest> my_store_keeps_the_contract() {
                return StoreContract.testable().stream().map(c -> dynamicTest(c.toString(), () -> c.verify(MyStore::fresh)));
            }
            ```

            *Required*: every adapter keeps it, and a required clause that did not run is a failure. *Optional*: kept where
            the adapter declares what it is about. *Untested*: binding, but a store alone cannot show it; the last column
            says why. `P-S` is about state, `P-Q` about finding, `P-N` about the outbox. A number is never given to another
            clause. `ContractDocumentTest` compares this table with the code and leaves the text as it should be in
            `performance-spi/target/spi-contract.md`.

            | clause | level | rule | intent | how it is checked, or why not |
            |---|---|---|---|---|
            """;

    @Test
    void the_document_lists_the_clauses_as_they_are() throws IOException {
        StringBuilder table = new StringBuilder(HEAD);
        for (Clause clause : StoreContract.clauses()) {
            table.append("| ").append(clause.id());
            table.append(" | ").append(clause.level().name().toLowerCase(Locale.ROOT));
            table.append(" | ").append(clause.rule());
            table.append(" | ").append(clause.intent());
            table.append(" | ").append(clause.how()).append(" |\n");
        }
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "spi-contract.md"), table);

        assertThat(Path.of("..", "docs", "spi-contract.md")).content().isEqualToNormalizingNewlines(table.toString());
    }
}
