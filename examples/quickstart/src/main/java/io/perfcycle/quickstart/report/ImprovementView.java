package io.perfcycle.quickstart.report;

import io.perfcycle.quickstart.report.ImprovementPicture.Goal;
import io.perfcycle.quickstart.report.ImprovementPicture.Value;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** An improvement plan with a drawing of each expectation. */
record ImprovementView(ImprovementPicture plan, List<Course> courses) {

    static ImprovementView of(ImprovementPicture plan) {
        return new ImprovementView(
                plan,
                plan.expectations().stream()
                        .map(goal -> Course.of(goal, plan.start()))
                        .toList());
    }

    /** The way from the baseline to the target, 320 by 150; better is always up. */
    record Course(
            Goal goal, String line, String targetY, String baselineY, List<Dot> dots, boolean met, String description) {

        private static final double LEFT = 14;
        private static final double RIGHT = 306;
        private static final double TOP = 30;
        private static final double FLOOR = 108;

        static Course of(Goal goal, LocalDate start) {
            List<Value> values = goal.values();
            LocalDate last = values.isEmpty()
                    ? start.plusDays(1)
                    : values.get(values.size() - 1).on();
            double days = Math.max(1, ChronoUnit.DAYS.between(start, last));
            List<Double> ways = new ArrayList<>(List.of(0.0, 1.0));
            values.forEach(value -> ways.add(way(goal, value.value().doubleValue())));
            double best = Collections.max(ways);
            double worst = Collections.min(ways);
            List<Dot> dots = new ArrayList<>();
            dots.add(new Dot(Figures.length(LEFT), y(0, worst, best), Figures.text(goal.baseline()), "start", ""));
            for (Value value : values) {
                double x = LEFT + (RIGHT - LEFT) * ChronoUnit.DAYS.between(start, value.on()) / days;
                boolean end = value.on().equals(last);
                dots.add(new Dot(
                        Figures.length(x),
                        y(way(goal, value.value().doubleValue()), worst, best),
                        Figures.text(value.value()),
                        end ? "end" : "middle",
                        value.met() ? "met" : ""));
            }
            String line = dots.stream().map(dot -> dot.x() + "," + dot.y()).collect(Collectors.joining(" "));
            boolean met = !values.isEmpty() && values.get(values.size() - 1).met();
            String description = values.stream()
                    .map(value -> Figures.text(value.on()) + ": " + Figures.text(value.value())
                            + (value.met() ? ", met" : ", not met"))
                    .collect(Collectors.joining("; "));
            return new Course(goal, line, y(1, worst, best), y(0, worst, best), dots, met, description);
        }

        /** 0 at the baseline and 1 at the target, whichever way is better. */
        private static double way(Goal goal, double value) {
            double baseline = goal.baseline().doubleValue();
            double span = goal.target().doubleValue() - baseline;
            return span == 0 ? 0 : (value - baseline) / span;
        }

        private static String y(double way, double worst, double best) {
            return Figures.length(FLOOR - (FLOOR - TOP) * (way - worst) / (best - worst));
        }
    }

    /** A value of the drawing, with its words and the class in the style sheet. */
    record Dot(String x, String y, String label, String anchor, String tone) {}
}
