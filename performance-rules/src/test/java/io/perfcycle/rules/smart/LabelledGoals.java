package io.perfcycle.rules.smart;

import io.perfcycle.core.goal.Direction;
import io.perfcycle.core.goal.MeasureDraft;
import io.perfcycle.core.value.DateSpan;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The labelled goals of the test resources. */
final class LabelledGoals {
    static final DateSpan YEAR = DateSpan.of(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));

    private LabelledGoals() {}

    /**
     * A goal with its labels.
     *
     * @param cells its row by column
     */
    record Labelled(Map<String, String> cells) {
        String cell(String column) {
            return cells.getOrDefault(column, "");
        }

        boolean isHeldOut() {
            return cell("part").equals("held-out");
        }

        Set<String> codes() {
            return Arrays.stream(cell("codes").split(" "))
                    .filter(code -> !code.isEmpty())
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        Optional<Boolean> label(SmartCriterion criterion) {
            String text = cell(criterion.name().toLowerCase(java.util.Locale.ROOT));
            return text.equals("null") ? Optional.empty() : Optional.of(Boolean.valueOf(text));
        }

        SmartGoal goal() {
            return SmartGoal.of(cell("title"))
                    .withDates(day("start"), day("due"))
                    .withMeasure(measure());
        }

        private @Nullable MeasureDraft measure() {
            if (cell("metric").isEmpty()) {
                return null;
            }
            List<BigDecimal> history = new ArrayList<>();
            for (String value :
                    cell("history").isEmpty() ? new String[0] : cell("history").split(";")) {
                history.add(new BigDecimal(value));
            }
            return new MeasureDraft(
                    cell("metric"),
                    cell("measure_unit"),
                    cell("direction").isEmpty() ? null : Direction.valueOf(cell("direction")),
                    number("baseline"),
                    null,
                    number("target"),
                    null,
                    null,
                    null,
                    history);
        }

        SmartContext context() {
            SmartContext context = SmartContext.none()
                    .withLanguage(SmartLanguage.forTag(cell("lang")).orElseThrow())
                    .withTime(YEAR, YEAR.first());
            if (!cell("path").isEmpty()) {
                SmartContext.Parent parent = cell("parent_text").isEmpty()
                        ? null
                        : new SmartContext.Parent(cell("parent_text"), cell("parent_metric"));
                context = context.withPath(SmartContext.Path.valueOf(cell("path")), parent);
            }
            if (cell("owner_goals").isEmpty() && cell("foreign_dependencies").isEmpty()) {
                return context;
            }
            return context.withLoad(new SmartContext.Load(
                    count("owner_goals", 0), number("owner_weights"), count("foreign_dependencies", -1)));
        }

        private int count(String column, int absent) {
            return cell(column).isEmpty() ? absent : Integer.parseInt(cell(column));
        }

        private @Nullable BigDecimal number(String column) {
            return cell(column).isEmpty() ? null : new BigDecimal(cell(column));
        }

        private @Nullable LocalDate day(String column) {
            return cell(column).isEmpty() ? null : LocalDate.parse(cell(column));
        }
    }

    static List<Labelled> all() throws IOException {
        try (InputStream in = LabelledGoals.class.getResourceAsStream("labelled-goals.csv")) {
            List<List<String>> rows = Csv.rows(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            List<Labelled> goals = new ArrayList<>();
            for (List<String> row : rows.subList(1, rows.size())) {
                Map<String, String> cells = new HashMap<>();
                for (int i = 0; i < row.size(); i++) {
                    cells.put(rows.get(0).get(i), row.get(i));
                }
                goals.add(new Labelled(cells));
            }
            return goals;
        }
    }
}
