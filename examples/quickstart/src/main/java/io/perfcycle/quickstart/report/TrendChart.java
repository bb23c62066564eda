package io.perfcycle.quickstart.report;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/** A figure over time as a line; lengths are those of the drawing, 320 by 150. */
record TrendChart(
        Trend trend, boolean drawn, String line, List<Dot> dots, String lowest, String highest, String description) {

    private static final double LEFT = 14;
    private static final double RIGHT = 306;
    private static final double TOP = 34;
    private static final double FLOOR = 118;

    static TrendChart of(Trend trend) {
        List<Trend.Point> points = trend.points();
        if (points.size() < 2) {
            return new TrendChart(trend, false, "", List.of(), "", "", "");
        }
        List<Dot> dots = points.stream().map(point -> dot(point, points)).toList();
        String line = dots.stream().map(dot -> dot.x + "," + dot.y).collect(Collectors.joining(" "));
        String description = points.stream()
                .map(point -> Figures.text(point.on()) + ": " + Figures.text(point.value()) + trend.suffix())
                .collect(Collectors.joining("; "));
        List<BigDecimal> values =
                points.stream().map(Trend.Point::value).sorted().toList();
        return new TrendChart(
                trend,
                true,
                line,
                dots,
                Figures.text(values.get(0)),
                Figures.text(values.get(values.size() - 1)) + trend.suffix(),
                description);
    }

    private static Dot dot(Trend.Point point, List<Trend.Point> points) {
        Trend.Point first = points.get(0);
        Trend.Point last = points.get(points.size() - 1);
        double low =
                points.stream().mapToDouble(p -> p.value().doubleValue()).min().orElse(0);
        double high =
                points.stream().mapToDouble(p -> p.value().doubleValue()).max().orElse(0);
        double part = high == low ? 0.5 : (point.value().doubleValue() - low) / (high - low);
        double x = LEFT
                + (RIGHT - LEFT)
                        * ChronoUnit.DAYS.between(first.on(), point.on())
                        / ChronoUnit.DAYS.between(first.on(), last.on());
        double y = FLOOR - 10 - (FLOOR - 10 - TOP) * part;
        boolean end = point == first || point == last;
        return new Dot(point, Figures.length(x), Figures.length(y), end, point == first ? "start" : "end");
    }

    /** One day; the first and the last carry words. */
    record Dot(Trend.Point point, String x, String y, boolean end, String anchor) {}
}
