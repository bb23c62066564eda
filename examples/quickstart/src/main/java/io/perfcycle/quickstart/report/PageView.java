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
        int orphans,
        int belowOrphans,
        List<LinkRow> links,
        FindingsView findings,
        RatingChart ratings,
        List<HeatRow> heat,
        Folded<FeedbackTable> rounds,
        @Nullable PlanView plan,
        @Nullable ImprovementView improvement,
        @Nullable NineBoxChart nineBox,
        boolean hasBench,
        List<TrendChart> trends,
        InsightView insight,
        int sent,
        int pending) {

    private static final int ROUNDS_AT_ONCE = 3;
    private static final int GOALS_AT_ONCE = 8;

    static PageView of(CycleReport report, String styles) {
        DevelopmentCase development = report.development();
        ImprovementPicture improvement = report.improvement();
        return new PageView(
                report,
                styles,
                report.alignment().roots().stream().map(GoalView::of).toList(),
                LevelView.of(report.alignment()),
                report.alignment().orphans().size(),
                LevelView.belowOrphansOnly(report.alignment()),
                LinkRow.of(report.alignment().links()),
                FindingsView.of(report.goalQuality()),
                RatingChart.of(report.ratings()),
                HeatRow.of(report.ratings()),
                Folded.of(report.feedback().stream().map(FeedbackTable::of).toList(), ROUNDS_AT_ONCE),
                development == null
                        ? null
                        : PlanView.of(development, report.masthead().asOf()),
                improvement == null ? null : ImprovementView.of(improvement),
                report.talent().boxes().isEmpty() ? null : NineBoxChart.of(report.talent()),
                !report.talent().bench().isEmpty(),
                report.trends().stream().map(TrendChart::of).toList(),
                InsightView.of(report.insight()),
                report.notifications().stream().mapToInt(NotificationLine::sent).sum(),
                report.notifications().stream()
                        .mapToInt(NotificationLine::pending)
                        .sum());
    }

    /** Findings by count, and the goals that have some. */
    record FindingsView(List<CountBar> codes, List<CountBar> criteria, Folded<JudgedView> goals) {

        static FindingsView of(GoalQuality quality) {
            return new FindingsView(
                    CountBar.of(quality.byCode()),
                    CountBar.of(quality.byCriterion()),
                    Folded.of(quality.goals().stream().map(JudgedView::of).toList(), GOALS_AT_ONCE));
        }
    }

    /** What is shown at once, and what is folded away. */
    record Folded<T>(List<T> first, List<T> more, int moreCount, boolean hasMore) {

        static <T> Folded<T> of(List<T> all, int most) {
            int split = Math.min(most, all.size());
            return new Folded<>(
                    all.subList(0, split), all.subList(split, all.size()), all.size() - split, split < all.size());
        }
    }

    /** A goal with its findings, and whether any of them comes with a rewrite. */
    record JudgedView(JudgedGoal goal, boolean rewrites) {

        static JudgedView of(JudgedGoal goal) {
            return new JudgedView(
                    goal,
                    goal.findings().stream()
                            .anyMatch(finding -> !finding.rewrite().isEmpty()));
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
