package io.perfcycle.quickstart.report;

import io.perfcycle.quickstart.report.DevelopmentCase.Milestone;
import io.perfcycle.quickstart.report.DevelopmentCase.PlanAction;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Actions and milestones over time; lengths are those of the drawing, 900 wide and {@code height} high. */
record PlanChart(int height, int floor, List<Tick> ticks, String today, List<Line> lines) {

    private static final double LEFT = 372;
    private static final double RIGHT = 884;
    private static final int TOP = 40;
    private static final int ROW = 44;
    private static final int TITLE_LENGTH = 48;
    private static final int DETAIL_LENGTH = 58;
    private static final int MOST_TICKS = 12;

    static PlanChart of(DevelopmentCase plan, LocalDate asOf) {
        Axis axis = Axis.of(plan, asOf);
        List<Line> lines = new ArrayList<>();
        for (PlanAction action : plan.actions()) {
            lines.add(line(action, TOP + ROW * lines.size(), axis));
        }
        for (Milestone milestone : plan.milestones()) {
            lines.add(line(milestone, TOP + ROW * lines.size(), axis));
        }
        int floor = TOP + ROW * lines.size();
        return new PlanChart(floor + 12, floor, ticks(axis), axis.x(asOf), List.copyOf(lines));
    }

    private static Line line(PlanAction action, int y, Axis axis) {
        double from = axis.at(action.from());
        double width = Math.max(6, axis.at(action.to().plusDays(1)) - from);
        String shortDetail = action.kind() + (action.competency().isEmpty() ? "" : " · " + action.competency());
        String detail = shortDetail + " · " + action.status().label();
        Bar bar = new Bar(
                Figures.length(from),
                y + 8,
                Figures.length(width),
                action.status().tone());
        return Line.of(action.title(), new Detail(detail, shortDetail), y, bar, null);
    }

    private static Line line(Milestone milestone, int y, Axis axis) {
        String detail = "Milestone · " + Figures.text(milestone.due()) + " · "
                + (milestone.reached() ? "reached" : "not reached");
        Mark mark = new Mark(axis.x(milestone.due()), y + 18, milestone.reached() ? "done" : "planned");
        return Line.of(milestone.title(), new Detail(detail, detail), y, null, mark);
    }

    private static List<Tick> ticks(Axis axis) {
        long months = ChronoUnit.MONTHS.between(axis.from, axis.to);
        long step = Math.max(1, (months + MOST_TICKS - 1) / MOST_TICKS);
        return Stream.iterate(axis.from, day -> day.isBefore(axis.to), day -> day.plusMonths(step))
                .map(day -> new Tick(axis.x(day), label(day)))
                .toList();
    }

    private static String label(LocalDate day) {
        String month = Figures.month(day.getMonth());
        return day.getMonthValue() == 1 ? month + " " + day.getYear() : month;
    }

    /** Whole months that hold everything. */
    private record Axis(LocalDate from, LocalDate to) {

        static Axis of(DevelopmentCase plan, LocalDate asOf) {
            List<LocalDate> days = Stream.of(
                            Stream.of(asOf),
                            plan.actions().stream().map(PlanAction::from),
                            plan.actions().stream().map(PlanAction::to),
                            plan.milestones().stream().map(Milestone::due))
                    .flatMap(stream -> stream)
                    .sorted()
                    .toList();
            return new Axis(
                    days.get(0).withDayOfMonth(1),
                    days.get(days.size() - 1).withDayOfMonth(1).plusMonths(1));
        }

        double at(LocalDate day) {
            return LEFT + (RIGHT - LEFT) * ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, to);
        }

        String x(LocalDate day) {
            return Figures.length(at(day));
        }
    }

    /** The beginning of a month. */
    record Tick(String x, String label) {}

    /** A row: words on the left, a bar or a mark on the right. */
    record Line(
            String title,
            String shortTitle,
            String detail,
            String shortDetail,
            int titleY,
            int detailY,
            @Nullable Bar bar,
            @Nullable Mark mark) {

        static Line of(String title, Detail detail, int y, @Nullable Bar bar, @Nullable Mark mark) {
            return new Line(
                    title,
                    Figures.cut(title, TITLE_LENGTH),
                    detail.full(),
                    Figures.cut(detail.drawn(), DETAIL_LENGTH),
                    y + 17,
                    y + 33,
                    bar,
                    mark);
        }
    }

    /** The words below a title: all of them, for those who cannot see the drawing, and what is drawn. */
    record Detail(String full, String drawn) {}

    /** From when to when, and the class in the style sheet. */
    record Bar(String x, int y, String width, String tone) {}

    /** One day, and the class in the style sheet. */
    record Mark(String x, int y, String tone) {}
}
