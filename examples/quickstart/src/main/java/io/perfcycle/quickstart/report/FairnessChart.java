package io.perfcycle.quickstart.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Means as dots on the scale of ratings, and ratios of scoring rates with their intervals beside the lines at 1 and at four
 * fifths; lengths are those of the drawing, 640 wide.
 */
record FairnessChart(
        FairnessPicture picture,
        String description,
        List<Line> lines,
        List<Tick> scale,
        List<Tick> ratios,
        Frame frame) {
    private static final double MEAN_LEFT = 170;
    private static final double MEAN_RIGHT = 370;
    private static final double RATIO_LEFT = 420;
    private static final double RATIO_RIGHT = 620;
    private static final double TOP = 44;
    private static final double ROW = 34;
    private static final double MOST = 1.5;
    private static final double FOUR_FIFTHS = 0.8;
    private static final int LABEL = 22;

    static FairnessChart of(FairnessPicture picture) {
        List<Line> lines = new ArrayList<>();
        StringJoiner words = new StringJoiner("; ");
        for (FairnessPicture.Group group : picture.groups()) {
            lines.add(line(picture, group, TOP + ROW * lines.size() + ROW / 2));
            FairnessPicture.Ratio ratio = group.ratio();
            words.add(group.name() + ": " + group.people() + " people, mean " + Figures.text(group.mean())
                    + (ratio == null ? "" : ", ratio " + Figures.text(ratio.value())));
        }
        double bottom = TOP + ROW * lines.size();
        return new FairnessChart(picture, words.toString(), lines, scale(picture), ratioTicks(), frame(bottom));
    }

    private static Line line(FairnessPicture picture, FairnessPicture.Group group, double y) {
        double mean = mean(picture, group.mean());
        FairnessPicture.Ratio ratio = group.ratio();
        return new Line(
                group,
                Figures.cut(group.name(), LABEL),
                Figures.length(y),
                Figures.length(y + 4),
                Figures.length(mean),
                Figures.length(y - 9),
                ratio == null ? null : whisker(ratio));
    }

    private static Whisker whisker(FairnessPicture.Ratio ratio) {
        return new Whisker(
                ratio(ratio.value().doubleValue()),
                ratio(ratio.low().doubleValue()),
                ratio(ratio.high().doubleValue()),
                ratio.high().doubleValue() > MOST);
    }

    private static double mean(FairnessPicture picture, BigDecimal value) {
        double low = picture.lowest().doubleValue();
        double room = picture.highest().doubleValue() - low;
        return MEAN_LEFT + (MEAN_RIGHT - MEAN_LEFT) * (room <= 0 ? 0.5 : (value.doubleValue() - low) / room);
    }

    private static String ratio(double value) {
        double part = Math.max(0, Math.min(MOST, value)) / MOST;
        return Figures.length(RATIO_LEFT + (RATIO_RIGHT - RATIO_LEFT) * part);
    }

    private static List<Tick> scale(FairnessPicture picture) {
        List<Tick> ticks = new ArrayList<>();
        BigDecimal last = picture.highest();
        for (BigDecimal at = picture.lowest(); at.compareTo(last) <= 0; at = at.add(BigDecimal.ONE)) {
            ticks.add(new Tick(
                    Figures.length(mean(picture, at)), at.stripTrailingZeros().toPlainString(), "grid"));
        }
        return ticks;
    }

    private static List<Tick> ratioTicks() {
        return List.of(
                new Tick(ratio(0), "0", "grid"),
                new Tick(ratio(FOUR_FIFTHS), "0.8", "fifths"),
                new Tick(ratio(1), "1", "grid strong-line"),
                new Tick(ratio(MOST), "1.5", "grid"));
    }

    private static Frame frame(double bottom) {
        return new Frame(
                Figures.length(bottom + 34), Figures.length(TOP), Figures.length(bottom), Figures.length(bottom + 18));
    }

    /** How high the drawing is, and where its axes begin and end. */
    record Frame(String height, String top, String bottom, String words) {}

    /** A line of the axis with its figure. */
    record Tick(String x, String text, String tone) {}

    /** One group: its name, the dot of its mean, and the whisker of its ratio. */
    record Line(
            FairnessPicture.Group group,
            String name,
            String y,
            String textY,
            String meanX,
            String valueY,
            @Nullable Whisker whisker) {}

    /** A ratio with its interval; an end beyond the axis is cut and marked. */
    record Whisker(String x, String from, String to, boolean beyond) {}
}
