package io.perfcycle.quickstart.company;

import io.perfcycle.core.competency.CareerLadder;
import io.perfcycle.core.competency.CompetencyFramework;
import io.perfcycle.core.competency.FrameworkCompetency;
import io.perfcycle.core.competency.LevelAnchor;
import io.perfcycle.core.competency.LevelDirection;
import io.perfcycle.core.competency.LevelScale;
import io.perfcycle.core.competency.Requirement;
import io.perfcycle.core.competency.RoleProfile;
import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.core.id.FrameworkId;
import io.perfcycle.core.id.RoleId;
import io.perfcycle.core.value.Weight;
import io.perfcycle.quickstart.csv.Columns;
import io.perfcycle.quickstart.csv.Row;
import io.perfcycle.quickstart.csv.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reads a career ladder and the framework that it speaks of; their columns stand in {@code docs/files.md}. What cannot be read
 * becomes a problem of its table, all of them at once: refuse the tables before using what was read. Stateless.
 */
public final class CareerLadderRows {
    /** The columns of {@code career_ladder.csv}. */
    public static final Columns LADDER = Columns.of("role", "level", "competency", "required")
            .withOptional("title", "weight", "after")
            .withRows();

    /** The columns of {@code competency_framework.csv}. */
    public static final Columns FRAMEWORK = Columns.of("competency", "name", "min", "max");

    /** The columns of {@code level_anchors.csv}. */
    public static final Columns ANCHORS = Columns.of("competency", "level", "anchor");

    private CareerLadderRows() {}

    /**
     * The framework.
     *
     * @param competencies its competencies
     * @param anchors what levels mean; nothing where they have no words
     * @return the framework; incomplete if there are problems
     */
    public static CompetencyFramework framework(Table competencies, Optional<Table> anchors) {
        Map<CompetencyId, Row> rows = new LinkedHashMap<>();
        for (Row row : competencies.rows()) {
            Optional<CompetencyId> id = Ids.read(row, "competency", CompetencyId::of);
            if (id.isPresent() && rows.putIfAbsent(id.get(), row) != null) {
                row.problem("competency", "the competency has an earlier line");
            }
        }
        Map<CompetencyId, Map<Integer, LevelAnchor>> words = anchors(anchors, rows.keySet());
        List<FrameworkCompetency> all = new ArrayList<>();
        rows.forEach((id, row) -> {
            String name = row.requiredText("name");
            OptionalInt lowest = Levels.read(row, "min");
            OptionalInt highest = Levels.read(row, "max");
            if (lowest.isEmpty() || highest.isEmpty()) {
                return;
            }
            if (lowest.getAsInt() >= highest.getAsInt()) {
                row.problem("max", "the highest level is above the lowest");
                return;
            }
            List<LevelAnchor> own = words.getOrDefault(id, Map.of()).values().stream()
                    .filter(anchor -> anchor.level() >= lowest.getAsInt() && anchor.level() <= highest.getAsInt())
                    .toList();
            all.add(new FrameworkCompetency(
                    id,
                    name,
                    new LevelScale(lowest.getAsInt(), highest.getAsInt(), LevelDirection.HIGHER_IS_MORE, own)));
        });
        CompetencyFramework framework = new CompetencyFramework(FrameworkId.of("ladder"), 1, "Ladder", all);
        anchors.ifPresent(table -> table.rows().forEach(row -> onScale(row, "level", framework)));
        return framework;
    }

    private static Map<CompetencyId, Map<Integer, LevelAnchor>> anchors(
            Optional<Table> table, Set<CompetencyId> known) {
        Map<CompetencyId, Map<Integer, LevelAnchor>> anchors = new LinkedHashMap<>();
        for (Row row : table.map(Table::rows).orElse(List.of())) {
            Optional<CompetencyId> id = Ids.read(row, "competency", CompetencyId::of);
            OptionalInt level = Levels.read(row, "level");
            String words = row.requiredText("anchor");
            if (id.isEmpty() || level.isEmpty()) {
                continue;
            }
            if (!known.contains(id.get())) {
                row.problem("competency", "the framework has no such competency");
                continue;
            }
            LevelAnchor anchor = new LevelAnchor(level.getAsInt(), words);
            boolean twice = anchors.computeIfAbsent(id.get(), key -> new LinkedHashMap<>())
                            .putIfAbsent(anchor.level(), anchor)
                    != null;
            if (twice) {
                row.problem("level", "the level of this competency has an anchor in an earlier line");
            }
        }
        return anchors;
    }

