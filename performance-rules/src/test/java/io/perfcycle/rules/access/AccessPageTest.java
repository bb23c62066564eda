package io.perfcycle.rules.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.access.Circumstance;
import io.perfcycle.core.access.Denial;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page for people against the golden table; what it should say lies in target/access-table.md. */
class AccessPageTest {
    private static final String BEGIN = "<!-- table: begin -->\n";
    private static final String END = "<!-- table: end -->";
    private static final Map<String, String> SPANS = Map.of(
            "DRAFT OPEN SUBMITTED CALIBRATING RELEASED ACKNOWLEDGED ARCHIVED", "all",
            "OPEN SUBMITTED CALIBRATING RELEASED ACKNOWLEDGED ARCHIVED", "from OPEN on",
            "SUBMITTED CALIBRATING RELEASED ACKNOWLEDGED ARCHIVED", "from SUBMITTED on",
            "RELEASED ACKNOWLEDGED ARCHIVED", "from RELEASED on",
            "DRAFT OPEN SUBMITTED CALIBRATING RELEASED", "to RELEASED");

    private static String page() throws IOException {
        return Files.readString(Path.of("..", "docs", "access.md"), StandardCharsets.UTF_8);
    }

    @Test
    void the_page_has_the_rows_of_the_table() throws IOException {
        StringBuilder rows =
                new StringBuilder("| facet | who | may | phases | purposes | note |\n|---|---|---|---|---|---|\n");
        for (GoldenTable.Line line : GoldenTable.read().lines()) {
            rows.append("| ")
                    .append(String.join(
                            " | ",
                            line.facet(),
                            line.relations(),
                            line.actions(),
                            SPANS.getOrDefault(line.phases(), line.phases()),
                            line.purposes(),
                            line.note()))
                    .append(" |\n");
        }
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "access-table.md"), rows);
        String page = page();

        assertThat(page.substring(page.indexOf(BEGIN) + BEGIN.length(), page.indexOf(END)))
                .isEqualTo(rows.toString());
    }

    @ParameterizedTest
    @EnumSource(Denial.class)
    void the_page_tells_every_denial(Denial denial) throws IOException {
        assertThat(page()).contains("`" + denial + "`");
    }

    @ParameterizedTest
    @EnumSource(Circumstance.class)
    void the_page_tells_every_circumstance(Circumstance circumstance) throws IOException {
        assertThat(page()).contains("`" + circumstance + "`");
    }
}
