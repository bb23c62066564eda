package io.perfcycle.quickstart.run;

import io.perfcycle.quickstart.company.CompanyFiles;
import io.perfcycle.quickstart.company.CompanyFiles.Kind;
import io.perfcycle.quickstart.csv.Excerpt;
import io.perfcycle.quickstart.csv.Row;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the rows of the files refer to. The engine answers alike for what is not there and for what is not permitted; who
 * owns the files may know which value it was. For one thread.
 */
final class References {
    private record Reference(String column, Kind target, String key, String noun) {}

    private static final Map<Kind, List<Reference>> BY_FILE = byFile();
    private static final List<String> ACTORS = List.of("author", "rater", "actor", "owner", "by", "employee");

    private final CompanyFiles files;
    private final Map<String, Row> rowBySource = new HashMap<>();
    private final Map<String, Kind> fileBySource = new HashMap<>();
    private final Map<Kind, Set<String>> keys = new EnumMap<>(Kind.class);

    References(CompanyFiles files) {
        this.files = files;
        for (Kind kind : BY_FILE.keySet()) {
            for (Row row : files.rows(kind)) {
                rowBySource.put(kind.file() + ":" + row.line(), row);
                fileBySource.put(kind.file() + ":" + row.line(), kind);
            }
        }
    }

    private static Map<Kind, List<Reference>> byFile() {
        Map<Kind, List<Reference>> all = new EnumMap<>(Kind.class);
        all.put(Kind.ORG_CHANGES, List.of(person("employee")));
        all.put(Kind.GOALS, List.of(person("owner")));
        all.put(Kind.CHECK_INS, List.of(new Reference("goal", Kind.GOALS, "id", "goal"), person("author")));
        all.put(
                Kind.GOAL_CHANGES,
                List.of(
                        new Reference("goal", Kind.GOALS, "id", "goal"),
                        person("by"),
                        person("owner"),
                        new Reference("unit", Kind.UNITS, "id", "unit")));
        all.put(Kind.FEEDBACK, List.of(person("author"), person("subject")));
        all.put(Kind.RECOGNITION, List.of(person("author"), person("subject")));
        all.put(Kind.FEEDBACK_REQUESTS, List.of(person("by"), person("subject"), person("rater")));
        all.put(Kind.ONE_ON_ONES, List.of(person("by"), person("report"), person("owner")));
        all.put(Kind.ROUNDS, List.of(person("subject"), person("rater"), person("nominated_by")));
        all.put(
                Kind.RESPONSES,
                List.of(
                        new Reference("round", Kind.ROUNDS, "round", "round"),
                        person("rater"),
                        new Reference("question", Kind.QUESTIONS, "question", "question")));
        all.put(Kind.REVIEWS, List.of(person("employee"), person("author")));
        all.put(
                Kind.CALIBRATION,
                List.of(
                        new Reference("unit", Kind.UNITS, "id", "unit"),
                        person("owner"),
                        person("employee"),
                        person("actor")));
        all.put(Kind.COMPETENCIES, List.of(person("employee")));
        all.put(
                Kind.PLAN_PROGRESS,
                List.of(person("employee"), person("by"), new Reference("action", Kind.CATALOG, "id", "action")));
        all.put(Kind.IMPROVEMENT_PLANS, List.of(person("employee"), person("by")));
        return all;
    }

    private static Reference person(String column) {
        return new Reference(column, Kind.PEOPLE, "id", "person");
    }

    /**
     * Why the engine may not have found something.
     *
     * @param source the file and line that asked for it
     * @return the column and the value that name what is nowhere, or else who may not do it; without a row, neither
     */
    String explain(String source) {
        Row row = rowBySource.get(source);
        Kind file = fileBySource.get(source);
        if (row == null || file == null) {
            return "not there, or not permitted";
        }
        for (Reference reference : BY_FILE.getOrDefault(file, List.of())) {
            String value = row.text(reference.column());
            if (!value.isEmpty() && !keys(reference).contains(value)) {
                return at(reference.column(), value) + "there is no such " + reference.noun() + " in "
                        + reference.target().file();
            }
        }
        Optional<String> actor =
                ACTORS.stream().filter(column -> !row.text(column).isEmpty()).findFirst();
        return actor.map(column -> at(column, row.text(column))
                        + "what it is about is not there on that day, or this person may not do it")
                .orElse("not there, or not permitted");
    }

    private Set<String> keys(Reference reference) {
        return keys.computeIfAbsent(reference.target(), kind -> {
            Set<String> found = new HashSet<>();
            files.rows(kind).forEach(row -> found.add(row.text(reference.key())));
            return found;
        });
    }

    private static String at(String column, String value) {
        return "column " + column + ", value \"" + Excerpt.of(value) + "\": ";
    }
}
