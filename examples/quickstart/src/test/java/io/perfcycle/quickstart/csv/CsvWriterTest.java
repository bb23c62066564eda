package io.perfcycle.quickstart.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvWriterTest {
    private static String cell(Object cell) throws IOException {
        StringBuilder text = new StringBuilder();
        new CsvWriter(text, List.of("id", "value")).row(Arrays.asList(1, cell));
        return text.substring("id,value\r\n1,".length(), text.length() - 2);
    }

    @Test
    void text_that_starts_like_a_formula_gets_an_apostrophe() throws IOException {
        assertThat(cell("=1+1")).isEqualTo("'=1+1");
        assertThat(cell("+1")).isEqualTo("'+1");
        assertThat(cell("-5")).isEqualTo("'-5");
        assertThat(cell("@SUM(A1)")).isEqualTo("'@SUM(A1)");
        assertThat(cell("\t=1")).isEqualTo("'\t=1");
        assertThat(cell("\r=1")).isEqualTo("\"'\r=1\"");
        assertThat(cell("\uFF1D1")).isEqualTo("'\uFF1D1");
        assertThat(cell("=\"a\",b")).isEqualTo("\"'=\"\"a\"\",b\"");
        assertThat(cell("a=b")).isEqualTo("a=b");
    }

    @Test
    void numbers_are_written_as_they_are() throws IOException {
        assertThat(cell(-5)).isEqualTo("-5");
        assertThat(cell(new BigDecimal("-1E+3"))).isEqualTo("-1000");
        assertThat(cell(-0.000001)).isEqualTo("-0.0000010");
        assertThat(cell(LocalDate.of(2025, 1, 31))).isEqualTo("2025-01-31");
        assertThat(cell(null)).isEmpty();
    }

    @Test
    void a_header_is_text_too() throws IOException {
        StringBuilder text = new StringBuilder();
        new CsvWriter(text, List.of("=x"));
        assertThat(text.toString()).isEqualTo("'=x\r\n");
    }

    @Test
    void misuse_is_told() {
        assertThatThrownBy(() -> cell(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CsvWriter(new StringBuilder(), List.of("a")).row(List.of(1, 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 cells where the header has 1");
    }
}
