package io.perfcycle.cli.simulation;

import io.perfcycle.rules.simulation.Cell;
import io.perfcycle.rules.simulation.Condition;
import io.perfcycle.rules.simulation.ExperimentResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Chooses the pictures that fit a result: courses over time, profiles of levels, sweeps over a parameter or two. */
final class Plots {
    private static final int MOST_LINES = 40;
    private static final int MOST_WITH_BOUNDS = 6;

    private final ExperimentResult result;
    private final BoundedResult bounded;

    Plots(BoundedResult bounded) {
        this.bounded = bounded;
        this.result = bounded.result();
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
        together(byMetric, plots);
        byMetric.forEach((name, rows) -> {
            if (name.endsWith("-course")) {
                plots.put(name + ".svg", courses(name, rows));
            } else if (name.endsWith("-levels")) {
                plots.put(
                        name + ".svg",
                        SvgChart.lines(
                                title(name), "level, 1 is the bottom", withBounds(lines(rows, false), rows, false)));
            } else {
                sweep(name, rows, plots);
            }
        });
        return plots;
    }

    private String courses(String name, List<ExperimentResult.Row> rows) {
        return SvgChart.lines(title(name), "step", withBounds(lines(rows, true), rows, true));
    }

    /**
     * The bounds beside the lines, unless there are too many lines already: those of the last condition, which are named after it
     * where conditions have bounds of their own.
     */
    private List<SvgChart.Line> withBounds(
            List<SvgChart.Line> lines, List<ExperimentResult.Row> rows, boolean overTime) {
        if (lines.size() > MOST_WITH_BOUNDS) {
            return lines;
        }
        List<SvgChart.Line> all = new ArrayList<>(lines);
        Condition last = rows.get(rows.size() - 1).condition();
        for (String kind : List.of(BoundedResult.CHANCE, BoundedResult.CEILING)) {
            List<SvgChart.Point> points = boundsOf(last, kind, rows, overTime);
            boolean common = rows.stream()
                    .map(ExperimentResult.Row::condition)
                    .distinct()
                    .allMatch(each -> boundsOf(each, kind, rows, overTime).equals(points));
            if (!points.isEmpty()) {
                all.add(new SvgChart.Line(common ? kind : kind + " of " + SimulationView.label(last), points));
            }
        }
        return all;
    }

    private List<SvgChart.Point> boundsOf(
            Condition condition, String kind, List<ExperimentResult.Row> rows, boolean overTime) {
        return bounds(kind, rows.get(0))
                .filter(bound -> bound.of().equals(condition))
                .filter(bound -> bound.row().cell().time().isPresent() == overTime)
                .map(bound -> point(x(bound.row().cell(), overTime), bound.row()))
                .toList();
    }

    private Stream<BoundedResult.Bound> bounds(String kind, ExperimentResult.Row like) {
        return bounded.bounds().stream()
                .filter(bound ->
                        bound.kind().equals(kind) && bound.row().estimate().n() > 0)
                .filter(bound -> bound.row().cell().metric().equals(like.cell().metric()));
    }

    private static int x(Cell cell, boolean overTime) {
        return overTime ? cell.time().orElse(0) : cell.level().orElse(0);
    }

    /** All metrics in one picture: over time where there is one condition, or over the one number that is swept. */
    private void together(Map<String, List<ExperimentResult.Row>> byMetric, Map<String, String> plots) {
        for (String kind : List.of("course", "sweep")) {
            boolean overTime = kind.equals("course");
            List<SvgChart.Line> lines = new ArrayList<>();
            byMetric.forEach((name, rows) -> {
                boolean whole = rows.stream().allMatch(row -> row.cell().level().isEmpty());
                List<String> varied = varied(rows);
                if (name.endsWith(kind) && whole && overTime && varied.isEmpty()) {
                    lines.add(new SvgChart.Line(metric(name), points(rows, row -> x(row.cell(), true))));
                } else if (name.endsWith(kind) && !overTime && isOneNumber(rows, varied)) {
                    lines.add(new SvgChart.Line(
                            metric(name), points(rows, row -> Double.parseDouble(value(row, varied.get(0))))));
                }
            });
            if (lines.size() > 1) {
                String xTitle = overTime
                        ? "step"
                        : varied(byMetric.values().iterator().next()).get(0);
                plots.put("all-" + kind + ".svg", SvgChart.lines(title("all metrics-" + kind), xTitle, lines));
            }
        }
    }

    private static List<SvgChart.Point> points(
            List<ExperimentResult.Row> rows, ToDoubleFunction<ExperimentResult.Row> x) {
        return rows.stream()
                .filter(row -> row.estimate().n() > 0)
                .map(row -> point(x.applyAsDouble(row), row))
                .sorted(Comparator.comparingDouble(SvgChart.Point::x))
                .toList();
    }

    private static boolean isOneNumber(List<ExperimentResult.Row> rows, List<String> varied) {
        return varied.size() == 1 && rows.stream().allMatch(row -> isNumber(value(row, varied.get(0))));
    }

    private static String metric(String name) {
        return name.substring(0, name.lastIndexOf('-'));
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
            int x = x(row.cell(), overTime);
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
        if (isOneNumber(rows, varied)) {
            String path = varied.get(0);
            List<SvgChart.Line> lines = new ArrayList<>();
            lines.add(new SvgChart.Line("mean", points(rows, row -> Double.parseDouble(value(row, path)))));
            for (String kind : List.of(BoundedResult.CHANCE, BoundedResult.CEILING)) {
                List<SvgChart.Point> points = bounds(kind, rows.get(0))
                        .map(bound ->
                                point(Double.parseDouble(bound.of().settings().word(path)), bound.row()))
                        .sorted(Comparator.comparingDouble(SvgChart.Point::x))
                        .toList();
                if (!points.isEmpty()) {
                    lines.add(new SvgChart.Line(kind, points));
                }
            }
            plots.put(name + ".svg", SvgChart.lines(title(name), path, lines));
        } else if (varied.size() < 2) {
            List<SvgChart.Line> lines = withBounds(each(rows, varied), rows, false);
            if (!lines.isEmpty()) {
                plots.put(name + ".svg", SvgChart.rows(title(name), lines));
            }
        } else if (varied.size() == 2) {
            grid(name, rows, varied, plots);
        }
    }

    /** A line of one point for each condition that has the figure. */
    private static List<SvgChart.Line> each(List<ExperimentResult.Row> rows, List<String> varied) {
        return rows.stream()
                .filter(row -> row.estimate().n() > 0)
                .map(row -> new SvgChart.Line(
                        varied.isEmpty() ? SimulationView.label(row.condition()) : value(row, varied.get(0)),
                        List.of(point(0, row))))
                .toList();
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
