package io.perfcycle.cli;

import io.perfcycle.core.development.ActionKind;
import io.perfcycle.core.development.CatalogAction;
import io.perfcycle.core.development.DevelopmentPolicy;
import io.perfcycle.core.development.Gap;
import io.perfcycle.core.development.Lift;
import io.perfcycle.core.id.ActionId;
import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.value.Weight;
import io.perfcycle.quickstart.company.Ids;
import io.perfcycle.quickstart.company.Levels;
import io.perfcycle.quickstart.csv.Columns;
import io.perfcycle.quickstart.csv.Problems;
import io.perfcycle.quickstart.csv.Row;
import io.perfcycle.quickstart.csv.Table;
import io.perfcycle.quickstart.csv.UnusableInputException;
import io.perfcycle.rules.base.StandardMessages;
import io.perfcycle.rules.development.CatalogColumns;
import io.perfcycle.rules.development.DevelopmentPlanner;
import io.perfcycle.rules.development.PlanRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the two files of {@code plan}; what cannot be read becomes a problem of its table. */
final class PlanRows {
    static final Columns GAPS = Columns.of("competency", "required", "achieved")
            .withOptional("weight", "employee")
            .withRows();

    static final Columns CATALOG = Columns.of("id", "kind", "competency", "builds_to", "months")
            .withOptional("title", "effort", "cost", "prerequisite", "places");

    /** What the rows of one action have in common. */
    private static final List<String> OF_ACTION = List.of("kind", "months", "effort", "cost", "prerequisite", "places");

    private static final BigDecimal WIDEST_WEIGHT = BigDecimal.valueOf(1_000_000_000L);

    private static final int MOST_PLACES = 1_000_000_000;

    /** Months count from 1 and no day is printed, so any first day will do. */
    static final LocalDate ANY_DAY = LocalDate.of(2000, 1, 1);

    private PlanRows() {}

    /** One person's plan; what keeps the gaps from being planned for makes their file unusable. */
    static DevelopmentPlanner.Proposal planned(String file, List<Gap> gaps, Catalog catalog, DevelopmentPolicy policy) {
        PlanRequest request = PlanRequest.of(gaps, policy, ANY_DAY).withPlaces(catalog.places());
        Outcome<DevelopmentPlanner.Proposal> planned = DevelopmentPlanner.plan(request, catalog.columns());
        if (planned instanceof Outcome.Done<DevelopmentPlanner.Proposal> done) {
            return done.value();
        }
        Problems problems = new Problems(file, Integer.MAX_VALUE);
        planned.findings().forEach(finding -> problems.add(0, "", "", PlanStream.text(finding)));
        throw new UnusableInputException(problems.list(), problems.more());
    }

    /**
     * A catalogue that was read.
     *
     * @param columns the actions
     * @param places the places of actions that have few
     */
    record Catalog(CatalogColumns columns, Map<ActionId, Integer> places) {}

    private static OptionalInt within(Row row, String column, int least, int most, String expected) {
        OptionalInt number = row.integer(column);
        if (number.isPresent() && (number.getAsInt() < least || number.getAsInt() > most)) {
            row.problem(column, expected);
            return OptionalInt.empty();
        }
        return number;
    }

    static Weight weight(Row row) {
        Optional<BigDecimal> weight = row.decimal("weight");
        boolean fits = weight.map(given -> given.signum() >= 0
                        && given.compareTo(WIDEST_WEIGHT) <= 0
                        && given.stripTrailingZeros().scale() <= 6)
                .orElse(true);
        if (!fits) {
            row.problem("weight", "a number from 0 to 1000000000 with at most 6 digits after the point is expected");
        }
        return fits ? weight.map(Weight::new).orElse(Weight.ONE) : Weight.ONE;
    }

