package io.perfcycle.cli;

import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.outcome.Messages;
import io.perfcycle.rules.base.StandardMessages;
import io.perfcycle.rules.smart.SmartCriterion;
import io.perfcycle.rules.smart.SmartGoal;
import io.perfcycle.rules.smart.SmartLanguage;
import io.perfcycle.rules.smart.SmartNote;
import io.perfcycle.rules.smart.SmartReport;
import io.perfcycle.rules.smart.SmartRewrite;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One goal's result, ready to print.
 *
 * @param id the goal
 * @param goal what it says
 * @param report what was found
 */
record GoalJudgement(GoalId id, SmartGoal goal, SmartReport report) {
    static Map<String, Object> json(List<GoalJudgement> goals, SmartLanguage language) {
        return Map.of("goals", goals.stream().map(goal -> goal.json(language)).toList());
    }

    private Map<String, Object> json(SmartLanguage language) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id.value());
        Map<String, String> reasons = new LinkedHashMap<>();
        for (SmartCriterion criterion : SmartCriterion.values()) {
            json.put(key(criterion), report.judged(criterion).orElse(null));
            if (report.judged(criterion).isEmpty()) {
                reasons.put(key(criterion), reason(criterion));
            }
        }
        json.put(
                "findings",
                report.notes().stream().map(note -> json(note, language)).toList());
        String rewrite = SmartRewrite.of(goal, language).orElse(null);
        json.put("rewrite", rewrite);
        if (rewrite == null) {
            reasons.put("rewrite", "owner, due, metric, baseline and target are needed");
        }
        if (!reasons.isEmpty()) {
            json.put("reasons", reasons);
        }
        return json;
    }

    private static Map<String, Object> json(SmartNote note, SmartLanguage language) {
        Messages messages = StandardMessages.standard();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", note.code());
        json.put("criterion", key(note.criterion()));
        json.put("severity", note.finding().severity().name());
        json.put("message", note.message(messages, language.locale()));
        json.put(
                "span", note.span().map(span -> List.of(span.from(), span.to())).orElse(null));
        json.put("question", note.question(messages, language.locale()));
        return json;
    }

    private static String key(SmartCriterion criterion) {
        return switch (criterion) {
            case SPECIFIC -> "specific";
            case MEASURABLE -> "measurable";
            case ACHIEVABLE -> "achievable";
            case RELEVANT -> "relevant";
            case TIME_BOUND -> "timeBound";
        };
    }

    private static String reason(SmartCriterion criterion) {
        return switch (criterion) {
            case ACHIEVABLE -> "a target with at least three past values is needed";
            case RELEVANT -> "nothing is known about parents";
            case SPECIFIC, MEASURABLE, TIME_BOUND -> "the text is too long to be looked at";
        };
    }

    static List<String> lines(List<GoalJudgement> goals, SmartLanguage language) {
        TextTable table = new TextTable(List.of("id", "S", "M", "A", "R", "T", "findings"), 6);
        goals.forEach(goal -> table.row(goal.cells()));
        List<String> lines = new ArrayList<>(table.lines());
        for (GoalJudgement goal : goals) {
            if (!goal.report().notes().isEmpty()) {
                lines.add("");
                lines.add(goal.id().value() + "  " + goal.goal().title());
                goal.report().notes().forEach(note -> lines.add("  " + line(note, language)));
            }
        }
        return lines;
    }

    private List<String> cells() {
        List<String> cells = new ArrayList<>();
        cells.add(id.value());
        for (SmartCriterion criterion : SmartCriterion.values()) {
            cells.add(report.judged(criterion).map(met -> met ? "yes" : "no").orElse("-"));
        }
        cells.add(Integer.toString(report.notes().size()));
        return cells;
    }

    private static String line(SmartNote note, SmartLanguage language) {
        Messages messages = StandardMessages.standard();
        return note.finding().severity() + " " + note.code() + " " + note.message(messages, language.locale()) + " "
                + note.question(messages, language.locale());
    }
}
