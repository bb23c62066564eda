package io.perfcycle.cli;

import io.perfcycle.cli.simulation.Sweep;
import io.perfcycle.rules.simulation.Cell;
import io.perfcycle.rules.simulation.ExperimentResult;
import io.perfcycle.rules.simulation.SobolIndices;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The indices of a Sobol design, one row for each figure and parameter; empty for other designs. */
final class SobolTable {
    private final Map<Cell, List<SobolIndices.Index>> indices = new LinkedHashMap<>();
    private final boolean asked;

    SobolTable(Sweep points, ExperimentResult result) {
        asked = points.hasIndices();
        if (!asked) {
            return;
        }
        Map<Cell, List<Double>> means = new LinkedHashMap<>();
        result.rows()
                .forEach(row -> means.computeIfAbsent(row.cell(), cell -> new ArrayList<>())
                        .add(row.estimate().mean()));
        means.forEach((cell, values) -> indices.put(
                cell,
                SobolIndices.of(
                        points.ranges(),
                        values.stream().mapToDouble(Double::doubleValue).toArray())));
    }

    Map<String, Object> in(Map<String, Object> json) {
        if (asked) {
            List<Map<String, Object>> rows = new ArrayList<>();
            indices.forEach((cell, all) -> all.forEach(index -> {
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("metric", cell.metric());
                row.put("level", cell.level().isPresent() ? cell.level().getAsInt() : null);
                row.put("time", cell.time().isPresent() ? cell.time().getAsInt() : null);
                row.put("path", index.path());
                row.put("first", Double.isFinite(index.first()) ? index.first() : null);
                row.put("total", Double.isFinite(index.total()) ? index.total() : null);
                rows.add(row);
            }));
            json.put("indices", rows);
        }
        return json;
    }

    List<String> lines() {
        if (!asked) {
            return List.of();
        }
        TextTable table = new TextTable(List.of("metric", "path", "level", "time", "first", "total"), 2);
        indices.forEach((cell, all) -> all.forEach(index -> table.row(List.of(
                cell.metric(),
                index.path(),
                cell.level().isPresent() ? Integer.toString(cell.level().getAsInt()) : "",
                cell.time().isPresent() ? Integer.toString(cell.time().getAsInt()) : "",
                String.format(Locale.ROOT, "%.3f", index.first()),
                String.format(Locale.ROOT, "%.3f", index.total())))));
        return table.lines();
    }
}
