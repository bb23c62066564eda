package io.perfcycle.quickstart.csv;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Writes CSV (RFC 4180, comma, CRLF). Text that a spreadsheet would take for a formula gets an apostrophe before it; a
 * number is written as it is, minus included. For one thread.
 */
public final class CsvWriter {
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final CSVPrinter printer;
    private final int columns;

    /**
     * Begins a file with its header line.
     *
     * @param target where to write; flushed and closed by the caller
     * @param header the columns' names
     * @throws IOException if the target fails
     */
    public CsvWriter(Appendable target, List<String> header) throws IOException {
        this.printer = new CSVPrinter(target, CSVFormat.RFC4180);
        this.columns = header.size();
        row(new ArrayList<>(header));
    }

    /**
     * Writes a row.
     *
     * @param cells as many as the header has; numbers are written plainly without an exponent, null as an empty cell,
     *     everything else as its text
     * @throws IOException if the target fails
     * @throws IllegalArgumentException if the number of cells differs from the header's, or a number is not finite
     */
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        if (cells.size() != columns) {
            throw new IllegalArgumentException(cells.size() + " cells where the header has " + columns);
        }
        List<String> texts = new ArrayList<>();
        for (Object cell : cells) {
            texts.add(text(cell));
        }
        printer.printRecord(texts);
    }

    private static String text(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        if (cell instanceof Double || cell instanceof Float) {
            return new BigDecimal(finite(cell)).toPlainString();
        }
        if (cell instanceof Number) {
            return cell.toString();
        }
        String text = cell.toString();
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String finite(Object number) {
        if (!Double.isFinite(((Number) number).doubleValue())) {
            throw new IllegalArgumentException("A number in CSV is finite, not " + number);
        }
        return number.toString();
    }
}
