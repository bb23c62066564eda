package io.perfcycle.quickstart.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CsvLawsTest {
    private static final Columns COLUMNS = Columns.of("id", "text");

    @Provide
    Arbitrary<List<String>> cells() {
        return Arbitraries.of("a", "\"", ",", ";", "\t", "\n", "\r", " ", "'", "=", "\u00E4", "\uD83D\uDE00")
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join("", parts))
                .list()
                .ofMaxSize(5);
    }

    @Property
    void what_the_writer_writes_the_reader_reads_back(@ForAll("cells") List<String> cells) throws IOException {
        StringBuilder text = new StringBuilder();
        CsvWriter writer = new CsvWriter(text, List.of("id", "text"));
        for (int i = 0; i < cells.size(); i++) {
            writer.row(List.of(i, "x" + cells.get(i) + "x"));
        }
        Table table = read(text.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(table.problems().list()).isEmpty();
        assertThat(table.rows())
                .extracting(row -> row.text("text"))
                .isEqualTo(cells.stream().map(cell -> "x" + cell + "x").toList());
    }

    @Property
    void any_delimiter_gives_the_same_rows(@ForAll("cells") List<String> cells) {
        List<List<String>> results = new ArrayList<>();
        for (String delimiter : List.of(",", ";", "\t")) {
            StringBuilder text = new StringBuilder("id" + delimiter + "text\n");
            for (String cell : cells) {
                text.append(7)
                        .append(delimiter)
                        .append('"')
                        .append(cell.replace("\"", "\"\""))
                        .append("\"\n");
            }
            Table table = read(text.toString().getBytes(StandardCharsets.UTF_8));
            assertThat(table.problems().list()).isEmpty();
            results.add(table.rows().stream().map(row -> row.text("text")).toList());
        }
        assertThat(results.get(1)).isEqualTo(results.get(0));
        assertThat(results.get(2)).isEqualTo(results.get(0));
        assertThat(results.get(0)).isEqualTo(cells.stream().map(String::strip).toList());
    }

    @Property(tries = 3000)
    void no_bytes_at_all_make_the_reader_throw_and_every_row_is_read_or_told(@ForAll("soup") byte[] bytes) {
        Table table = read(bytes);
        for (Row row : table.rows()) {
            assertThat(row.line()).isBetween(1L, 100L);
            row.decimal("text");
        }
        table.problems().list().forEach(problem -> assertThat(problem.text()).hasSizeLessThan(600));
    }

    @Provide
    Arbitrary<byte[]> soup() {
        return Arbitraries.of(
                        "id,text\n",
                        "id",
                        "\"",
                        ",",
                        ";",
                        "\n",
                        "\r",
                        "\r\n",
                        "[",
                        "{",
                        "}",
                        "]",
                        ":",
                        "\"id\"",
                        "1",
                        "\u00E4",
                        "\u0000",
                        "\uFEFF")
                .list()
                .ofMaxSize(20)
                .flatMap(parts -> Arbitraries.of((byte) 'x', (byte) 0xFF, (byte) 0xC3)
                        .map(odd -> {
                            byte[] bytes = String.join("", parts).getBytes(StandardCharsets.UTF_8);
                            if (bytes.length > 0 && odd != 'x') {
                                bytes[bytes.length - 1] = odd;
                            }
                            return bytes;
                        }));
    }

    private static Table read(byte[] bytes) {
        return TableReader.standard().read("-", new ByteArrayInputStream(bytes), COLUMNS);
    }
}
