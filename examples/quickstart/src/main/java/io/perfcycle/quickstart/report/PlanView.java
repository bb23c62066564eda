package io.perfcycle.quickstart.report;

import io.perfcycle.quickstart.report.DevelopmentCase.CompetencyGap;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** A development plan: the gaps as rows with marks, and the plan as a drawing over time. */
record PlanView(DevelopmentCase plan, List<GapRow> gaps, List<GapRow> openGaps, PlanChart chart) {

    static PlanView of(DevelopmentCase plan, LocalDate asOf) {
        List<GapRow> gaps = plan.gaps().stream().map(GapRow::of).toList();
        return new PlanView(plan, gaps, gaps.stream().filter(GapRow::open).toList(), PlanChart.of(plan, asOf));
    }

    /** A competency on a line 200 long: where the person was, is and should be. */
    record GapRow(
            CompetencyGap gap,
            boolean open,
            int missing,
            String reason,
            List<String> ticks,
            String required,
            String before,
            String after) {

        private static final double LEFT = 10;
        private static final double LENGTH = 180;

        static GapRow of(CompetencyGap gap) {
            int missing = Math.max(0, gap.required() - gap.after());
            return new GapRow(
                    gap,
                    missing > 0,
                    missing,
                    gap.openReason().isBlank() ? "no reason recorded" : gap.openReason(),
                    IntStream.rangeClosed(0, gap.levels())
                            .mapToObj(level -> x(level, gap))
                            .toList(),
                    x(gap.required(), gap),
                    x(gap.before(), gap),
                    x(gap.after(), gap));
        }

        private static String x(int level, CompetencyGap gap) {
            return Figures.length(LEFT + LENGTH * level / gap.levels());
        }
    }
}
