package io.perfcycle.cli.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/** A picture of lines with bands, of a row for each condition, or of a grid of shaded cells, as SVG without scripts or fonts of its own. */
final class SvgChart {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 440;
    private static final int LEFT = 110;
    private static final int RIGHT = 540;
    private static final int TOP = 50;
    private static final int BOTTOM = 390;
    private static final int TICKS = 5;
    private static final List<String> COLOURS =
            List.of("#0b62a4", "#c1440e", "#2b8a3e", "#7b3fa0", "#8a6d00", "#0f8b8d", "#b02a5b", "#4d4d4d");

    private SvgChart() {}

    /** A point with its interval. */
    record Point(double x, double y, double low, double high) {}

    /** Points that belong together. */
    record Line(String label, List<Point> points) {}

    /** Lines with a band for the interval of each point. */
    static String lines(String title, String xTitle, List<Line> lines) {
        Axis x = Axis.of(lines.stream()
                .flatMap(line -> line.points().stream())
                .mapToDouble(Point::x)
                .toArray());
        Axis y = Axis.of(lines.stream()
                .flatMap(line -> line.points().stream())
                .flatMapToDouble(point -> DoubleStream.of(point.low(), point.high(), point.y()))
                .filter(Double::isFinite)
                .toArray());
        StringBuilder svg = begin(title);
        axes(svg, x, y, xTitle);
        for (int i = 0; i < lines.size(); i++) {
            line(svg, lines.get(i), COLOURS.get(i % COLOURS.size()), x, y);
        }
        for (int i = 0; i < Math.min(lines.size(), 18); i++) {
            int at = TOP + 18 * i;
            svg.append("<rect x=\"555\" y=\"").append(at).append("\" width=\"12\" height=\"12\" fill=\"");
            svg.append(COLOURS.get(i % COLOURS.size())).append("\"/>");
            text(svg, 573, at + 10, "start", shortened(lines.get(i).label()));
        }
        return svg.append("</svg>\n").toString();
    }

    private static void line(StringBuilder svg, Line line, String colour, Axis x, Axis y) {
        List<String> upper = new ArrayList<>();
        List<String> lower = new ArrayList<>();
        List<String> middle = new ArrayList<>();
        for (Point point : line.points()) {
            if (!Double.isFinite(point.y())) {
                continue;
            }
            String at = plain(x.place(point.x(), LEFT, RIGHT)) + ",";
            middle.add(at + plain(y.place(point.y(), BOTTOM, TOP)));
            double low = Double.isFinite(point.low()) ? point.low() : point.y();
            double high = Double.isFinite(point.high()) ? point.high() : point.y();
            upper.add(at + plain(y.place(high, BOTTOM, TOP)));
            lower.add(0, at + plain(y.place(low, BOTTOM, TOP)));
        }
        upper.addAll(lower);
        svg.append("<polygon points=\"")
                .append(String.join(" ", upper))
                .append("\" fill=\"")
                .append(colour);
        svg.append("\" fill-opacity=\"0.18\"/><polyline points=\"").append(String.join(" ", middle));
        svg.append("\" fill=\"none\" stroke=\"").append(colour).append("\" stroke-width=\"1.8\"/>\n");
        if (middle.size() <= 20) {
            for (String each : middle) {
                String[] place = each.split(",", -1);
                svg.append("<circle cx=\"").append(place[0]).append("\" cy=\"").append(place[1]);
                svg.append("\" r=\"3\" fill=\"").append(colour).append("\"/>");
            }
        }
    }

    /** A row for each line, whose first point is a mark with its interval; values go across. */
    static String rows(String title, List<Line> lines) {
        Axis x = Axis.of(lines.stream()
                .map(line -> line.points().get(0))
                .flatMapToDouble(point -> DoubleStream.of(point.low(), point.high(), point.y()))
                .filter(Double::isFinite)
                .toArray());
        StringBuilder svg = begin(title);
        for (double value : x.ticks()) {
            String at = plain(x.place(value, LEFT, RIGHT));
            svg.append("<line x1=\"").append(at).append("\" x2=\"").append(at).append("\" y1=\"");
            svg.append(TOP).append("\" y2=\"").append(BOTTOM).append("\" stroke=\"#ddd\"/>");
            text(svg, x.place(value, LEFT, RIGHT), BOTTOM + 18, "middle", x.label(value));
        }
        double height = Math.min(40, (double) (BOTTOM - TOP) / lines.size());
        for (int i = 0; i < lines.size(); i++) {
            row(svg, lines.get(i), COLOURS.get(i % COLOURS.size()), x, TOP + (i + 0.5) * height);
        }
        return svg.append("</svg>\n").toString();
    }

