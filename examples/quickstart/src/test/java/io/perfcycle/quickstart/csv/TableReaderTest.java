package io.perfcycle.quickstart.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableReaderTest {
    private static final Columns ID_NAME = Columns.of("id", "name");

    private static Table read(byte[] bytes, Columns columns) {
        return TableReader.standard().read("-", new ByteArrayInputStream(bytes), columns);
    }

    private static Table read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8), ID_NAME);
    }

    private static List<String> problems(Table table) {
        return table.problems().list().stream().map(TableProblem::text).toList();
    }

    private static List<String> names(Table table) {
        return table.rows().stream().map(row -> row.text("name")).toList();
    }

    @Test
    void comma_semicolon_and_tab_are_detected_on_the_header_line_only() {
        assertThat(names(read("id,name\n1,a;b;c;d\n"))).containsExactly("a;b;c;d");
        assertThat(names(read("id;name\n1;a,b,c,d\n"))).containsExactly("a,b,c,d");
        assertThat(names(read("id\tname\n1\ta,b;c\n"))).containsExactly("a,b;c");
    }

    @Test
    void delimiters_inside_quoted_header_names_do_not_count() {
        Table table = read("\"a;b;c \"\"x;\"\" \",name\n1,2\n".getBytes(StandardCharsets.UTF_8), Columns.of("name"));
        assertThat(problems(table)).isEmpty();
        assertThat(table.columns()).containsExactly("a;b;c \"x;\"", "name");
    }

    @Test
    void quoted_cells_hold_delimiters_quotes_and_line_ends_and_lines_are_counted_through_them() {
        Table table = read("id,name\r\n1,\"a, \"\"b\"\"\r\nc\td\"\r\n2,\r\n");
        assertThat(problems(table)).isEmpty();
        assertThat(names(table)).containsExactly("a, \"b\"\r\nc\td", "");
        assertThat(table.rows().get(1).line()).isEqualTo(4);
    }

    @Test
    void line_ends_of_all_kinds_and_a_missing_last_one_are_understood() {
        for (String end : List.of("\n", "\r\n", "\r")) {
            Table table = read("id,name" + end + "1,a" + end + "2,b");
            assertThat(names(table)).containsExactly("a", "b");
            assertThat(table.rows().get(1).line()).isEqualTo(3);
        }
    }

    @Test
    void a_byte_order_mark_is_dropped() {
        assertThat(problems(read("\uFEFFid,name\n1,a\n"))).isEmpty();
    }

    @Test
    void columns_may_stand_in_any_order_and_unknown_ones_are_noted() {
        Table table = read("pay,name,id\n9,Ann,1\n");
        assertThat(table.rows().get(0).text("id")).isEqualTo("1");
        assertThat(table.notes()).containsExactly("columns not used: pay");
    }

    @Test
    void missing_doubled_and_nameless_columns_are_told() {
        assertThat(problems(read("id,nom\n1,a\n")))
                .containsExactly("-, line 1, column name: the column is missing; there are: id, nom");
        assertThat(problems(read("id,name,name,\n1,a,b,c\n")))
                .containsExactly(
                        "-, line 1, column name, value \"name\": the header has this column more than once",
                        "-, line 1: column 4 of the header has no name");
        assertThat(problems(read(""))).containsExactly("-: is empty; a header line is expected");
        assertThat(problems(read("\n1,2\n")))
                .containsExactly("-, line 1: a header line with the columns' names is expected");
    }

    @Test
    void the_cells_of_a_missing_column_are_not_told_beside_it_and_those_of_an_optional_one_are() {
        Table table = read("id,nom\n1,a\n,b\n");
        table.rows().forEach(row -> {
            row.requiredText("id");
            row.requiredText("name");
            row.requiredText("pay");
        });
        assertThat(problems(table))
                .containsExactly(
                        "-, line 1, column name: the column is missing; there are: id, nom",
                        "-, line 2, column pay: a value is required",
                        "-, line 3, column id: a value is required",
                        "-, line 3, column pay: a value is required");
    }

    @Test
    void ragged_rows_are_told_each_with_its_line_and_reading_goes_on() {
        Table table = read("id,name\n1\n2,b\n3,c,d\n");
        assertThat(problems(table))
                .containsExactly(
                        "-, line 2, value \"1\": the row has 1 cells where the header has 2",
                        "-, line 4, value \"3\": the row has 3 cells where the header has 2");
        assertThat(names(table)).containsExactly("b");
    }

    @Test
    void blank_lines_are_noted_and_do_not_move_the_line_numbers() {
        Table table = read("id,name\n\n1,a\n \n2,b\n");
        assertThat(table.rows().get(1).line()).isEqualTo(5);
        assertThat(table.notes()).containsExactly("blank lines skipped: 2");
    }

    @Test
    void an_unclosed_quote_is_told_where_it_opens_after_the_rows_before_it() {
        Table table = read("id,name\n1\n2,\"abc\n3,d\n4,e\n");
        assertThat(problems(table))
                .containsExactly(
                        "-, line 2, value \"1\": the row has 1 cells where the header has 2",
                        "-, line 3, column name, value \"abc\\n3,d\\n4,e\\n\": the quote that opens this cell is never"
                                + " closed");
    }

    @Test
    void text_after_a_closing_quote_is_refused_with_its_place() {
        assertThat(problems(read("id,name\n1,\"a\"b\n")))
                .singleElement()
                .asString()
                .startsWith("-, line 2, column name, value \"a\": text follows the closing quote");
    }

    @Test
    void a_quote_inside_an_unquoted_cell_is_a_character() {
        assertThat(names(read("id,name\n1,5\" pipe\n"))).containsExactly("5\" pipe");
    }

    @Test
    void a_cell_of_ten_million_characters_gives_one_clear_message() {
        Table table = read("id,name\n1,a\n2,\u0007\"" + "x".repeat(10_000_000) + "\n3,c\n");
        assertThat(problems(table))
                .containsExactly("-, line 3, column name, value \"\\u{7}\\\"" + "x".repeat(38)
                        + "\u2026\": the cell is longer than the limit of 65536 characters");
        assertThat(names(table)).containsExactly("a");
    }

    @Test
    void a_quoted_cell_a_header_and_a_row_without_end_are_stopped_too() {
        assertThat(problems(read("id,name\n1,\"" + "x\n".repeat(5_000_000))))
                .singleElement()
                .asString()
                .contains("line 2, column name", "longer than the limit of 65536");
        assertThat(problems(read("id,name" + "y".repeat(100_000))))
                .singleElement()
                .asString()
                .contains("line 1", "the header line is longer than 65536");
        assertThat(problems(read("id,name\n" + ",".repeat(10_000_000))))
                .containsExactly("-, line 2: the row has more than 1000 cells");
    }

    @Test
    void the_size_limit_holds_for_files_and_for_streams_without_end(@TempDir Path folder) throws IOException {
        TableReader reader = TableReader.with(new TableLimits(1000, 100, 10, 10));
        Path file = Files.writeString(folder.resolve("big.csv"), "id,name\n" + "1,a\n".repeat(300));
        String message = "is greater than the limit of 1000 bytes";
        assertThat(problems(reader.read(file, ID_NAME))).containsExactly(file + ": " + message);
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return '\n';
            }
        };
        assertThat(problems(reader.read("-", endless, ID_NAME))).last().isEqualTo("-: " + message);
    }

    @Test
    void malformed_utf8_is_refused_with_line_column_and_bytes() {
        byte[] bytes = "id,name\n1,a\n2,M\u00FCller\n".getBytes(StandardCharsets.ISO_8859_1);
        Table table = read(bytes, ID_NAME);
        assertThat(problems(table))
                .containsExactly(
                        "-, line 3, column name, value \"0xFC\": is not UTF-8 at byte 16; save the file as UTF-8");
        assertThat(names(table)).containsExactly("a");
        byte[] cut = {'i', 'd', ',', 'n', 'a', 'm', 'e', '\n', '1', ',', (byte) 0xE2, (byte) 0x82};
        assertThat(problems(read(cut, ID_NAME))).singleElement().asString().contains("is not UTF-8 at byte 11");
    }

    @Test
    void control_and_direction_characters_are_told_with_their_place() {
        assertThat(problems(read("id,name\n1,a\u0000\n2,\u202Eevil\n3,\u2066x\n4,\u0085\n")))
                .containsExactly(
                        "-, line 2, column name, value \"a\\u{0}\": the control character U+0000 at character 2 is not"
                                + " allowed",
                        "-, line 3, column name, value \"\\u{202E}evil\": the text-direction override U+202E at"
                                + " character 1 is not allowed",
                        "-, line 4, column name, value \"\\u{2066}x\": the text-direction override U+2066 at character"
                                + " 1 is not allowed",
                        "-, line 5, column name, value \"\\u{85}\": the control character U+0085 at character 1 is not"
                                + " allowed");
        assertThat(problems(read("id,name\n1,\u0645\u06CC\u200C\u062E \uD83D\uDC69\u200D\uD83D\uDCBB\n")))
                .isEmpty();
    }

    @Test
    void spaces_around_a_text_are_dropped_with_a_note() {
        Table table = read("id , name\n 1,a b \n2,\" c\"\n");
        assertThat(names(table)).containsExactly("a b", "c");
        assertThat(table.notes())
                .containsExactly(
                        "column id: spaces around the text of 1 cells were dropped",
                        "column name: spaces around the text of 2 cells were dropped");
    }

    @Test
    void the_first_hundred_problems_are_kept_and_the_rest_counted() {
        Table table = read("id,name\n" + "1\n".repeat(250));
        assertThat(table.problems().list()).hasSize(100);
        assertThatThrownBy(table::refuse)
                .isInstanceOfSatisfying(
                        UnusableInputException.class,
                        e -> assertThat(e.lines()).hasSize(101).last().isEqualTo("and 150 more"));
    }

    @Test
    void a_file_that_is_not_there_or_a_folder_is_a_problem(@TempDir Path folder) {
        Path absent = folder.resolve("absent.csv");
        assertThat(problems(TableReader.standard().read(absent, ID_NAME)))
                .containsExactly(absent + ": there is no such file");
        assertThat(problems(TableReader.standard().read(folder, ID_NAME)))
                .containsExactly(folder + ": is a folder; a file is expected");
    }

    @Test
    void groups_are_sorted_with_numbers_as_numbers_and_empty_values_first() {
        Table table = read("id,name\n1,10\n2,9\n3,\n4,10\n");
        List<Table.Group> groups = table.groups(List.of("name"));
        assertThat(groups).extracting(group -> group.values().get("name")).containsExactly("", "9", "10");
        assertThat(groups.get(2).rows()).extracting(row -> row.text("id")).containsExactly("1", "4");
        assertThat(read("id,name\n").groups(List.of()))
                .singleElement()
                .satisfies(all -> assertThat(all.rows()).isEmpty());
        assertThat(read("id,name\n").groups(List.of("name"))).isEmpty();
    }
}
