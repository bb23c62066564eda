package io.perfcycle.rules.metric;

import io.perfcycle.core.development.DevelopmentPlan;
import io.perfcycle.core.feedback.Feedback;
import io.perfcycle.core.feedback.Recognition;
import io.perfcycle.core.goal.AgreedGoal;
import io.perfcycle.core.goal.ClosedGoal;
import io.perfcycle.core.goal.Goal;
import io.perfcycle.core.id.UnitId;
import io.perfcycle.core.metric.MetricValue;
import io.perfcycle.core.people.Assignment;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.review.Review;
import io.perfcycle.core.review.SelfAssessment;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.rules.disclosure.CellSuppression;
import io.perfcycle.rules.goal.Alignment;
import io.perfcycle.rules.goal.AlignmentCalculator;
import io.perfcycle.rules.goal.GoalDecisions;
import io.perfcycle.rules.goal.GoalGraph;
import io.perfcycle.rules.goal.GoalNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Measures a whole cycle from its facts. Stateless. */
public final class CycleMetrics {
    private CycleMetrics() {}

    /**
     * The facts of a cycle.
     *
     * @param period the days of the cycle
     * @param people everyone
     * @param goals the goals of the cycle
     * @param above the goals without a cycle that they serve, which count for the alignment only
     * @param reviews the reviews of the cycle
     * @param selfAssessments the self-assessments
     * @param feedback all feedback
     * @param recognition all recognition
     * @param plans the plans of the cycle
     */
    public record Data(
            DateSpan period,
            List<Employee> people,
            List<Goal> goals,
            List<Goal> above,
            List<Review> reviews,
            List<SelfAssessment> selfAssessments,
            List<Feedback> feedback,
            List<Recognition> recognition,
            List<DevelopmentPlan> plans) {}

    /**
     * Measures.
     *
     * @param data the facts
     * @param minimum the smallest unit about which a figure is given
     * @return the figures
     */
    public static List<MetricValue> measure(Data data, int minimum) {
        List<MetricValue> figures = new ArrayList<>();
        goals(data, figures);
        completionByUnit(data, minimum, figures);
        CycleReviews.measure(data, figures);
        people(data, figures);
        CycleExchange.span(data, figures);
        CycleExchange.measure(data, figures);
        return List.copyOf(figures);
    }

    private static void goals(Data data, List<MetricValue> figures) {
        DateSpan period = data.period();
        List<GoalNode> nodes = Stream.concat(data.goals().stream(), data.above().stream())
                .map(goal -> GoalDecisions.nodeOf(goal, period.last()))
                .toList();
        Alignment alignment = AlignmentCalculator.measure(GoalGraph.of(nodes));
        figures.add(Ratio.of(MetricKind.GOAL_ALIGNMENT, alignment.aligned(), alignment.goals())
                .over(period));
        figures.add(Ratio.of(MetricKind.GOAL_CROSS_UNIT, alignment.crossUnitLinks(), alignment.links())
                .over(period));
        List<Goal> started = data.goals().stream()
                .filter(goal -> goal instanceof AgreedGoal || isFinished(goal))
                .toList();
        figures.add(completion(started).over(period));
        figures.addAll(
                GoalFigures.measure(started.stream().map(CycleMetrics::course).toList(), period));
    }

    private static GoalFigures.Course course(Goal goal) {
        Optional<LocalDate> achieved =
                goal instanceof ClosedGoal closed && closed.result() == ClosedGoal.Result.ACHIEVED
                        ? Optional.of(LocalDate.ofInstant(closed.closedAt(), ZoneOffset.UTC))
                        : Optional.empty();
        return new GoalFigures.Course(
                goal.id(),
                goal.content().parents(),
                goal.content().due(),
                goal.content().measure(),
                goal.checkIns(),
                new GoalFigures.End(false, achieved));
    }

    private static Ratio completion(List<Goal> goals) {
        long achieved = 0;
        long told = 0;
        for (Goal goal : goals) {
            if (goal instanceof ClosedGoal closed && closed.result() != ClosedGoal.Result.NO_DATA) {
                told++;
                achieved += closed.result() == ClosedGoal.Result.ACHIEVED ? 1 : 0;
            }
        }
        return Ratio.of(MetricKind.GOAL_ACHIEVED, achieved, told);
    }

    private static boolean isFinished(Goal goal) {
        return goal instanceof ClosedGoal closed && closed.result() != ClosedGoal.Result.CANCELLED;
    }

    /** Goals without a unit are a part of the whole too, of which nothing is told. */
    private static void completionByUnit(Data data, int minimum, List<MetricValue> figures) {
        Map<String, List<Goal>> goalsByUnit = new TreeMap<>();
        for (Goal goal : data.goals()) {
            if (goal instanceof AgreedGoal || isFinished(goal)) {
                String unit = goal.content().unit().map(UnitId::value).orElse("");
                goalsByUnit.computeIfAbsent(unit, each -> new ArrayList<>()).add(goal);
            }
        }
        boolean[] shown = CellSuppression.published(
                goalsByUnit.values().stream().mapToLong(CycleMetrics::owners).toArray(), minimum);
        int at = 0;
        for (Map.Entry<String, List<Goal>> unit : goalsByUnit.entrySet()) {
            boolean told = shown[at++];
            if (!unit.getKey().isEmpty()) {
                MetricValue plain =
                        completion(unit.getValue()).over(data.period()).withGroup(Map.of("unit", unit.getKey()));
                figures.add(told ? plain : MetricCalculator.suppressed(plain, minimum));
            }
        }
    }

    private static long owners(List<Goal> goals) {
        return goals.stream()
                .flatMap(goal -> goal.content().owners().stream())
                .distinct()
                .count();
    }

    private static void people(Data data, List<MetricValue> figures) {
        DateSpan period = data.period();
        BigDecimal mean = TurnoverCalculator.averageHeadcount(
                MetricCalculator.headcount(data.people(), period.first().minusDays(1)),
                MetricCalculator.headcount(data.people(), period.last().plusDays(1)));
        figures.add(MetricCalculator.turnover(MetricKind.TURNOVER_TOTAL, data.people(), period));
        figures.add(MetricCalculator.turnover(MetricKind.TURNOVER_VOLUNTARY, data.people(), period));
        figures.add(MetricCalculator.retention(data.people(), period));
        long moves = data.people().stream()
                .flatMap(person -> person.assignments().stream().skip(1))
                .map(Assignment::from)
                .filter(period::contains)
                .count();
        figures.add(Ratio.of(MetricKind.INTERNAL_MOBILITY, moves, mean).over(period));
        long active = data.plans().stream()
                .filter(plan -> plan.state() == DevelopmentPlan.State.ACTIVE)
                .map(DevelopmentPlan::employee)
                .distinct()
                .count();
        long employed = MetricCalculator.headcount(data.people(), period.last());
        figures.add(Ratio.of(MetricKind.PLAN_COVERAGE, active, employed).over(period));
    }
}
