package io.perfcycle.quickstart.csv;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads the header and the rows of a CSV file into a table. */
final class CsvRows {
    private final TableBuilder table;
    private long blankLines;

    CsvRows(TableBuilder table) {
        this.table = table;
    }

    /** False if the header is of no use, and nothing more was read. */
    boolean read(PushbackReader in) throws IOException {
        CsvHeader header = CsvHeader.read(in, table.limits().maxCell());
        if (header.text().isBlank()) {
            table.problems().add(1, "", header.text(), "a header line with the columns' names is expected");
            return false;
        }
        List<String> names = names(header);
        if (!table.header(names)) {
            return false;
        }
        CellGuard guard = new CellGuard(in, header.delimiter(), names, 1L + header.lines(), table.limits());
        try (CSVParser parser = format(header.delimiter()).parse(guard)) {
            CSVRecord cells;
            for (int number = 0; (cells = next(parser)) != null; number++) {
                keep(cells, guard.lineOf(number), names);
            }
        } finally {
            if (blankLines > 0) {
                table.note("blank lines skipped: " + blankLines);
            }
        }
        return true;
    }

    private static CSVFormat format(char delimiter) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
    }

    private static List<String> names(CsvHeader header) throws IOException {
        TableLimits limits = new TableLimits(Long.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, 1);
        CellGuard guard = new CellGuard(header.reader(), header.delimiter(), List.of(), 1, limits);
        try (CSVParser parser = format(header.delimiter()).parse(guard)) {
            return parser.iterator().next().toList().stream().map(String::strip).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static @Nullable CSVRecord next(CSVParser parser) throws IOException {
        try {
            Iterator<CSVRecord> rows = parser.iterator();
            return rows.hasNext() ? rows.next() : null;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void keep(CSVRecord cells, long line, List<String> names) {
        if (cells.size() == 1 && cells.get(0).isBlank()) {
            blankLines++;
            return;
        }
        if (cells.size() != names.size()) {
            String count = cells.size() + " cells where the header has " + names.size();
            table.problems().add(line, "", cells.get(0), "the row has " + count);
            return;
        }
        table.row(line, cells.values());
    }
}
