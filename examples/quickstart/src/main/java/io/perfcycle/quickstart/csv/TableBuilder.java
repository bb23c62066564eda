package io.perfcycle.quickstart.csv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Collects a table's columns, rows and notes while a file is read. */
final class TableBuilder {
    private static final int SHOWN = 50;

    private static final String NO_ROWS = "there are no rows in it";

    private final String file;
    private final Problems problems;
    private final TableLimits limits;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final Map<String, Integer> blanks = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final Consumer<Row> target;
    private boolean hasRows;
    private final List<String> notes = new ArrayList<>();

    TableBuilder(String file, TableLimits limits) {
        this(file, limits, Optional.empty());
    }

    /** Rows go to a target as they come, or are kept where there is none. */
    TableBuilder(String file, TableLimits limits, Optional<Consumer<Row>> target) {
        this.file = file;
        this.target = target.orElse(rows::add);
        this.limits = limits;
        this.problems = new Problems(file, limits.maxProblems());
    }

    Problems problems() {
        return problems;
    }

    TableLimits limits() {
        return limits;
    }

    void note(String note) {
        notes.add(note);
    }

    /** The names of a header line; false if rows cannot be told apart by them. */
    boolean header(List<String> names) {
        Set<String> repeated = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).strip();
            String complaint = CellText.complaint(name);
            if (name.isEmpty()) {
                problems.add(1, "", "", "column " + (i + 1) + " of the header has no name");
            } else if (!complaint.isEmpty()) {
                problems.add(1, name, name, complaint);
            } else if (columns.putIfAbsent(name, i) != null && repeated.add(name)) {
                problems.add(1, name, name, "the header has this column more than once");
            }
        }
        if (names.size() > limits.maxColumns()) {
            problems.add(1, "", "", "the header has more than " + limits.maxColumns() + " columns");
        }
        return problems.isEmpty();
    }

    /** The place of a column that may come up with any row; below 0 if there are too many. */
    int column(String name) {
        Integer known = columns.get(name);
        if (known == null && columns.size() < limits.maxColumns()) {
            known = columns.size();
            columns.put(name, known);
        }
        return known == null ? -1 : known;
    }

    /** Checks and keeps a row of cells in the order of the columns; the array is kept. */
    void row(long line, String[] cells) {
        for (Map.Entry<String, Integer> column : columns.entrySet()) {
            int at = column.getValue();
            if (at < cells.length) {
                cells[at] = checked(line, column.getKey(), cells[at]);
            }
        }
        hasRows = true;
        target.accept(new Row(line, cells, columns, problems));
    }

    private String checked(long line, String column, String cell) {
        String complaint = CellText.complaint(cell);
        if (!complaint.isEmpty()) {
            problems.add(line, column, cell, complaint);
        }
        String stripped = cell.strip();
        if (stripped.length() != cell.length()) {
            blanks.merge(column, 1, Integer::sum);
        }
        return stripped;
    }

    boolean hasRows() {
        return hasRows;
    }

    Table build(Columns expected, boolean readHeader) {
        List<String> unused = new ArrayList<>();
        for (String name : columns.keySet()) {
            if (!expected.knows(name)) {
                unused.add(Excerpt.of(name));
            }
        }
        if (!unused.isEmpty()) {
            notes.add("columns not used: " + String.join(", ", unused));
        }
        blanks.forEach((column, count) -> notes.add(
                "column " + Excerpt.of(column) + ": spaces around the text of " + count + " cells were dropped"));
        if (readHeader) {
            requireColumns(expected);
        }
        if (!hasRows && expected.asksRows() && problems.isEmpty()) {
            problems.add(0, "", "", NO_ROWS);
        } else if (!hasRows) {
            notes.add(NO_ROWS);
        }
        return new Table(file, List.copyOf(columns.keySet()), rows, notes, problems);
    }

    private void requireColumns(Columns expected) {
        String there = columns.keySet().stream().limit(SHOWN).map(Excerpt::of).collect(Collectors.joining(", "));
        int more = columns.size() - SHOWN;
        String advice = expected.advice().isEmpty() ? "" : "; " + expected.advice();
        for (String name : expected.required()) {
            if (!columns.containsKey(name)) {
                String rest = more > 0 ? " and " + more + " more" : "";
                problems.addMissing(name, "the column is missing; there are: " + there + rest + advice);
            }
        }
    }
}