    private static void row(StringBuilder svg, Line line, String colour, Axis x, double height) {
        Point point = line.points().get(0);
        if (Double.isFinite(point.low()) && Double.isFinite(point.high())) {
            svg.append("<line x1=\"").append(plain(x.place(point.low(), LEFT, RIGHT)));
            svg.append("\" x2=\"").append(plain(x.place(point.high(), LEFT, RIGHT)));
            svg.append("\" y1=\"").append(plain(height)).append("\" y2=\"").append(plain(height));
            svg.append("\" stroke=\"").append(colour).append("\" stroke-width=\"6\" stroke-opacity=\"0.35\"/>");
        }
        svg.append("<circle cx=\"").append(plain(x.place(point.y(), LEFT, RIGHT)));
        svg.append("\" cy=\"")
                .append(plain(height))
                .append("\" r=\"4\" fill=\"")
                .append(colour)
                .append("\"/>");
        text(svg, RIGHT + 15, height + 4, "start", shortened(line.label() + "  " + figure(point.y())));
    }

    /** A grid whose cells are the darker the greater their value; rows from the bottom. */
    static String heatMap(String title, List<String> columns, List<String> rows, double[][] values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double[] row : values) {
            for (double value : row) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        StringBuilder svg = begin(title);
        double width = (double) (RIGHT - LEFT) / columns.size();
        double height = (double) (BOTTOM - TOP) / rows.size();
        for (int r = 0; r < rows.size(); r++) {
            double y = BOTTOM - (r + 1) * height;
            text(
                    svg,
                    LEFT - 6,
                    y + height / 2 + 4,
                    "end",
                    rows.get(r).length() <= 15 ? rows.get(r) : rows.get(r).substring(0, 14) + "\u2026");
            for (int c = 0; c < columns.size(); c++) {
                double part = high > low ? (values[r][c] - low) / (high - low) : 0.5;
                int light = (int) Math.round(245 - 110 * part);
                svg.append("<rect x=\"")
                        .append(plain(LEFT + c * width))
                        .append("\" y=\"")
                        .append(plain(y));
                svg.append("\" width=\"")
                        .append(plain(width))
                        .append("\" height=\"")
                        .append(plain(height));
                svg.append("\" fill=\"rgb(")
                        .append(light - 20)
                        .append(',')
                        .append(light)
                        .append(",245)\" stroke=\"#fff\"/>");
                text(svg, LEFT + (c + 0.5) * width, y + height / 2 + 4, "middle", figure(values[r][c]));
            }
        }
        for (int c = 0; c < columns.size(); c++) {
            text(svg, LEFT + (c + 0.5) * width, BOTTOM + 18, "middle", shortened(columns.get(c)));
        }
        return svg.append("</svg>\n").toString();
    }

    private static StringBuilder begin(String title) {
        StringBuilder svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(WIDTH)
                .append(' ')
                .append(HEIGHT);
        svg.append("\" width=\"").append(WIDTH).append("\" height=\"").append(HEIGHT);
        svg.append("\" font-family=\"sans-serif\" font-size=\"12\" role=\"img\">\n<title>")
                .append(escaped(title));
        svg.append("</title><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        text(svg, LEFT, 28, "start", title);
        return svg;
    }

    private static void axes(StringBuilder svg, Axis x, Axis y, String xTitle) {
        for (double value : y.ticks()) {
            String height = plain(y.place(value, BOTTOM, TOP));
            svg.append("<line x1=\"")
                    .append(LEFT)
                    .append("\" x2=\"")
                    .append(RIGHT)
                    .append("\" y1=\"")
                    .append(height);
            svg.append("\" y2=\"").append(height).append("\" stroke=\"#ddd\"/>");
            text(svg, LEFT - 8, y.place(value, BOTTOM, TOP) + 4, "end", y.label(value));
        }
        for (double value : x.ticks()) {
            text(svg, x.place(value, LEFT, RIGHT), BOTTOM + 18, "middle", x.label(value));
        }
        text(svg, (LEFT + RIGHT) / 2.0, BOTTOM + 38, "middle", xTitle);
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String text) {
        svg.append("<text x=\"")
                .append(plain(x))
                .append("\" y=\"")
                .append(plain(y))
                .append("\" text-anchor=\"");
        svg.append(anchor).append("\">").append(escaped(text)).append("</text>\n");
    }

    private static String shortened(String text) {
        return text.length() <= 30 ? text : text.substring(0, 29) + "\u2026";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String figure(double value) {
        double size = Math.abs(value);
        return String.format(Locale.ROOT, size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : "%.3f", value);
    }

    private static String plain(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** The range of an axis. */
    private record Axis(double low, double high) {
        static Axis of(double[] values) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (double value : values) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
            return low < high ? new Axis(low, high) : new Axis(low - 0.5, low + 0.5);
        }

        double place(double value, double from, double to) {
            return from + (to - from) * (value - low) / (high - low);
        }

        /** 1, 2 or 5 times a power of ten, so that there are about five of them. */
        private double step() {
            double rough = (high - low) / TICKS;
            double power = Math.pow(10, Math.floor(Math.log10(rough)));
            double times = rough / power;
            return power * (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10);
        }

        double[] ticks() {
            double step = step();
            long first = (long) Math.ceil(low / step - 1e-9);
            long last = (long) Math.floor(high / step + 1e-9);
            return LongStream.rangeClosed(first, last)
                    .mapToDouble(k -> k * step)
                    .toArray();
        }

        String label(double tick) {
            int digits = Math.max(0, (int) -Math.floor(Math.log10(step()) + 1e-9));
            return String.format(Locale.ROOT, "%." + digits + "f", tick);
        }
    }
}
