package io.perfcycle.cli;

import io.perfcycle.core.review.PanelPolicy;
import io.perfcycle.core.value.Decimals;
import io.perfcycle.rules.review.PanelCalculator;
import io.perfcycle.rules.review.PanelScore;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The result of {@code aggregate}, ready to print.
 *
 * @param by the columns of the groups
 * @param rows the groups in order
 * @param wider the columns of the wider groups; none for no totals
 * @param totals the wider groups in the order of their first groups
 * @param trimmed how many scores are left out at each end
 */
record AggregatedScores(List<String> by, List<Scored> rows, List<String> wider, List<Total> totals, int trimmed) {
    private static final String PART_WITHOUT_SCORE = "one of its groups has no score";

    /** A group with its score. */
    record Scored(Map<String, String> values, PanelScore score) {}

    /** A wider group with the sum over its groups. */
    record Total(Map<String, String> values, Optional<BigDecimal> score) {}

    static AggregatedScores of(List<ScoreRows.Panel> panels, List<String> by, List<String> wider, PanelPolicy policy) {
        List<Scored> rows = new ArrayList<>();
        Map<Map<String, String>, List<PanelCalculator.Weighted>> parts = new LinkedHashMap<>();
        for (ScoreRows.Panel panel : panels) {
            PanelScore score = PanelCalculator.measure(panel.scores(), policy);
            rows.add(new Scored(panel.values(), score));
            Map<String, String> values = new LinkedHashMap<>();
            wider.forEach(column -> values.put(column, panel.values().getOrDefault(column, "")));
            parts.computeIfAbsent(values, key -> new ArrayList<>())
                    .add(new PanelCalculator.Weighted(score.score(), panel.factor()));
        }
        List<Total> totals = new ArrayList<>();
        if (!wider.isEmpty()) {
            parts.forEach(
                    (values, all) -> totals.add(new Total(values, PanelCalculator.total(all, policy.rounding()))));
        }
        return new AggregatedScores(by, rows, wider, totals, policy.trimmed());
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rows", rows.stream().map(this::json).toList());
        json.put("totals", totals.stream().map(AggregatedScores::json).toList());
        return json;
    }

    private Map<String, Object> json(Scored row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("group", row.values());
        json.put("n", row.score().given());
        json.put("missing", row.score().missing());
        put(json, row.score().score(), reason(row.score()));
        return json;
    }

    private static Map<String, Object> json(Total total) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("group", total.values());
        put(json, total.score(), PART_WITHOUT_SCORE);
        return json;
    }

    private static void put(Map<String, Object> json, Optional<BigDecimal> score, String reason) {
        json.put(
                "score",
                score.map(number -> new BigDecimal(Decimals.plain(number))).orElse(null));
        if (score.isEmpty()) {
            json.put("reasons", Map.of("score", reason));
        }
    }

    private String reason(PanelScore score) {
        return score.given() == 0
                ? "no score was given"
                : "nothing is left of " + score.given() + " without " + trimmed + " at each end";
    }

    List<String> lines() {
        List<String> header = new ArrayList<>(by);
        header.addAll(List.of("n", "missing", "score"));
        TextTable table = new TextTable(header, by.size());
        for (Scored row : rows) {
            List<String> cells = new ArrayList<>(row.values().values());
            cells.add(Integer.toString(row.score().given()));
            cells.add(Integer.toString(row.score().missing()));
            cells.add(text(row.score().score()));
            table.row(cells);
        }
        List<String> lines = new ArrayList<>(table.lines());
        if (!wider.isEmpty()) {
            List<String> names = new ArrayList<>(wider);
            names.add("score");
            TextTable sums = new TextTable(names, wider.size());
            for (Total total : totals) {
                List<String> cells = new ArrayList<>(total.values().values());
                cells.add(text(total.score()));
                sums.row(cells);
            }
            lines.add("");
            lines.addAll(sums.lines());
        }
        return lines;
    }

    private static String text(Optional<BigDecimal> score) {
        return score.map(BigDecimal::toPlainString).orElse("-");
    }
}
