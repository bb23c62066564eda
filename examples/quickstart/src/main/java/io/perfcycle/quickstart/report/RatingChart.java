package io.perfcycle.quickstart.report;

import io.perfcycle.quickstart.report.RatingPicture.RatingStep;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** Two bars for each step of the scale; lengths are those of the drawing, 640 by 300. */
record RatingChart(String description, List<Group> groups, List<GridLine> grid) {

    private static final double LEFT = 36;
    private static final double RIGHT = 632;
    private static final double TOP = 24;
    private static final double FLOOR = 240;
    private static final int LABEL_LENGTH = 15;

    static RatingChart of(RatingPicture picture) {
        List<RatingStep> scale = picture.scale();
        int top = ceiling(scale.stream()
                .mapToInt(step -> Math.max(step.before(), step.after()))
                .max()
                .orElse(0));
        double room = (RIGHT - LEFT) / Math.max(1, scale.size());
        List<Group> groups = new ArrayList<>();
        StringJoiner description = new StringJoiner("; ");
        for (int i = 0; i < scale.size(); i++) {
            RatingStep step = scale.get(i);
            groups.add(group(step, LEFT + room * i, room, top));
            description.add(step.label() + " " + step.before() + " before, " + step.after() + " after");
        }
        return new RatingChart(description.toString(), List.copyOf(groups), grid(top));
    }

    private static Group group(RatingStep step, double left, double room, int top) {
        double width = Math.min(40, room * 0.34);
        double centre = left + room / 2;
        return new Group(
                Figures.length(centre),
                lines(step.label()),
                bar(step.before(), centre - width - 2, width, top),
                bar(step.after(), centre + 2, width, top));
    }

    private static Bar bar(int count, double x, double width, int top) {
        double height = (FLOOR - TOP) * count / top;
        return new Bar(
                count,
                Figures.length(x),
                Figures.length(FLOOR - height),
                Figures.length(width),
                Figures.length(height),
                Figures.length(x + width / 2),
                Figures.length(FLOOR - height - 6));
    }

    private static List<GridLine> grid(int top) {
        List<GridLine> lines = new ArrayList<>();
        for (int quarter = 0; quarter <= 4; quarter++) {
            lines.add(new GridLine(top * quarter / 4, Figures.length(FLOOR - (FLOOR - TOP) * quarter / 4)));
        }
        return List.copyOf(lines);
    }

    /** The smallest round number that is not below the largest count and can be cut in four. */
    private static int ceiling(int most) {
        int step = most <= 40 ? 4 : most <= 200 ? 20 : 100;
        return Math.max(step, (most + step - 1) / step * step);
    }

    /** A label in at most two lines. */
    private static List<String> lines(String label) {
        int space = label.length() <= LABEL_LENGTH ? -1 : label.lastIndexOf(' ', LABEL_LENGTH);
        if (space <= 0) {
            return List.of(Figures.cut(label, LABEL_LENGTH));
        }
        return List.of(label.substring(0, space), Figures.cut(label.substring(space + 1), LABEL_LENGTH));
    }

    /** The bars of one step and the words below them. */
    record Group(String x, List<String> lines, Bar before, Bar after) {}

    /** A bar with its count above it. */
    record Bar(int count, String x, String y, String width, String height, String labelX, String labelY) {}

    /** A line across with its count. */
    record GridLine(int count, String y) {}
}
