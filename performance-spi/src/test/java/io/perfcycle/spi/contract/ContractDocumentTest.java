package io.perfcycle.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.perfcycle.spi.PerformanceStore;
import io.perfcycle.spi.StoreCapabilities;
import io.perfcycle.spi.memory.MemoryStore;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Compares docs/spi-contract.md with the code. The part that is made of the clauses is left in target. */
class ContractDocumentTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "spi-contract.md");
    private static final Path THIS =
            Path.of("src", "test", "java", "io", "perfcycle", "spi", "contract", "ContractDocumentTest.java");
    private static final String CLAUSES = "## The clauses\n";
    private static final String HEAD = """
            ## The clauses

            *Required*: every adapter keeps it, and a required clause that did not run is a failure. *Optional*: kept where
            the adapter declares what it is about and its fixture can do what the check needs; skipped elsewhere, with the
            reason. *Untested*: binding, but no check of the kit can show it; the last column says why. `P-S` is about
            state, `P-Q` about finding, `P-N` about the outbox, `P-A` about the audit, `P-M` about notifiers, `P-R` about
            relays. A number is never given to another clause. `ContractDocumentTest` compares everything from here on with
            the code and leaves the text as it should be in `performance-spi/target/spi-contract.md`.

            """;

    // snippet begin
    @TestFactory
    Stream<DynamicTest> my_store_keeps_the_contract() {
        return StoreContract.testable().stream().map(c -> dynamicTest(c.toString(), () -> c.verify(MyStore::empty)));
    }
    // snippet end

    /** The store of the reader. */
    private static final class MyStore {
        static PerformanceStore empty() {
            return MemoryStore.withMaxWrites(50);
        }
    }

    @Test
    void the_document_lists_the_clauses_as_they_are() throws IOException {
        StringBuilder text = new StringBuilder(HEAD);
        text.append("| contract | required | optional | untested |\n|---|---|---|---|\n");
        counts(text, "store", StoreContract.clauses());
        counts(text, "notifier", NotifierContract.clauses());
        counts(text, "relay", RelayContract.clauses());
        table(text, "The store", StoreContract.clauses());
        table(text, "The notifier", NotifierContract.clauses());
        table(text, "The relay", RelayContract.clauses());
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "spi-contract.md"), text);

        String document = document();
        assertThat(document.substring(document.indexOf(CLAUSES))).isEqualTo(text.toString());
    }

    private static void counts(StringBuilder text, String name, List<? extends Clause<?>> clauses) {
        text.append("| ").append(name);
        for (Level level : Level.values()) {
            text.append(" | ")
                    .append(clauses.stream()
                            .filter(each -> each.level() == level)
                            .count());
        }
        text.append(" |\n");
    }

    private static void table(StringBuilder text, String title, List<? extends Clause<?>> clauses) {
        text.append("\n### ").append(title).append("\n\n");
        text.append("| clause | level | rule | intent | how it is checked, or why not |\n|---|---|---|---|---|\n");
        for (Clause<?> clause : clauses) {
            text.append("| ").append(clause.id());
            text.append(" | ").append(clause.level().name().toLowerCase(Locale.ROOT));
            text.append(" | ").append(clause.rule());
            text.append(" | ").append(clause.intent());
            text.append(" | ").append(clause.how()).append(" |\n");
        }
    }

    @Test
    void every_clause_that_the_guide_names_is_there() throws IOException {
        List<String> ids = Families.clauses().stream().map(Clause::id).toList();
        String document = document();

        assertThat(Pattern.compile("P-[A-Z][0-9]+[a-z]")
                        .matcher(document.substring(0, document.indexOf(CLAUSES)))
                        .results()
                        .map(found -> found.group()))
                .isNotEmpty()
                .allMatch(ids::contains);
    }

    @Test
    void every_declaration_has_its_row() {
        assertThat(StoreCapabilities.class.getRecordComponents())
                .extracting(RecordComponent::getName)
                .allMatch(name -> text().contains("\n| `" + name + "` | P-S"));
    }

    @Test
    void the_example_of_three_lines_is_the_one_that_is_tested() throws IOException {
        String source = Files.readString(THIS);
        String begin = "    // snippet begin\n";
        String snippet =
                source.substring(source.indexOf(begin) + begin.length(), source.indexOf("    // snippet end\n"));

        assertThat(document()).contains("```java\n" + snippet + "```\n");
    }

    private static String text() {
        try {
            return document();
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }

    private static String document() throws IOException {
        return Files.readString(DOCUMENT).replace("\r\n", "\n");
    }
}
