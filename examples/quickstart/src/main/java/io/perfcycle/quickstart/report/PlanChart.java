package io.perfcycle.quickstart.report;

import io.perfcycle.quickstart.report.DevelopmentCase.ActionStatus;
import io.perfcycle.quickstart.report.DevelopmentCase.Milestone;
import io.perfcycle.quickstart.report.DevelopmentCase.PlanAction;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Actions and milestones over time; lengths are those of the drawing, 900 wide and {@code height} high. */
record PlanChart(int height, int floor, List<Tick> ticks, String today, List<Line> lines) {

    private static final double LEFT = 372;
    private static final double RIGHT = 884;
    private static final int TOP = 40;
    private static final int ROW = 60;
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
        String shortDetail = action.kind() + (action.competency().isEmpty() ? "" : " · " + action.competency());
        String progress = ActionProgress.words(action, axis.asOf);
        Mark mark = new Mark(axis.x(action.to()), y + 18, action.status() == ActionStatus.DONE ? "done" : "planned");
        return new Line(
                Words.of(action.title(), shortDetail, progress, y),
                ActionProgress.tone(action, axis.asOf),
                bars(action, y, axis),
                mark);
    }

    /** What was planned as an outline, and on it what was reported: up to its day, and behind it. */
    private static List<Bar> bars(PlanAction action, int y, Axis axis) {
        List<Bar> bars = new ArrayList<>();
        bars.add(axis.bar(action.from(), action.to(), y + 8, 20, "planned"));
        LocalDate begun = action.progress().begun();
        LocalDate ended = action.progress().ended();
        if (begun == null && ended == null) {
            return bars;
        }
        LocalDate first = begun == null ? action.from() : begun;
        LocalDate last = ended == null ? axis.asOf : ended;
        LocalDate inTime = last.isAfter(action.to()) ? action.to() : last;
        if (!first.isAfter(inTime)) {
            bars.add(axis.bar(first, inTime, y + 12, 12, action.status().tone()));
        }
        if (last.isAfter(action.to())) {
            LocalDate from = first.isAfter(action.to()) ? first : action.to().plusDays(1);
            bars.add(axis.bar(from, last.isBefore(from) ? from : last, y + 12, 12, "late"));
        }
        return bars;
    }

    private static Line line(Milestone milestone, int y, Axis axis) {
        String detail = "Milestone · " + Figures.text(milestone.due());
        Mark mark = new Mark(axis.x(milestone.due()), y + 18, milestone.reached() ? "done" : "planned");
        return new Line(
                Words.of(milestone.title(), detail, milestone.reached() ? "reached" : "not reached", y),
                milestone.reached() ? "good" : "none",
                List.of(),
                mark);
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
        return day.getMonthValue() == 1 ? Integer.toString(day.getYear()) : month;
    }

    /** Whole months that hold everything. */
    private record Axis(LocalDate from, LocalDate to, LocalDate asOf) {

        static Axis of(DevelopmentCase plan, LocalDate asOf) {
            List<LocalDate> days = Stream.of(
                            Stream.of(asOf),
                            plan.actions().stream().map(PlanAction::from),
                            plan.actions().stream().map(PlanAction::to),
                            plan.actions().stream()
                                    .flatMap(action -> Stream.of(
                                            action.progress().begun(),
                                            action.progress().ended()))
                                    .flatMap(Stream::ofNullable),
                            plan.milestones().stream().map(Milestone::due))
                    .flatMap(stream -> stream)
                    .sorted()
                    .toList();
            return new Axis(
                    days.get(0).withDayOfMonth(1),
                    days.get(days.size() - 1).withDayOfMonth(1).plusMonths(1),
                    asOf);
        }

        Bar bar(LocalDate first, LocalDate last, int y, int height, String tone) {
            double from = at(first);
            return new Bar(
                    Figures.length(from), y, Figures.length(Math.max(6, at(last.plusDays(1)) - from)), height, tone);
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

    /** A row: words on the left, bars and a mark on the right. */
    record Line(Words words, String tone, List<Bar> bars, Mark mark) {}

    /** A title and two lines below it, in full and as they fit in the drawing. */
    record Words(
            String title,
            String shortTitle,
            String detail,
            String shortDetail,
            String progress,
            int titleY,
            int detailY,
            int progressY) {

        static Words of(String title, String detail, String progress, int y) {
            return new Words(
                    title,
                    Figures.cut(title, TITLE_LENGTH),
                    detail,
                    Figures.cut(detail, DETAIL_LENGTH),
                    progress,
                    y + 17,
                    y + 33,
                    y + 49);
        }
    }

    /** From when to when, and the class in the style sheet. */
    record Bar(String x, int y, String width, int height, String tone) {}

    /** One day, and the class in the style sheet. */
    record Mark(String x, int y, String tone) {}
}
