package io.perfcycle.quickstart.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowTest {
    private enum Level {
        COMPANY,
        TEAM_OF_TEAMS
    }

    private static Table table(String cell) {
        byte[] bytes = ("v,w\n" + cell + ",1\n").getBytes(StandardCharsets.UTF_8);
        return TableReader.standard().read("-", new ByteArrayInputStream(bytes), Columns.of("v", "w"));
    }

    private static Row row(String cell) {
        return table(cell).rows().get(0);
    }

    private static String complaintAboutDecimal(String cell) {
        Table table = table(cell);
        assertThat(table.rows().get(0).decimal("v")).isEmpty();
        return table.problems().list().get(0).text();
    }

    @Test
    void a_cell_that_is_read_twice_is_told_once() {
        Problems problems = new Problems("a.csv", 2);
        for (int time = 0; time < 2; time++) {
            for (int line = 2; line < 6; line++) {
                problems.add(line, "date", "x", "a date is expected");
            }
        }
        assertThat(problems.list()).hasSize(2);
        assertThat(problems.more()).isEqualTo(2);
    }

    @Test
    void decimals_are_exact() {
        assertThat(row("0.10").decimal("v")).contains(new BigDecimal("0.10"));
        assertThat(row("-12e3").decimal("v")).contains(new BigDecimal("-12e3"));
        assertThat(row("").decimal("v")).isEmpty();
        assertThat(row("1").decimal("absent")).isEmpty();
    }

    @Test
    void numbers_without_bounds_and_texts_that_are_no_numbers_are_told() {
        for (String cell : List.of(
                "1e1000000000",
                "1e99999999999999999999",
                "NaN",
                "Infinity",
                "\"3,5\"",
                "0x10",
                "1.",
                "\u0663",
                "--1",
                "9".repeat(60_000))) {
            assertThat(complaintAboutDecimal(cell))
                    .startsWith("-, line 2, column v, value \"")
                    .contains("a number is expected");
        }
    }

    @Test
    void integers_stay_within_their_range() {
        assertThat(row("-2147483648").integer("v")).hasValue(Integer.MIN_VALUE);
        for (String cell : List.of("2147483648", "1.0", "99999999999999999999", "x")) {
            Table table = table(cell);
            assertThat(table.rows().get(0).integer("v")).isEmpty();
            assertThat(table.problems().list()).hasSize(1);
        }
    }

    @Test
    void dates_are_iso_or_of_a_given_pattern_and_must_exist() {
        assertThat(row("2024-02-29").date("v", TableDates.ISO)).contains(LocalDate.of(2024, 2, 29));
        assertThat(row("29/02/2024").date("v", TableDates.pattern("dd/MM/yyyy")))
                .contains(LocalDate.of(2024, 2, 29));
        for (String cell : List.of("2023-02-29", "29.02.2024", "+99999-01-01", "2024-02-29T00:00")) {
            Table table = table(cell);
            assertThat(table.rows().get(0).date("v", TableDates.ISO)).isEmpty();
            assertThat(table.problems().list().get(0).message()).isEqualTo("a date like 2025-12-31 is expected");
        }
        Table table = table("31/02/2024");
        assertThat(table.rows().get(0).date("v", TableDates.pattern("dd/MM/yyyy")))
                .isEmpty();
        assertThat(table.problems().list().get(0).message()).isEqualTo("a date like 31/12/2025 is expected");
    }

    @Test
    void a_pattern_that_is_none_of_a_whole_date_is_refused() {
        for (String pattern : List.of("MM/yyyy", "abc{", "", "HH:mm")) {
            assertThatThrownBy(() -> TableDates.pattern(pattern)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void one_of_a_list_in_any_case_with_space_or_hyphen() {
        assertThat(row("company").oneOf("v", Level.class)).contains(Level.COMPANY);
        assertThat(row("Team of-teams").oneOf("v", Level.class)).contains(Level.TEAM_OF_TEAMS);
        Table table = table("unit");
        assertThat(table.rows().get(0).oneOf("v", Level.class)).isEmpty();
        assertThat(table.problems().list().get(0).text())
                .isEqualTo("-, line 2, column v, value \"unit\": one of COMPANY, TEAM_OF_TEAMS is expected");
    }

    @Test
    void an_empty_required_cell_is_told() {
        Table table = table("  ");
        assertThat(table.rows().get(0).requiredText("v")).isEmpty();
        assertThat(table.problems().list().get(0).text()).isEqualTo("-, line 2, column v: a value is required");
    }
}