    /** Tells a level that the scale of the row's competency does not have. */
    private static void onScale(Row row, String column, CompetencyFramework framework) {
        String text = row.text("competency");
        OptionalInt level = row.integer(column);
        framework.competencies().stream()
                .filter(each -> each.id().value().equals(text))
                .map(FrameworkCompetency::scale)
                .filter(scale -> level.isPresent() && !scale.has(level.getAsInt()))
                .findFirst()
                .ifPresent(scale -> row.problem(
                        column, "the levels of this competency go from " + scale.lowest() + " to " + scale.highest()));
    }

    /**
     * The ladder.
     *
     * @param table its rows; the roles stand in the order of the file, the lowest first
     * @param job the job for people
     * @param framework the competencies that there are; nothing if any will do
     * @return the ladder; nothing if there are problems
     */
    public static Optional<CareerLadder> ladder(Table table, String job, Optional<CompetencyFramework> framework) {
        Map<RoleId, List<Row>> rowsByRole = new LinkedHashMap<>();
        for (Row row : table.rows()) {
            Ids.read(row, "role", RoleId::of)
                    .ifPresent(id -> rowsByRole
                            .computeIfAbsent(id, key -> new ArrayList<>())
                            .add(row));
        }
        List<CareerLadder.Rung> rungs = new ArrayList<>();
        rowsByRole.forEach((id, rows) -> rungs.add(rung(id, rows, framework)));
        List<CareerLadder.Move> moves = moves(rowsByRole);
        if (!table.problems().isEmpty()) {
            return Optional.empty();
        }
        boolean forks = table.columns().contains("after");
        return Optional.of(forks ? new CareerLadder(job, rungs, moves) : CareerLadder.of(job, rungs));
    }

    private static CareerLadder.Rung rung(RoleId id, List<Row> rows, Optional<CompetencyFramework> framework) {
        Row first = rows.get(0);
        String level = first.requiredText("level");
        RoleProfile.Builder profile =
                RoleProfile.builder().id(id).title(first.text("title").isEmpty() ? level : first.text("title"));
        Set<CompetencyId> seen = new HashSet<>();
        for (Row row : rows) {
            for (String column : List.of("level", "title", "after")) {
                if (!row.text(column).equals(first.text(column))) {
                    row.problem(column, "the rows of a role agree; line " + first.line() + " has another value");
                }
            }
            Optional<CompetencyId> competency = Ids.read(row, "competency", CompetencyId::of);
            OptionalInt required = Levels.read(row, "required");
            BigDecimal weight = row.decimal("weight").orElse(BigDecimal.ONE);
            if (weight.signum() < 0) {
                row.problem("weight", "a weight is not negative");
            } else if (competency.isPresent() && required.isPresent()) {
                if (!seen.add(competency.get())) {
                    row.problem("competency", "the role has this competency in an earlier line");
                }
                framework.ifPresent(known -> judge(row, competency.get(), known));
                profile.addRequirements(new Requirement(competency.get(), required.getAsInt(), new Weight(weight)));
            }
        }
        return new CareerLadder.Rung(level, profile.build());
    }

    private static void judge(Row row, CompetencyId competency, CompetencyFramework framework) {
        if (framework.find(competency).isEmpty()) {
            row.problem("competency", "the framework has no such competency");
        }
        onScale(row, "required", framework);
    }

    private static List<CareerLadder.Move> moves(Map<RoleId, List<Row>> rowsByRole) {
        List<CareerLadder.Move> moves = new ArrayList<>();
        Set<RoleId> earlier = new LinkedHashSet<>();
        rowsByRole.forEach((id, rows) -> {
            Set<String> named = new HashSet<>();
            for (String text : rows.get(0).text("after").split(";", -1)) {
                String from = text.strip();
                Optional<RoleId> known = earlier.stream()
                        .filter(role -> role.value().equals(from))
                        .findFirst();
                if (!from.isEmpty() && known.isEmpty()) {
                    rows.get(0).problem("after", "a role that stands in earlier lines is expected");
                } else if (known.isPresent() && named.add(from)) {
                    moves.add(new CareerLadder.Move(known.get(), id));
                }
            }
            earlier.add(id);
        });
        return moves;
    }
}
