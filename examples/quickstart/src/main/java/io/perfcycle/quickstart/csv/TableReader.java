package io.perfcycle.quickstart.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackReader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads a table from a file or standard input: CSV (RFC 4180) or a JSON array of objects, in UTF-8 with or without a
 * byte-order mark.
 *
 * <p>A file is JSON if its name ends in {@code .json}, or if its name does not end in {@code .csv} and its first character
 * that is no space is {@code [} or an opening brace. CSV has a header line; comma, semicolon or tab is detected on that
 * line only; rows have as many cells as the header; a quote counts only at the start of a cell; a cell may hold line ends
 * and tabs but no other control characters and no text-direction overrides. Limits are checked while bytes come in.
 *
 * <p>All problems that can be told apart are gathered in the table; a fault after which cells cannot be told apart (an
 * unclosed quote, broken UTF-8, a limit) ends the reading. Nothing is thrown for what a file holds. Safe for any thread;
 * memory grows with the table, unless its rows are handed on.
 */
public final class TableReader {
    private static final int SNIFFED = 1024;

    private final TableLimits limits;

    private TableReader(TableLimits limits) {
        this.limits = limits;
    }

    /**
     * A reader with the standard limits.
     *
     * @return the reader
     */
    public static TableReader standard() {
        return with(TableLimits.standard());
    }

    /**
     * A reader with other limits.
     *
     * @param limits the limits
     * @return the reader
     */
    public static TableReader with(TableLimits limits) {
        return new TableReader(limits);
    }

    /**
     * Reads what a user named on a command line.
     *
     * @param name a file's path, or {@code -} for standard input
     * @param standardInput read to its end, not closed, if the name is {@code -}
     * @param columns the columns that the caller knows
     * @return the table with its problems
     */
    public Table read(String name, InputStream standardInput, Columns columns) {
        return read(name, standardInput, columns, Optional.empty());
    }

    /**
     * Reads what a user named on a command line and hands each row on as it comes, so that memory does not grow with the table.
     *
     * @param name a file's path, or {@code -} for standard input
     * @param standardInput read to its end, not closed, if the name is {@code -}
     * @param columns the columns that the caller knows
     * @param rows takes the rows in the file's order; what it finds wrong with a row becomes a problem of the table
     * @return the table without its rows, with its problems
     */
    public Table stream(String name, InputStream standardInput, Columns columns, Consumer<Row> rows) {
        return read(name, standardInput, columns, Optional.of(rows));
    }

    private Table read(String name, InputStream standardInput, Columns columns, Optional<Consumer<Row>> rows) {
        if (name.equals("-")) {
            return read(new TableBuilder(name, limits, rows), standardInput, columns, false, false);
        }
        try {
            return read(Path.of(name), columns, rows);
        } catch (InvalidPathException e) {
            return failed(name, columns, "is not a file's name");
        }
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @param columns the columns that the caller knows
     * @return the table with its problems; that there is no such file is one
     */
    public Table read(Path file, Columns columns) {
        return read(file, columns, Optional.empty());
    }

    private Table read(Path file, Columns columns, Optional<Consumer<Row>> rows) {
        String name = file.toString();
        if (!Files.exists(file)) {
            return failed(name, columns, "there is no such file");
        }
        if (Files.isDirectory(file)) {
            return failed(name, columns, "is a folder; a file is expected");
        }
        try (InputStream in = Files.newInputStream(file)) {
            if (Files.size(file) > limits.maxBytes()) {
                return failed(name, columns, "is greater than the limit of " + limits.maxBytes() + " bytes");
            }
            TableBuilder table = new TableBuilder(name, limits, rows);
            return read(table, in, columns, name.endsWith(".json"), name.endsWith(".csv"));
        } catch (IOException e) {
            return failed(name, columns, "cannot be read");
        }
    }

    private Table failed(String name, Columns columns, String message) {
        TableBuilder table = new TableBuilder(name, limits);
        table.problems().add(0, "", "", message);
        return table.build(columns, false);
    }

    private static Table read(
            TableBuilder table, InputStream in, Columns columns, boolean surelyJson, boolean surelyCsv) {
        boolean hasHeader = false;
        try {
            Utf8Reader text =
                    new Utf8Reader(new BufferedInputStream(in), table.limits().maxBytes());
            PushbackReader reader = new PushbackReader(text, SNIFFED);
            int first = firstMark(reader);
            if (first < 0) {
                table.problems().add(0, "", "", "is empty; a header line is expected");
            } else if (surelyJson || (!surelyCsv && (first == '[' || first == '{'))) {
                new JsonRows(table).read(reader);
                hasHeader = table.hasRows();
            } else {
                hasHeader = new CsvRows(table).read(reader);
            }
        } catch (UnreadableException e) {
            e.addTo(table.problems());
        } catch (IOException e) {
            table.problems().add(0, "", "", "cannot be read to its end");
        }
        return table.build(columns, hasHeader);
    }

    /** The first character that is no space, within some; everything is put back. Below 0 if there is none at all. */
    private static int firstMark(PushbackReader reader) throws IOException {
        char[] head = new char[SNIFFED];
        int length = 0;
        int unit = -1;
        while (length < SNIFFED && (unit = reader.read()) >= 0) {
            head[length++] = (char) unit;
            if (!Character.isWhitespace(unit)) {
                break;
            }
        }
        reader.unread(head, 0, length);
        return unit;
    }
}