    static Catalog catalog(Table table) {
        Map<ActionId, List<Row>> rowsByAction = new LinkedHashMap<>();
        for (Row row : table.rows()) {
            Ids.read(row, "id", ActionId::of)
                    .ifPresent(id -> rowsByAction
                            .computeIfAbsent(id, key -> new ArrayList<>())
                            .add(row));
        }
        List<CatalogAction> actions = new ArrayList<>();
        Map<ActionId, Integer> places = new LinkedHashMap<>();
        rowsByAction.forEach((id, rows) -> {
            action(id, rows).ifPresent(actions::add);
            within(rows.get(0), "places", 0, MOST_PLACES, "a whole number from 0 to " + MOST_PLACES + " is expected")
                    .ifPresent(left -> places.put(id, left));
        });
        CatalogColumns columns = CatalogColumns.of(actions);
        if (table.problems().isEmpty()) {
            columns.findings().forEach(finding -> tell(finding, rowsByAction));
        }
        return new Catalog(columns, places);
    }

    private static Optional<CatalogAction> action(ActionId id, List<Row> rows) {
        Row first = rows.get(0);
        first.requiredText("kind");
        first.requiredText("months");
        Optional<ActionKind> kind = first.oneOf("kind", ActionKind.class);
        OptionalInt months = within(first, "months", 1, 1200, "a whole number from 1 to 1200 is expected");
        List<Lift> lifts = lifts(rows);
        Optional<ActionId> before = Ids.readOptional(first, "prerequisite", ActionId::of);
        BigDecimal effort = notNegative(first, "effort");
        BigDecimal cost = notNegative(first, "cost");
        if (kind.isEmpty() || months.isEmpty()) {
            return Optional.empty();
        }
        String title = first.text("title");
        return Optional.of(CatalogAction.builder()
                .id(id)
                .title(title.isEmpty() ? id.value() : title)
                .kind(kind.get())
                .addAllLifts(lifts)
                .months(months.getAsInt())
                .effort(effort)
                .cost(cost)
                .prerequisite(before)
                .build());
    }

    private static List<Lift> lifts(List<Row> rows) {
        Map<CompetencyId, Lift> lifts = new LinkedHashMap<>();
        for (Row row : rows) {
            for (String column : OF_ACTION) {
                if (!row.text(column).equals(rows.get(0).text(column))) {
                    row.problem(
                            column,
                            "the rows of an action agree; line " + rows.get(0).line() + " has another value");
                }
            }
            Optional<CompetencyId> competency = Ids.read(row, "competency", CompetencyId::of);
            OptionalInt level = Levels.read(row, "builds_to");
            boolean twice = competency.isPresent()
                    && level.isPresent()
                    && lifts.putIfAbsent(competency.get(), new Lift(competency.get(), level.getAsInt())) != null;
            if (twice) {
                row.problem("competency", "the action has this competency in an earlier line");
            }
        }
        return List.copyOf(lifts.values());
    }

    private static BigDecimal notNegative(Row row, String column) {
        BigDecimal number = row.decimal(column).orElse(BigDecimal.ZERO);
        if (number.signum() < 0) {
            row.problem(column, "a number of 0 or more is expected");
            return BigDecimal.ZERO;
        }
        return number;
    }

    /** At the action's first row; a circle at the first of its members. */
    private static void tell(Finding finding, Map<ActionId, List<Row>> rowsByAction) {
        String id = finding.arguments().containsKey("action")
                ? finding.arguments().get("action")
                : firstOf(finding.arguments().getOrDefault("path", ""));
        String column = finding.code().contains("PREREQUISITE") ? "prerequisite" : "id";
        String text = StandardMessages.standard().write(finding, Locale.ENGLISH);
        rowsByAction.getOrDefault(ActionId.of(id), List.of()).stream()
                .findFirst()
                .ifPresent(row -> row.problem(column, text.substring(0, text.length() - 1)));
    }

    private static String firstOf(String path) {
        int end = path.indexOf(" → ");
        return end < 0 ? path : path.substring(0, end);
    }
}
