package io.perfcycle.quickstart.csv;

import io.perfcycle.core.value.Decimals;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One row of a table. An accessor gives the cell, nothing for an empty cell or a column that the file does not have, and
 * nothing plus a problem in the table for a cell that cannot be read. Spaces around a cell's text do not count.
 */
public final class Row {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,18}");

    private final long line;
    private final String[] cells;
    private final Map<String, Integer> columns;
    private final Problems problems;

    Row(long line, String[] cells, Map<String, Integer> columns, Problems problems) {
        this.line = line;
        this.cells = cells;
        this.columns = columns;
        this.problems = problems;
    }

    /**
     * Where the row starts.
     *
     * @return the line in the file, from 1
     */
    public long line() {
        return line;
    }

    /**
     * Whether the file has a column.
     *
     * @param column the column's name
     * @return whether it has; of a JSON file, whether an object up to this one has the key
     */
    public boolean has(String column) {
        return columns.containsKey(column);
    }

    /**
     * A cell's text.
     *
     * @param column the column's name
     * @return the text; empty if the cell is, or if there is no such column
     */
    public String text(String column) {
        Integer at = columns.get(column);
        return at == null || at >= cells.length ? "" : cells[at];
    }

    /**
     * A cell's text, which must not be empty; an empty one is a problem.
     *
     * @param column the column's name
     * @return the text
     */
    public String requiredText(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            problem(column, "a value is required");
        }
        return text;
    }

    /**
     * A date, years 1 to 9999.
     *
     * @param column the column's name
     * @param format how it is written, see {@link TableDates}
     * @return the date
     */
    public Optional<LocalDate> date(String column, DateTimeFormatter format) {
        String text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.parse(text, format);
            if (date.getYear() >= 1 && date.getYear() <= 9999) {
                return Optional.of(date);
            }
        } catch (DateTimeException e) {
            // Told below, like a year out of range.
        }
        problem(column, "a date like " + format.format(LocalDate.of(2025, 12, 31)) + " is expected");
        return Optional.empty();
    }

    /**
     * An exact decimal within the limits of {@link Decimals}, with a point as decimal sign.
     *
     * @param column the column's name
     * @return the decimal
     */
    public Optional<BigDecimal> decimal(String column) {
        String text = text(column);
        return text.isEmpty() ? Optional.empty() : decimal(column, text);
    }

    /**
     * Decimals with a semicolon between.
     *
     * @param column the column's name
     * @return the decimals in order; empty for an empty cell
     */
    public List<BigDecimal> decimals(String column) {
        List<BigDecimal> numbers = new ArrayList<>();
        String text = text(column);
        for (String part : text.isEmpty() ? new String[0] : text.split(";", -1)) {
            decimal(column, part.strip()).ifPresent(numbers::add);
        }
        return numbers;
    }

    private Optional<BigDecimal> decimal(String column, String text) {
        try {
            if (text.length() <= 1000 && DECIMAL.matcher(text).matches()) {
                BigDecimal number = new BigDecimal(text);
                if (Decimals.isBounded(number)) {
                    return Optional.of(number);
                }
            }
        } catch (NumberFormatException e) {
            // An exponent beyond what a decimal can hold; told below.
        }
        problem(
                column,
                "a number is expected, with a point as decimal sign and at most " + Decimals.MAX_DIGITS
                        + " digits on each side of it");
        return Optional.empty();
    }

    /**
     * Yes or no, in any case.
     *
     * @param column the column's name
     * @return whether it says yes; nothing for an empty cell
     */
    public Optional<Boolean> yesOrNo(String column) {
        String said = text(column).toLowerCase(Locale.ROOT);
        if (!said.isEmpty() && !said.equals("yes") && !said.equals("no")) {
            problem(column, "yes, no or nothing is expected");
        }
        return said.isEmpty() ? Optional.empty() : Optional.of(said.equals("yes"));
    }

    /**
     * A whole number.
     *
     * @param column the column's name
     * @return the number
     */
    public OptionalInt integer(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (INTEGER.matcher(text).matches()) {
            long number = Long.parseLong(text);
            if (number == (int) number) {
                return OptionalInt.of((int) number);
            }
        }
        problem(column, "a whole number is expected");
        return OptionalInt.empty();
    }

    /**
     * One of a fixed list, in any case, with space or hyphen for an underscore.
     *
     * @param column the column's name
     * @param type the list
     * @param <E> the list's type
     * @return the constant
     */
    public <E extends Enum<E>> Optional<E> oneOf(String column, Class<E> type) {
        String text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String name = text.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return Optional.of(constant);
            }
        }
        String names = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        problem(column, "one of " + names + " is expected");
        return Optional.empty();
    }

    /**
     * Adds a problem of this row to the table's.
     *
     * @param column the column's name
     * @param message what is wrong with the cell
     */
    public void problem(String column, String message) {
        problems.add(line, column, text(column), message);
    }
}
