package io.perfcycle.cli.simulation;

import io.perfcycle.rules.simulation.Cell;
import io.perfcycle.rules.simulation.Condition;
import io.perfcycle.rules.simulation.Estimate;
import io.perfcycle.rules.simulation.ExperimentResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The result of {@code simulate} as JSON and as rows of a table. */
public final class SimulationView {
    private final ExperimentResult result;
    private final BoundedResult bounded;
    private final String version;

    /**
     * A view.
     *
     * @param bounded what came out
     * @param version the program's version, for the manifest
     */
    public SimulationView(BoundedResult bounded, String version) {
        this.bounded = bounded;
        this.result = bounded.result();
        this.version = version;
    }

    /** {@return the object that {@code --json} prints} */
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("scenario", result.experiment().name());
        json.put("seed", result.experiment().seed());
        json.put("replications", result.replications());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (ExperimentResult.Row row : result.rows()) {
            if (isKept(row.cell(), row.estimate())) {
                Map<String, Object> object = new LinkedHashMap<>();
                object.put("condition", condition(row.condition()));
                figures(object, row.cell(), row.estimate());
                rows.add(object);
            }
        }
        json.put("results", rows);
        List<Map<String, Object>> differences = new ArrayList<>();
        for (ExperimentResult.Difference each : result.differences()) {
            if (isKept(each.cell(), each.estimate())) {
                Map<String, Object> object = new LinkedHashMap<>();
                object.put("policy", condition(each.policy()));
                object.put("against", condition(each.against()));
                figures(object, each.cell(), each.estimate());
                differences.add(object);
            }
        }
        json.put("differences", differences);
        if (!bounded.bounds().isEmpty()) {
            json.put("bounds", bounds());
        }
        json.put("manifest", manifest());
        return json;
    }

    private List<Map<String, Object>> bounds() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (BoundedResult.Bound bound : bounded.eachOnce()) {
            if (isKept(bound.row().cell(), bound.row().estimate())) {
                Map<String, Object> object = new LinkedHashMap<>();
                object.put("bound", bound.kind());
                object.put("condition", typed(bound.settings()));
                figures(object, bound.row().cell(), bound.row().estimate());
                rows.add(object);
            }
        }
        return rows;
    }

    /** A course that ended before its last step has no figures afterwards. */
    private static boolean isKept(Cell cell, Estimate estimate) {
        return cell.time().isEmpty() || estimate.n() > 0;
    }

    /** {@return what the result follows from, and its hash} */
    public Map<String, Object> manifest() {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("scenario", result.experiment().name());
        manifest.put("seed", result.experiment().seed());
        manifest.put("replications", result.replications());
        manifest.put("complete", result.complete());
        manifest.put("version", version);
        manifest.put(
                "conditions",
                result.experiment().conditions().stream()
                        .map(each -> typed(each.settings().values()))
                        .toList());
        manifest.put("hash", result.hash());
        return manifest;
    }

    /** What was set by hand. */
    static Map<String, Object> condition(Condition condition) {
        return typed(condition.given());
    }

    /** Numbers as numbers. */
    private static Map<String, Object> typed(Map<String, String> texts) {
        Map<String, Object> typed = new LinkedHashMap<>();
        texts.forEach((path, text) -> typed.put(path, typed(text)));
        return typed;
    }

    static Object typed(String text) {
        if (text.isEmpty() || "+-.0123456789".indexOf(text.charAt(0)) < 0) {
            return text;
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return text;
        }
    }

    private static void figures(Map<String, Object> object, Cell cell, Estimate estimate) {
        object.put("metric", cell.metric());
        object.put("level", cell.level().isPresent() ? cell.level().getAsInt() : null);
        object.put("time", cell.time().isPresent() ? cell.time().getAsInt() : null);
        object.put("mean", number(estimate.mean()));
        object.put("sd", number(estimate.sd()));
        object.put("se", number(estimate.se()));
        boolean known = Double.isFinite(estimate.low());
        List<Double> interval = new ArrayList<>();
        interval.add(estimate.low());
        interval.add(estimate.high());
        object.put("ci95", known ? interval : null);
        if (!Double.isFinite(estimate.mean())) {
            object.put("reasons", Map.of("mean", "no replication has this figure"));
        } else if (!known) {
            object.put("reasons", Map.of("sd", "one replication has no spread"));
        }
    }

    static @Nullable Double number(double value) {
        return Double.isFinite(value) ? value : null;
    }

    /** {@return the header of the table} */
    public List<String> header() {
        return List.of("condition", "metric", "level", "time", "mean", "sd", "se", "low", "high");
    }

    /** {@return the cells of the table, results first, then their bounds, then differences} */
    public List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        for (ExperimentResult.Row row : result.rows()) {
            if (isKept(row.cell(), row.estimate())) {
                rows.add(cells(label(row.condition()), row.cell(), row.estimate()));
            }
        }
        for (BoundedResult.Bound bound : bounded.eachOnce()) {
            if (isKept(bound.row().cell(), bound.row().estimate())) {
                String label = bound.kind() + ": " + label(bound.settings());
                rows.add(cells(label, bound.row().cell(), bound.row().estimate()));
            }
        }
        for (ExperimentResult.Difference each : result.differences()) {
            if (isKept(each.cell(), each.estimate())) {
                String label = label(each.policy()) + " minus " + label(each.against());
                rows.add(cells(label, each.cell(), each.estimate()));
            }
        }
        return rows;
    }

    private static List<String> cells(String label, Cell cell, Estimate estimate) {
        return List.of(
                label,
                cell.metric(),
                cell.level().isPresent() ? Integer.toString(cell.level().getAsInt()) : "",
                cell.time().isPresent() ? Integer.toString(cell.time().getAsInt()) : "",
                plain(estimate.mean()),
                plain(estimate.sd()),
                plain(estimate.se()),
                plain(estimate.low()),
                plain(estimate.high()));
    }

    private static String plain(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.4f", value) : "";
    }

    static String label(Condition condition) {
        return label(condition.given());
    }

    static String label(Map<String, String> settings) {
        List<String> parts = new ArrayList<>();
        settings.forEach((path, value) -> parts.add(path + "=" + value));
        return parts.isEmpty() ? "default" : String.join(" ", parts);
    }
}
