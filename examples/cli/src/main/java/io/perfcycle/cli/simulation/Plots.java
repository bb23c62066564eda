package io.perfcycle.cli.simulation;

import io.perfcycle.rules.simulation.ExperimentResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Chooses the pictures that fit a result: courses over time, profiles of levels, sweeps over a parameter or two. */
final class Plots {
    private static final int MOST_LINES = 40;

    private final ExperimentResult result;

    Plots(ExperimentResult result) {
        this.result = result;
    }

    /** The pictures by file name. */
    Map<String, String> all() {
        Map<String, List<ExperimentResult.Row>> byMetric = new LinkedHashMap<>();
        for (ExperimentResult.Row row : result.rows()) {
            String kind = row.cell().time().isPresent()
                    ? "course"
                    : row.cell().level().isPresent() ? "levels" : "sweep";
            byMetric.computeIfAbsent(row.cell().metric() + "-" + kind, key -> new ArrayList<>())
                    .add(row);
        }
        Map<String, String> plots = new LinkedHashMap<>();
        byMetric.forEach((name, rows) -> {
            if (name.endsWith("-course")) {
                plots.put(name + ".svg", courses(name, rows));
            } else if (name.endsWith("-levels")) {
                plots.put(name + ".svg", SvgChart.lines(title(name), "level, 1 is the bottom", lines(rows, false)));
            } else {
                sweep(name, rows, plots);
            }
        });
        return plots;
    }

    private String courses(String name, List<ExperimentResult.Row> rows) {
        return SvgChart.lines(title(name), "step", lines(rows, true));
    }

    private String title(String name) {
        return result.experiment().name() + ": " + name.substring(0, name.lastIndexOf('-'))
                + ", mean and 95 % interval, " + result.replications() + " replications";
    }

    private static List<SvgChart.Line> lines(List<ExperimentResult.Row> rows, boolean overTime) {
        Map<String, List<SvgChart.Point>> lines = new LinkedHashMap<>();
        for (ExperimentResult.Row row : rows) {
            if (row.estimate().n() == 0) {
                continue;
            }
            String label = SimulationView.label(row.condition());
            String level = overTime && row.cell().level().isPresent()
                    ? " level " + row.cell().level().getAsInt()
                    : "";
            int x = overTime ? row.cell().time().orElse(0) : row.cell().level().orElse(0);
            lines.computeIfAbsent(label + level, key -> new ArrayList<>()).add(point(x, row));
        }
        return lines.entrySet().stream()
                .limit(MOST_LINES)
                .map(each -> new SvgChart.Line(each.getKey(), each.getValue()))
                .toList();
    }

    private static SvgChart.Point point(double x, ExperimentResult.Row row) {
        return new SvgChart.Point(
                x, row.estimate().mean(), row.estimate().low(), row.estimate().high());
    }

    private void sweep(String name, List<ExperimentResult.Row> rows, Map<String, String> plots) {
        List<String> varied = varied(rows);
        if (varied.size() == 1 && rows.stream().allMatch(row -> isNumber(value(row, varied.get(0))))) {
            List<SvgChart.Point> points = rows.stream()
                    .map(row -> point(Double.parseDouble(value(row, varied.get(0))), row))
                    .sorted(Comparator.comparingDouble(SvgChart.Point::x))
                    .toList();
            plots.put(
                    name + ".svg",
                    SvgChart.lines(title(name), varied.get(0), List.of(new SvgChart.Line("mean", points))));
        } else if (varied.size() == 1) {
            List<SvgChart.Line> lines = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                lines.add(new SvgChart.Line(value(rows.get(i), varied.get(0)), List.of(point(i + 1, rows.get(i)))));
            }
            plots.put(name + ".svg", SvgChart.lines(title(name), varied.get(0), lines));
        } else if (varied.size() == 2) {
            grid(name, rows, varied, plots);
        }
    }

    private void grid(String name, List<ExperimentResult.Row> rows, List<String> varied, Map<String, String> plots) {
        List<String> columns =
                rows.stream().map(row -> value(row, varied.get(0))).distinct().toList();
        List<String> lines =
                rows.stream().map(row -> value(row, varied.get(1))).distinct().toList();
        if (columns.size() * lines.size() != rows.size()) {
            return;
        }
        double[][] values = new double[lines.size()][columns.size()];
        for (ExperimentResult.Row row : rows) {
            values[lines.indexOf(value(row, varied.get(1)))][columns.indexOf(value(row, varied.get(0)))] =
                    row.estimate().mean();
        }
        String title = title(name) + "; across " + varied.get(0) + ", up " + varied.get(1);
        plots.put(name + ".svg", SvgChart.heatMap(title, columns, lines, values));
    }

    private static List<String> varied(List<ExperimentResult.Row> rows) {
        List<String> varied = new ArrayList<>();
        for (String path : rows.get(0).condition().settings().values().keySet()) {
            TreeSet<String> values = new TreeSet<>();
            rows.forEach(row -> values.add(value(row, path)));
            if (values.size() > 1) {
                varied.add(path);
            }
        }
        return varied;
    }

    private static String value(ExperimentResult.Row row, String path) {
        return row.condition().settings().word(path);
    }

    private static boolean isNumber(String text) {
        return !(SimulationView.typed(text) instanceof String);
    }
}
