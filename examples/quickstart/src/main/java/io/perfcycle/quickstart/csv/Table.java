package io.perfcycle.quickstart.csv;

import io.perfcycle.rules.orgchart.IdOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table that was read: its columns, its rows that could be told apart, notes for people and the problems so far.
 *
 * <p>Reading the cells adds to the problems; {@link #refuse} ends the use of a table that has any. For one thread.
 */
public final class Table {
    private final String file;
    private final List<String> columns;
    private final List<Row> rows;
    private final List<String> notes;
    private final Problems problems;

    Table(String file, List<String> columns, List<Row> rows, List<String> notes, Problems problems) {
        this.file = file;
        this.columns = List.copyOf(columns);
        this.rows = List.copyOf(rows);
        this.notes = List.copyOf(notes);
        this.problems = problems;
    }

    /**
     * The file as the user named it.
     *
     * @return its name, {@code -} for standard input
     */
    public String file() {
        return file;
    }

    /**
     * The columns that the file has.
     *
     * @return their names in the file's order
     */
    public List<String> columns() {
        return columns;
    }

    /**
     * The rows in the file's order.
     *
     * @return the rows; incomplete if there are problems
     */
    public List<Row> rows() {
        return rows;
    }

    /**
     * What the user should know but need not mend, such as columns that are not used.
     *
     * @return one sentence each, without the file's name
     */
    public List<String> notes() {
        return notes;
    }

    /**
     * What is wrong so far.
     *
     * @return the problems; grows while cells are read
     */
    public Problems problems() {
        return problems;
    }

    /**
     * Goes on only if nothing was wrong so far.
     *
     * @throws UnusableInputException with all problems if there is one
     */
    public void refuse() {
        problems.refuse();
    }

    /**
     * The rows by the values of some columns. Groups are sorted by the first column, then the next; the values of a
     * column compare as numbers when all are numbers, else by code point; an empty value is a value of its own and comes
     * first. Rows keep their order.
     *
     * @param by the columns; none gives one group of all rows, even of none
     * @return the groups
     */
    public List<Group> groups(List<String> by) {
        Map<List<String>, List<Row>> groups = new LinkedHashMap<>();
        if (by.isEmpty()) {
            groups.put(List.of(), new ArrayList<>());
        }
        for (Row row : rows) {
            List<String> key = by.stream().map(row::text).toList();
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
        }
        List<List<String>> keys = new ArrayList<>(groups.keySet());
        keys.sort(order(keys, by.size()));
        return keys.stream()
                .map(key -> new Group(values(by, key), groups.getOrDefault(key, List.of())))
                .toList();
    }

    private static Comparator<List<String>> order(List<List<String>> keys, int columns) {
        Comparator<List<String>> order = Comparator.comparing(key -> 0);
        for (int i = 0; i < columns; i++) {
            int column = i;
            Set<String> values = new HashSet<>();
            keys.forEach(key -> values.add(key.get(column)));
            values.remove("");
            Comparator<String> texts = IdOrder.of(values);
            Comparator<String> emptyFirst = Comparator.<String, Boolean>comparing(value -> !value.isEmpty())
                    .thenComparing(texts);
            order = order.thenComparing(key -> key.get(column), emptyFirst);
        }
        return order;
    }

    private static Map<String, String> values(List<String> by, List<String> key) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < by.size(); i++) {
            values.put(by.get(i), key.get(i));
        }
        return values;
    }

    /**
     * Rows that agree in some columns.
     *
     * @param values the value of each of these columns, in the order asked for
     * @param rows the rows, in the file's order
     */
    public record Group(Map<String, String> values, List<Row> rows) {
        /** Copies both, in order. */
        public Group {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
            rows = List.copyOf(rows);
        }
    }

    /**
     * Goes on only if nothing was wrong in any of the tables; all problems are told together.
     *
     * @param tables the tables
     * @throws UnusableInputException if anything was wrong
     */
    public static void refuseProblems(Collection<Table> tables) {
        List<TableProblem> problems = new ArrayList<>();
        long more = 0;
        for (Table table : tables) {
            problems.addAll(table.problems().list());
            more += table.problems().more();
        }
        if (!problems.isEmpty()) {
            throw new UnusableInputException(problems, more);
        }
    }
}
