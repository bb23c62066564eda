package io.perfcycle.cli;

import io.perfcycle.core.value.DateSpan;
import io.perfcycle.quickstart.company.GoalRows;
import io.perfcycle.quickstart.csv.Columns;
import io.perfcycle.quickstart.csv.Row;
import io.perfcycle.quickstart.csv.Table;
import io.perfcycle.quickstart.csv.TableProblem;
import io.perfcycle.quickstart.csv.UnusableInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files of {@code metrics}. Their columns stand in {@code docs/files.md}; only those that a figure needs are required.
 *
 * @param tables the files that are there, by name
 * @param dates how dates are written
 */
record MetricFiles(Map<String, Table> tables, DateTimeFormatter dates) {
    private static final Map<String, Columns> KNOWN = known();

    private static Map<String, Columns> known() {
        Map<String, Columns> known = new LinkedHashMap<>();
        known.put("cycle", Columns.of("from", "to").withOptional("id", "name"));
        known.put("phases", Columns.of("phase", "to").withOptional("from"));
        known.put(
                "people",
                Columns.of("id", "hired")
                        .withOptional("name", "manager", "unit", "role", "level", "left", "leave_reason", "zone")
                        .withOptional("regretted", "fte"));
        known.put("org_changes", Columns.of("date", "employee", "event").withOptional("value"));
        known.put("goals", GoalRows.columns().withOptional("visibility"));
        known.put("check_ins", Columns.of("goal", "date").withOptional("value", "author", "confidence", "note"));
        known.put(
                "feedback",
                Columns.of("date", "author", "subject").withOptional("id", "visibility", "text", "goal", "competency"));
        known.put("recognition", Columns.of("date", "author", "subject").withOptional("id", "value", "text"));
        known.put(
                "reviews",
                Columns.of("employee", "occasion", "kind")
                        .withOptional("section", "rating", "comment", "date", "author"));
        known.put("rounds", Columns.of("round", "rater").withOptional("subject", "relationship", "nominated_by"));
        known.put("responses", Columns.of("round", "rater").withOptional("date", "question", "score", "comment"));
        known.put("questions", Columns.of("question").withOptional("text", "competency"));
        known.put("role_profiles", Columns.of("role", "competency", "required").withOptional("title", "weight"));
        known.put(
                "competencies",
                Columns.of("employee", "competency", "level", "date").withOptional("source"));
        known.put("successors", Columns.of("role").withOptional("employee", "readiness"));
        known.put("vacancies", Columns.of("opened", "filled").withOptional("id", "role", "inside", "critical"));
        known.put("finance", Columns.of("from", "to", "revenue", "operating_expenses", "pay_and_benefits"));
        known.put("survey", Columns.of("answer").withOptional("id", "date"));
        return known;
    }

    static MetricFiles read(Console console, Path directory, DateTimeFormatter dates) {
        if (!Files.isDirectory(directory)) {
            throw unusable(
                    directory,
                    Files.exists(directory) ? "is a file; a folder of files is expected" : "there is no such folder");
        }
        Map<String, Table> tables = new LinkedHashMap<>();
        KNOWN.forEach((name, columns) -> {
            Path file = directory.resolve(name + ".csv");
            if (Files.exists(file)) {
                tables.put(name, console.read(file.toString(), columns));
            } else if (name.equals("people")) {
                throw unusable(file, "the file is required and not there");
            }
        });
        return new MetricFiles(tables, dates);
    }

    private static UnusableInputException unusable(Path place, String why) {
        return new UnusableInputException(List.of(new TableProblem(place.toString(), 0, "", "", why)), 0);
    }

    /** All problems of all files together. */
    void refuse() {
        Table.refuseProblems(tables.values());
    }

    List<Row> rows(String name) {
        Table table = tables.get(name);
        return table == null ? List.of() : table.rows();
    }

    boolean has(String name) {
        return tables.containsKey(name);
    }

    Optional<LocalDate> date(Row row, String column) {
        row.requiredText(column);
        return row.date(column, dates);
    }

    /** The days of the first cycle, where there is one. */
    Optional<DateSpan> cycle() {
        for (Row row : rows("cycle")) {
            Optional<LocalDate> from = date(row, "from");
            Optional<LocalDate> to = date(row, "to");
            if (from.isPresent() && to.isPresent()) {
                if (to.get().isBefore(from.get())) {
                    row.problem("to", "a day not before from is expected");
                    return Optional.empty();
                }
                return Optional.of(new DateSpan(from.get(), to.get()));
            }
        }
        return Optional.empty();
    }
}
