package io.perfcycle.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.FindingCode;
import io.perfcycle.core.outcome.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes are never reused, and each has its text in every language of the library. */
class FindingCatalogueTest {
    private static final List<FindingCode> CODES = FindingCatalogue.of(Layout.libraryClasses());

    /** A row of the page: code, severity, package and a sentence, on one line. */
    private static final Pattern ROW =
            Pattern.compile("\\| `([A-Z0-9-]+)` \\| ([A-Z]+) \\| `rules\\.[a-z.]+` \\| [A-Z][^|]+\\. \\|");

    /** Wrong on purpose: two constants share a code. */
    enum TwiceTheSame implements FindingCode {
        FIRST,
        SECOND;

        @Override
        public String code() {
            return "TWICE";
        }

        @Override
        public Severity severity() {
            return Severity.BLOCK;
        }
    }

    @Test
    void the_library_declares_codes() {
        assertThat(CODES).isNotEmpty();
    }

    @Test
    void no_code_stands_twice() {
        assertThat(FindingCatalogue.duplicates(CODES)).isEmpty();
    }

    @Test
    void every_code_is_fit_for_a_finding() {
        assertThat(CODES).allSatisfy(code -> assertThat(Finding.of(code).code()).isEqualTo(code.code()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_de.properties"})
    void every_code_has_a_text(String bundle) throws IOException {
        InputStream found = getClass().getResourceAsStream("/io/perfcycle/rules/base/" + bundle);
        Assumptions.assumeTrue(found != null, "The bundles come with the package rules.base");
        try (Reader reader = new InputStreamReader(found, StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(reader);
            assertThat(FindingCatalogue.untold(CODES, texts.stringPropertyNames()))
                    .isEmpty();
            assertThat(texts.values())
                    .allSatisfy(text -> assertThat(text.toString()).isNotBlank());
        }
    }

    @Test
    void a_code_that_stands_twice_is_named_with_both_places() {
        assertThat(FindingCatalogue.duplicates(List.of(TwiceTheSame.values())))
                .containsExactly("TWICE is declared by TwiceTheSame.FIRST and TwiceTheSame.SECOND");
    }

    @Test
    void a_code_without_a_text_is_named() {
        assertThat(FindingCatalogue.untold(List.of(TwiceTheSame.FIRST), Set.of("OTHER")))
                .containsExactly("TwiceTheSame.FIRST has no text for TWICE");
    }

    @Test
    void the_catalogue_in_the_documentation_lists_every_code_with_its_weight_and_no_other() throws IOException {
        Path page = Path.of("..", "docs", "findings.md");
        Set<String> listed = new TreeSet<>();
        List<String> lines = Files.readAllLines(page, StandardCharsets.UTF_8);
        for (String line : lines.subList(lines.indexOf("|---|---|---|---|") + 1, lines.size())) {
            Matcher row = ROW.matcher(line);
            assertThat(row.matches()).as("a row of the table: %s", line).isTrue();
            listed.add(row.group(1) + " " + row.group(2));
        }
        Set<String> declared = new TreeSet<>();
        CODES.forEach(code -> declared.add(code.code() + " " + code.severity()));

        assertThat(listed).isEqualTo(declared);
    }
}
