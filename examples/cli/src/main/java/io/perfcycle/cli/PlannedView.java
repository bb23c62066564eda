package io.perfcycle.cli;

import io.perfcycle.core.development.Gap;
import io.perfcycle.core.development.OpenGap;
import io.perfcycle.core.development.PlannedAction;
import io.perfcycle.core.value.Decimals;
import io.perfcycle.rules.development.DevelopmentPlanner;
import io.perfcycle.rules.development.GapCalculator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The result of {@code plan}, ready to print.
 *
 * @param gaps the gaps it starts from
 * @param plan the plan
 */
record PlannedView(List<Gap> gaps, DevelopmentPlanner.Proposal plan) {
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("actions", plan.actions().stream().map(PlannedView::json).toList());
        json.put("openGaps", plan.openGaps().stream().map(PlannedView::json).toList());
        json.put("fitBefore", number(GapCalculator.fit(gaps).fraction()));
        json.put("fitAfter", number(GapCalculator.fit(plan.after()).fraction()));
        json.put("cost", number(plan.cost()));
        return json;
    }

    private static Map<String, Object> json(PlannedAction action) {
        List<Map<String, Object>> closes = new ArrayList<>();
        for (PlannedAction.Closure closure : action.closes()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("competency", closure.competency().value());
            json.put("from", closure.from());
            json.put("to", closure.to());
            closes.add(json);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", action.action().value());
        json.put("kind", action.kind().name());
        json.put("startMonth", action.startMonth());
        json.put("months", action.months());
        json.put("closes", closes);
        json.put("marginalCoverage", number(action.marginalCoverage()));
        return json;
    }

    private static Map<String, Object> json(OpenGap gap) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("competency", gap.competency().value());
        json.put("required", gap.required());
        json.put("reached", gap.reached());
        json.put("reason", gap.reason());
        return json;
    }

    static BigDecimal number(BigDecimal number) {
        return new BigDecimal(Decimals.plain(number));
    }

    List<String> lines() {
        TextTable table = new TextTable(List.of("action", "kind", "closes", "from month", "to month", "coverage"), 3);
        for (PlannedAction action : plan.actions()) {
            table.row(List.of(
                    action.action().value(),
                    action.kind().name(),
                    closes(action),
                    Integer.toString(action.startMonth()),
                    Integer.toString(action.startMonth() + action.months() - 1),
                    Decimals.plain(action.marginalCoverage())));
        }
        List<String> lines = new ArrayList<>(table.lines());
        lines.add("");
        for (OpenGap gap : plan.openGaps()) {
            lines.add("stays open: " + gap.competency() + ", required " + gap.required() + ", reached " + gap.reached()
                    + ", " + gap.reason());
        }
        lines.add("fit: " + GapCalculator.fit(gaps) + " before, " + GapCalculator.fit(plan.after()) + " after");
        lines.add("cost: " + Decimals.plain(plan.cost()));
        lines.add("coverage: " + Decimals.plain(plan.proof().coverage()) + ", "
                + (plan.proof().isOptimal()
                        ? "no plan covers more"
                        : "no plan covers more than "
                                + Decimals.plain(plan.proof().atMost())));
        return lines;
    }

    private static String closes(PlannedAction action) {
        return action.closes().isEmpty()
                ? "-"
                : action.closes().stream()
                        .map(closure -> closure.competency() + " " + closure.from() + " to " + closure.to())
                        .collect(Collectors.joining(", "));
    }
}
