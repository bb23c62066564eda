package io.perfcycle.quickstart.report;

import io.perfcycle.quickstart.report.GoalQuality.JudgedGoal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the templates see: the report and the drawings made from it. */
record PageView(
        CycleReport report,
        String styles,
        List<GoalView> goals,
        List<LevelView> levels,
        FindingsView findings,
        RatingChart ratings,
        List<HeatRow> heat,
        List<FeedbackTable> rounds,
        @Nullable PlanView plan,
        List<TrendChart> trends,
        int sent,
        int pending) {

    static PageView of(CycleReport report, String styles) {
        DevelopmentCase development = report.development();
        return new PageView(
                report,
                styles,
                report.alignment().roots().stream().map(GoalView::of).toList(),
                LevelView.of(report.alignment()),
                FindingsView.of(report.goalQuality()),
                RatingChart.of(report.ratings()),
                HeatRow.of(report.ratings()),
                report.feedback().stream().map(FeedbackTable::of).toList(),
                development == null
                        ? null
                        : PlanView.of(development, report.masthead().asOf()),
                report.trends().stream().map(TrendChart::of).toList(),
                report.notifications().stream().mapToInt(NotificationLine::sent).sum(),
                report.notifications().stream()
                        .mapToInt(NotificationLine::pending)
                        .sum());
    }

    /** Findings by count, and the goals to show at once and folded. */
    record FindingsView(
            List<CountBar> codes,
            List<CountBar> criteria,
            List<JudgedGoal> first,
            List<JudgedGoal> more,
            int moreCount,
            boolean hasMore) {

        private static final int SHOWN_AT_ONCE = 8;

        static FindingsView of(GoalQuality quality) {
            List<JudgedGoal> goals = quality.goals();
            int split = Math.min(SHOWN_AT_ONCE, goals.size());
            return new FindingsView(
                    CountBar.of(quality.byCode()),
                    CountBar.of(quality.byCriterion()),
                    goals.subList(0, split),
                    goals.subList(split, goals.size()),
                    goals.size() - split,
                    split < goals.size());
        }
    }

    /** A count with the width of its bar in per cent of the largest. */
    record CountBar(GoalQuality.FindingCount item, String width) {

        static List<CountBar> of(List<GoalQuality.FindingCount> items) {
            int most = items.stream()
                    .mapToInt(GoalQuality.FindingCount::count)
                    .max()
                    .orElse(0);
            return items.stream()
                    .map(item -> new CountBar(item, Figures.percent(item.count(), most)))
                    .toList();
        }
    }
}
