package io.perfcycle.cli;

import io.perfcycle.quickstart.csv.Columns;
import io.perfcycle.quickstart.csv.Row;
import io.perfcycle.quickstart.csv.Table;
import io.perfcycle.quickstart.csv.TableReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The streams of a run: results go out, messages go to the error stream. */
final class Console {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String STANDARD_INPUT = "-";

    private final InputStream in;
    private boolean inputTaken;
    private final PrintWriter out;
    private final PrintWriter err;

    Console(InputStream in, PrintWriter out, PrintWriter err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    /** Reads a table and tells its notes; its problems are left to be refused once all cells were read. */
    Table read(String file, Columns columns) {
        return told(file, TableReader.standard().read(file, input(file), columns));
    }

    /** Hands the rows of a table on as they come and tells its notes; its problems are left to be refused. */
    Table stream(String file, Columns columns, Consumer<Row> rows) {
        return told(file, TableReader.standard().stream(file, input(file), columns, rows));
    }

    private Table told(String file, Table table) {
        if (table.problems().isEmpty()) {
            table.notes().forEach(note -> note(file + ": " + note));
        }
        return table;
    }

    /** Reads one JSON value; refuses what is none. */
    JsonNode readJson(String file) {
        return JsonFile.read(file, input(file));
    }

    void note(String note) {
        err.println("note: " + oneLine(note));
    }

    /** A note that has to be read at once, because the program goes on working. */
    void told(String note) {
        note(note);
        err.flush();
    }

    /** What was printed so far is seen. */
    void flush() {
        out.flush();
        err.flush();
    }

    void print(List<String> lines) {
        lines.forEach(line -> out.println(oneLine(line)));
    }

    /** Cells may hold tabs and line ends; what people read may not. */
    private static String oneLine(String text) {
        return text.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
    }

    /** A file's text as it is. */
    void text(String text) {
        out.print(text);
    }

    /** All of standard input, as UTF-8. */
    String input() throws IOException {
        return new String(input(STANDARD_INPUT).readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Standard input for a file that is named so; it can be read once. */
    private InputStream input(String file) {
        if (file.equals(STANDARD_INPUT)) {
            if (inputTaken) {
                throw ScenarioSource.unusable(
                        STANDARD_INPUT, "standard input can be read once; name a file for one of the two");
            }
            inputTaken = true;
        }
        return in;
    }

    /** One JSON object on many lines, for a file. */
    String pretty(Map<String, ?> object) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(object) + "\n";
    }

    /** A JSON object on one line, as a part of one that is written piece by piece. */
    String compact(Map<String, ?> object) {
        return JSON.writeValueAsString(object);
    }

    /** One JSON object on one line. */
    void json(Map<String, ?> object) {
        out.println(JSON.writeValueAsString(object));
    }

    /** One JSON object on one line. */
    void json(ObjectNode object) {
        out.println(JSON.writeValueAsString(object));
    }
}
