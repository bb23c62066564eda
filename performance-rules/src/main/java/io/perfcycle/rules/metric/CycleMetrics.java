package io.perfcycle.rules.metric;

import io.perfcycle.core.development.DevelopmentPlan;
import io.perfcycle.core.feedback.Feedback;
import io.perfcycle.core.feedback.Recognition;
import io.perfcycle.core.goal.AgreedGoal;
import io.perfcycle.core.goal.ClosedGoal;
import io.perfcycle.core.goal.Goal;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.metric.MetricValue;
import io.perfcycle.core.people.Assignment;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.review.AcknowledgedReview;
import io.perfcycle.core.review.Occasion;
import io.perfcycle.core.review.Review;
import io.perfcycle.core.review.ScheduledReview;
import io.perfcycle.core.review.SelfAssessment;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.rules.goal.Alignment;
import io.perfcycle.rules.goal.AlignmentCalculator;
import io.perfcycle.rules.goal.GoalDecisions;
import io.perfcycle.rules.goal.GoalGraph;
import io.perfcycle.rules.goal.GoalNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
        reviews(data, figures);
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
        figures.add(MetricCalculator.share(
                "goal.alignment-rate",
                alignment.aligned(),
                alignment.goals(),
                "goals below company level with a path to a company goal over all goals below company level",
                period));
        figures.add(MetricCalculator.share(
                "goal.cross-unit-share",
                alignment.crossUnitLinks(),
                alignment.links(),
                "links that join two units over links with both units known",
                period));
        List<Goal> started = data.goals().stream()
                .filter(goal -> goal instanceof AgreedGoal || isFinished(goal))
                .toList();
        figures.add(completion("goal.completion-rate", started, period));
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

    private static MetricValue completion(String metric, List<Goal> goals, DateSpan period) {
        long achieved = 0;
        long told = 0;
        for (Goal goal : goals) {
            if (goal instanceof ClosedGoal closed && closed.result() != ClosedGoal.Result.NO_DATA) {
                told++;
                achieved += closed.result() == ClosedGoal.Result.ACHIEVED ? 1 : 0;
            }
        }
        return MetricCalculator.share(
                metric,
                achieved,
                told,
                "goals closed as achieved over goals that were closed with data to tell from",
                period);
    }

    private static boolean isFinished(Goal goal) {
        return goal instanceof ClosedGoal closed && closed.result() != ClosedGoal.Result.CANCELLED;
    }

    private static void completionByUnit(Data data, int minimum, List<MetricValue> figures) {
        Map<String, List<Goal>> goalsByUnit = new TreeMap<>();
        for (Goal goal : data.goals()) {
            boolean counts = goal instanceof AgreedGoal || isFinished(goal);
            if (counts && goal.content().unit().isPresent()) {
                goalsByUnit
                        .computeIfAbsent(goal.content().unit().get().value(), unit -> new ArrayList<>())
                        .add(goal);
            }
        }
        goalsByUnit.forEach((unit, goals) -> {
            Set<EmployeeId> owners = new HashSet<>();
            goals.forEach(goal -> owners.addAll(goal.content().owners()));
            MetricValue plain = completion("goal.completion-rate", goals, data.period());
            boolean shown = owners.size() >= minimum && plain.value().isPresent();
            figures.add(new MetricValue(
                    plain.metric(),
                    Map.of("unit", unit),
                    shown ? plain.value() : Optional.empty(),
                    shown ? plain.numerator() : Optional.empty(),
                    shown ? plain.denominator() : Optional.empty(),
                    shown ? plain.n() : 0,
                    plain.definition(),
                    plain.period(),
                    shown ? "" : "SUPPRESSED: fewer than " + minimum + " owners"));
        });
    }

    private static void reviews(Data data, List<MetricValue> figures) {
        Set<String> selfAssessed =
                data.selfAssessments().stream().map(own -> own.review().value()).collect(Collectors.toSet());
        for (Occasion occasion : Occasion.values()) {
            String name = occasion == Occasion.MID_YEAR ? "mid-year" : "annual";
            List<Review> reviews = data.reviews().stream()
                    .filter(review -> review.header().occasion() == occasion)
                    .toList();
            long submitted = reviews.stream()
                    .filter(review -> !(review instanceof ScheduledReview))
                    .count();
            long acknowledged = reviews.stream()
                    .filter(AcknowledgedReview.class::isInstance)
                    .count();
            long own = reviews.stream()
                    .filter(review -> selfAssessed.contains(review.id().value()))
                    .count();
            figures.add(MetricCalculator.share(
                    "review.completion." + name,
                    submitted,
                    reviews.size(),
                    "reviews handed in over reviews scheduled",
                    data.period()));
            figures.add(MetricCalculator.share(
                    "review.self-assessment." + name,
                    own,
                    reviews.size(),
                    "self-assessments handed in over reviews scheduled",
                    data.period()));
            figures.add(MetricCalculator.share(
                    "review.acknowledged." + name,
                    acknowledged,
                    reviews.size(),
                    "reviews acknowledged over reviews scheduled",
                    data.period()));
        }
    }

    private static void people(Data data, List<MetricValue> figures) {
        DateSpan period = data.period();
        BigDecimal mean = BigDecimal.valueOf(
                        MetricCalculator.headcount(data.people(), period.first().minusDays(1))
                                + MetricCalculator.headcount(
                                        data.people(), period.last().plusDays(1)))
                .divide(BigDecimal.valueOf(2));
        figures.add(MetricCalculator.ratio(
                "feedback.per-head",
                BigDecimal.valueOf(data.feedback().size()),
                mean,
                data.feedback().size(),
                "pieces of attributed feedback over mean headcount",
                period));
        figures.add(MetricCalculator.ratio(
                "recognition.per-head",
                BigDecimal.valueOf(data.recognition().size()),
                mean,
                data.recognition().size(),
                "recognitions over mean headcount",
                period));
        figures.add(MetricCalculator.turnover("people.turnover", data.people(), period, false));
        figures.add(MetricCalculator.turnover("people.turnover-voluntary", data.people(), period, true));
        figures.add(MetricCalculator.retention(data.people(), period));
        long moves = data.people().stream()
                .flatMap(person -> person.assignments().stream().skip(1))
                .map(Assignment::from)
                .filter(period::contains)
                .count();
        figures.add(MetricCalculator.ratio(
                "people.internal-mobility",
                BigDecimal.valueOf(moves),
                mean,
                moves,
                "changes of role or unit in the period over mean headcount",
                period));
        long active = data.plans().stream()
                .filter(plan -> plan.state() == DevelopmentPlan.State.ACTIVE)
                .map(DevelopmentPlan::employee)
                .distinct()
                .count();
        long employed = MetricCalculator.headcount(data.people(), period.last());
        figures.add(MetricCalculator.share(
                "development.plan-coverage",
                active,
                employed,
                "people with an accepted development plan over people employed on the last day",
                period));
    }
}
