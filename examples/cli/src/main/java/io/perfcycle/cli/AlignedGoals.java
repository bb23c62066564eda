package io.perfcycle.cli;

import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.value.Decimals;
import io.perfcycle.rules.base.StandardMessages;
import io.perfcycle.rules.goal.Alignment;
import io.perfcycle.rules.goal.AlignmentCalculator;
import io.perfcycle.rules.goal.GoalFinding;
import io.perfcycle.rules.goal.LiveRollUp;
import io.perfcycle.rules.goal.RolledUp;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The result of {@code goals align}, ready to print.
 *
 * @param live the progress of the goals
 * @param alignment how they hang together
 * @param findings what is wrong with their links
 */
record AlignedGoals(LiveRollUp live, Alignment alignment, List<Finding> findings) {
    private static final int WIDTH = 100;
    private static final String NO_GOALS = "there are no goals below company level";
    private static final String NO_LINKS = "no link joins two goals whose units are both known";

    boolean isBlocked() {
        return findings.stream().anyMatch(Finding::isBlocking);
    }

    Map<String, Object> json() {
        Set<GoalId> aligned = new HashSet<>(AlignmentCalculator.aligned(live.graph()));
        List<Map<String, Object>> goals = new ArrayList<>();
        for (GoalId id : live.graph().goals()) {
            live.explain(id).ifPresent(goal -> goals.add(json(goal, aligned.contains(id))));
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("goals", goals);
        json.put("alignmentRate", number(alignment.rate()));
        json.put("orphans", texts(alignment.orphans()));
        json.put("cycles", alignment.cycles().stream().map(AlignedGoals::texts).toList());
        json.put("childlessCompanyGoals", texts(alignment.childlessCompanyGoals()));
        json.put("crossUnitShare", number(alignment.crossUnitShare()));
        Map<String, String> reasons = new LinkedHashMap<>();
        if (alignment.rate().isEmpty()) {
            reasons.put("alignmentRate", NO_GOALS);
        }
        if (alignment.crossUnitShare().isEmpty()) {
            reasons.put("crossUnitShare", NO_LINKS);
        }
        if (!reasons.isEmpty()) {
            json.put("reasons", reasons);
        }
        return json;
    }

    private static Map<String, Object> json(RolledUp goal, boolean aligned) {
        boolean weighed = goal.children().isPresent();
        List<Map<String, Object>> parts = new ArrayList<>();
        for (RolledUp.Part part : goal.parts()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("id", part.child().value());
            json.put("weight", weighed ? number(Optional.of(part.share())) : null);
            json.put("progress", number(part.progress()));
            parts.add(json);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", goal.goal().value());
        json.put("progress", number(goal.progress()));
        json.put("aligned", aligned);
        json.put("parts", parts);
        Map<String, String> reasons = new LinkedHashMap<>();
        if (goal.progress().isEmpty()) {
            reasons.put("progress", goal.reason().words());
        }
        if (!weighed && !parts.isEmpty()) {
            reasons.put("parts", "no child counts, or none could");
        }
        if (!reasons.isEmpty()) {
            json.put("reasons", reasons);
        }
        return json;
    }

    private static @Nullable BigDecimal number(Optional<BigDecimal> number) {
        return number.map(value -> new BigDecimal(Decimals.plain(value))).orElse(null);
    }

    private static List<String> texts(List<GoalId> ids) {
        return ids.stream().map(GoalId::value).toList();
    }

    List<String> lines() {
        Set<GoalId> aligned = new HashSet<>(AlignmentCalculator.aligned(live.graph()));
        TextTable table = new TextTable(List.of("goal", "aligned", "progress", "children", "parts"), 2);
        for (GoalId id : live.graph().goals()) {
            live.explain(id)
                    .ifPresent(goal -> table.row(List.of(
                            id.value(),
                            aligned.contains(id) ? "yes" : "no",
                            percent(goal.progress()),
                            percent(goal.children()),
                            Integer.toString(goal.parts().size()))));
        }
        List<String> lines = new ArrayList<>(table.lines());
        lines.add("");
        lines.add("aligned: " + alignment.aligned() + " of " + alignment.goals() + ", " + percent(alignment.rate()));
        lines.add("links across units: " + alignment.crossUnitLinks() + " of " + alignment.links() + ", "
                + percent(alignment.crossUnitShare()));
        lines.addAll(list("orphans: ", alignment.orphans()));
        lines.addAll(list("company goals without children: ", alignment.childlessCompanyGoals()));
        for (Finding finding : findings) {
            lines.add(finding.severity() + " " + finding.code() + ": " + which(finding)
                    + StandardMessages.standard().write(finding, Locale.ENGLISH));
        }
        return lines;
    }

    /** The goal that names a parent which is not there; the message has the parent alone. */
    private static String which(Finding finding) {
        String goal = finding.arguments().get("goal");
        return finding.code().equals(GoalFinding.PARENT_UNKNOWN.code()) && goal != null ? "Goal " + goal + ": " : "";
    }

    /** How many, and which; in lines of at most {@value #WIDTH} characters as far as ids allow. */
    private static List<String> list(String name, List<GoalId> ids) {
        if (ids.isEmpty()) {
            return List.of(name + "none");
        }
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(name).append(ids.size()).append(':');
        String gap = " ";
        for (int at = 0; at < ids.size(); at++) {
            String id = ids.get(at).value() + (at + 1 < ids.size() ? "," : "");
            if (line.length() + gap.length() + id.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder("  ");
                gap = "";
            }
            line.append(gap).append(id);
            gap = " ";
        }
        lines.add(line.toString());
        return lines;
    }

    private static String percent(Optional<BigDecimal> number) {
        return number.map(value -> String.format(Locale.ROOT, "%.1f %%", value.movePointRight(2)))
                .orElse("-");
    }
}
