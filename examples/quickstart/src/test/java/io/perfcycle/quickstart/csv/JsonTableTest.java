package io.perfcycle.quickstart.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonTableTest {
    private static Table read(String json) {
        return TableReader.standard()
                .read("-", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), Columns.of("id"));
    }

    private static List<String> problems(String json) {
        return read(json).problems().list().stream().map(TableProblem::text).toList();
    }

    @Test
    void objects_become_rows_and_numbers_keep_their_digits() {
        Table table =
                read("\uFEFF\n [{\"id\": 12345678901234567890.10, \"a\": null},\n {\"b\": true, \"id\": \"x\"}]\n");
        assertThat(table.problems().isEmpty()).isTrue();
        assertThat(table.columns()).containsExactly("id", "a", "b");
        assertThat(table.rows()).extracting(row -> row.text("id")).containsExactly("12345678901234567890.10", "x");
        assertThat(table.rows()).extracting(row -> row.text("b")).containsExactly("", "true");
        assertThat(table.rows()).extracting(Row::line).containsExactly(2L, 3L);
        assertThat(table.notes()).containsExactly("columns not used: a, b");
    }

    @Test
    void what_is_no_scalar_a_doubled_key_and_forbidden_characters_are_told_and_reading_goes_on() {
        assertThat(problems("[{\"id\": [1,2]},\n{\"id\": 1, \"id\": 2},\n7,\n{\"id\": \"\\u202e\\ud800\"}]"))
                .containsExactly(
                        "-, line 1, column id, value \"[\": a text, number, true, false or null is expected",
                        "-, line 2, column id, value \"2\": the object has this key more than once",
                        "-, line 3, value \"7\": an object is expected in the JSON array",
                        "-, line 4, column id, value \"\\u{202E}\\u{D800}\": the text-direction override U+202E at"
                                + " character 1 is not allowed");
    }

    @Test
    void what_is_no_array_and_broken_json_are_told_with_their_line() {
        assertThat(problems("{\"id\": 1}")).containsExactly("-, line 1: a JSON array of objects is expected");
        assertThat(problems("[{\"id\": 1},\n{\"id\": oops}]"))
                .singleElement()
                .asString()
                .startsWith("-, line 2, column id: is not JSON: ");
        assertThat(problems("[{\"id\": 1}")).singleElement().asString().contains("is not JSON: ");
        assertThat(problems("[{\"id\": 1}] [")).singleElement().asString().contains("nothing is expected after");
    }

    @Test
    void the_limits_hold() {
        assertThat(problems("[{\"id\": 1},\n{\"id\": \"" + "x".repeat(10_000_000) + "\"}]"))
                .singleElement()
                .asString()
                .startsWith("-, line 2, column id: the value is over a limit")
                .hasSizeLessThan(300);
        assertThat(problems("[".repeat(1_000_000)))
                .hasSizeBetween(1, 2)
                .allSatisfy(problem -> assertThat(problem).hasSizeLessThan(300));
    }

    @Test
    void malformed_utf8_inside_json_has_its_place() {
        byte[] bytes = "[{\"id\": 1},\n{\"id\": \"M\u00FCller\"}]".getBytes(StandardCharsets.ISO_8859_1);
        Table table = TableReader.standard().read("-", new ByteArrayInputStream(bytes), Columns.of("id"));
        assertThat(table.problems().list())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.text()).startsWith("-, line 2, ").contains("is not UTF-8"));
    }

    @Test
    void a_missing_column_is_told_but_not_for_an_empty_array() {
        assertThat(problems("[{\"x\": 1}]"))
                .containsExactly("-, line 1, column id: the column is missing; there are: x");
        assertThat(problems("[]")).isEmpty();
    }

    @Test
    void the_name_decides_where_it_says_so(@TempDir Path folder) throws IOException {
        Path csv = Files.writeString(folder.resolve("people.csv"), "[id],name\n1,a\n");
        Table table = TableReader.standard().read(csv, Columns.of("[id]"));
        assertThat(table.problems().isEmpty()).isTrue();
        Path json = Files.writeString(folder.resolve("people.json"), "id,name\n1,a\n");
        assertThat(TableReader.standard()
                        .read(json, Columns.of("id"))
                        .problems()
                        .list())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).startsWith("is not JSON"));
    }
}
