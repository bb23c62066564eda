package io.perfcycle.cli;

import io.perfcycle.core.goal.RollUpPolicy;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.value.Decimals;
import io.perfcycle.rules.goal.Alignment;
import io.perfcycle.rules.goal.AlignmentCalculator;
import io.perfcycle.rules.goal.GoalGraph;
import io.perfcycle.rules.goal.LiveRollUp;
import io.perfcycle.rules.goal.RolledUp;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What {@code goals align} has to say, ready to print. A goal is put into words when its turn comes. */
final class AlignedGoals {
    private static final String NO_GOALS = "no goal is below company level";
    private static final String NO_LINKS = "no link joins goals whose units are both known";
    private static final int SHOWN_DIGITS = 4;

    private final LiveRollUp progress;
    private final Alignment alignment;
    private final List<GoalId> goals;
    private final Set<GoalId> aligned;

    private AlignedGoals(GoalGraph graph, LiveRollUp progress) {
        this.progress = progress;
        this.alignment = AlignmentCalculator.measure(graph);
        this.goals = graph.goals();
        this.aligned = new HashSet<>(AlignmentCalculator.aligned(graph));
    }

    static AlignedGoals of(GoalGraph graph, RollUpPolicy policy) {
        return new AlignedGoals(graph, LiveRollUp.of(graph, policy));
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("goals", (Iterable<Map<String, Object>>)
                () -> goals.stream().map(this::goal).iterator());
        json.put("alignmentRate", number(alignment.rate()));
        json.put("orphans", texts(alignment.orphans()));
        json.put("cycles", alignment.cycles().stream().map(AlignedGoals::texts).toList());
        json.put("childlessCompanyGoals", texts(alignment.childlessCompanyGoals()));
        json.put("crossUnitShare", number(alignment.crossUnitShare()));
        Map<String, String> reasons = new LinkedHashMap<>();
        alignment.rate().ifPresentOrElse(rate -> {}, () -> reasons.put("alignmentRate", NO_GOALS));
        alignment.crossUnitShare().ifPresentOrElse(share -> {}, () -> reasons.put("crossUnitShare", NO_LINKS));
        if (!reasons.isEmpty()) {
            json.put("reasons", reasons);
        }
        return json;
    }

    private Map<String, Object> goal(GoalId id) {
        RolledUp rolled = progress.explain(id).orElseThrow();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id.value());
        json.put("progress", number(rolled.progress()));
        json.put("aligned", aligned.contains(id));
        json.put("parts", rolled.parts().stream().map(AlignedGoals::part).toList());
        if (rolled.progress().isEmpty()) {
            json.put("reasons", Map.of("progress", rolled.reason().words()));
        }
        return json;
    }

    private static Map<String, Object> part(RolledUp.Part part) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", part.child().value());
        json.put("weight", plain(part.share()));
        json.put("progress", number(part.progress()));
        if (part.progress().isEmpty()) {
            json.put("reasons", Map.of("progress", "see goal " + part.child()));
        }
        return json;
    }

    List<String> lines() {
        TextTable table = new TextTable(List.of("goal", "aligned", "progress", "parts"), 2);
        for (GoalId id : goals) {
            RolledUp rolled = progress.explain(id).orElseThrow();
            table.row(List.of(
                    id.value(),
                    aligned.contains(id) ? "yes" : "no",
                    shown(rolled.progress()),
                    Integer.toString(rolled.parts().size())));
        }
        List<String> lines = new ArrayList<>(table.lines());
        lines.add("");
        for (Alignment.Figure figure : alignment.figures()) {
            lines.add(figure.name() + ": " + shown(figure.value()) + " (" + figure.numerator() + " of "
                    + figure.denominator() + ": " + figure.definition() + ")");
        }
        lines.add("depth: " + alignment.depth());
        lines.add("orphans: " + list(alignment.orphans()));
        lines.add("company goals that nothing serves: " + list(alignment.childlessCompanyGoals()));
        for (Alignment.UnitLinks links : alignment.unitMatrix()) {
            lines.add("unit " + links.from() + " serves " + links.to() + ": " + links.links());
        }
        return lines;
    }

    private static String list(List<GoalId> ids) {
        return ids.isEmpty() ? "none" : String.join(", ", texts(ids));
    }

    private static List<String> texts(List<GoalId> ids) {
        return ids.stream().map(GoalId::value).toList();
    }

    private static String shown(Optional<BigDecimal> number) {
        return number.map(value ->
                        value.setScale(SHOWN_DIGITS, RoundingMode.HALF_UP).toPlainString())
                .orElse("-");
    }

    private static @Nullable BigDecimal number(Optional<BigDecimal> number) {
        return number.map(AlignedGoals::plain).orElse(null);
    }

    /** Without an exponent, which a decimal without zeros at the end may have. */
    private static BigDecimal plain(BigDecimal number) {
        return new BigDecimal(Decimals.plain(number));
    }
}
