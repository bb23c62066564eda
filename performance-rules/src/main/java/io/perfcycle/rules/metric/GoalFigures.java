package io.perfcycle.rules.metric;

import io.perfcycle.core.goal.CheckIn;
import io.perfcycle.core.goal.GoalLink;
import io.perfcycle.core.goal.Measure;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.metric.MetricValue;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.core.value.Weight;
import io.perfcycle.rules.goal.GoalCompletion;
import io.perfcycle.rules.goal.OkrScore;
import io.perfcycle.rules.goal.ProgressCalculator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of goals in a period: done, done of those due, in time, by weight, the scores of objectives, and how many were
 * checked in on, in all and by month. A goal is done where its measure is met by the check-in that counts on the last day,
 * since the day from which it has been met without falling back; without a measure it is done when somebody closed it as
 * achieved. A goal weighs what its first link upwards does, and 1 without one. Stateless.
 */
public final class GoalFigures {
    private static final Optional<BigDecimal> CAP = Optional.of(BigDecimal.ONE);

    private GoalFigures() {}

    /**
     * A goal as these figures need it.
     *
     * @param id which goal
     * @param parents its links upwards
     * @param due when it is due, if said
     * @param measure how it is measured, if said
     * @param checkIns what was reported
     * @param end how it ended: given up, achieved, or neither
     */
    public record Course(
            GoalId id,
            List<GoalLink> parents,
            Optional<LocalDate> due,
            Optional<Measure> measure,
            List<CheckIn> checkIns,
            End end) {
        /** Copies the lists. */
        public Course {
            parents = List.copyOf(parents);
            checkIns = List.copyOf(checkIns);
        }

        private Optional<BigDecimal> progress(LocalDate day) {
            return measure.flatMap(how -> ProgressCalculator.latest(checkIns, day)
                    .flatMap(last -> ProgressCalculator.progress(how, last.value(), CAP)));
        }

        private boolean isCheckedIn(DateSpan days) {
            return checkIns.stream().anyMatch(each -> days.contains(each.effective()));
        }

        private GoalCompletion.Item item(LocalDate day) {
            Optional<LocalDate> done = measure.map(how -> ProgressCalculator.metSince(how, checkIns, day))
                    .orElse(end.achieved());
            BigDecimal weight = parents.stream()
                    .findFirst()
                    .map(GoalLink::weight)
                    .orElse(Weight.ONE)
                    .value();
            return new GoalCompletion.Item(end.givenUp(), due, done, progress(day), weight);
        }
    }

    /**
     * How a goal ended.
     *
     * @param givenUp whether it was given up, and counts nowhere
     * @param achieved when it was closed as achieved; looked at only where the goal has no measure
     */
    public record End(boolean givenUp, Optional<LocalDate> achieved) {
        /** It has not ended, or says nothing. */
        public static final End OPEN = new End(false, Optional.empty());
    }

    /**
     * Measures.
     *
     * @param goals the goals
     * @param period the days
     * @return the figures; those by month are of the months that lie in the period as a whole
     */
    public static List<MetricValue> measure(List<Course> goals, DateSpan period) {
        List<MetricValue> figures = new ArrayList<>();
        GoalCompletion completion = GoalCompletion.on(
                goals.stream().map(goal -> goal.item(period.last())).toList(), period.last());
        ratios(completion).forEach(ratio -> figures.add(ratio.over(period)));
        figures.add(objectives(goals, period.last()).over(period));
        figures.add(checkIns(goals, period).over(period));
        for (YearMonth month : Months.within(period)) {
            DateSpan days = new DateSpan(month.atDay(1), month.atEndOfMonth());
            figures.add(checkIns(goals, days).over(days).withGroup(Map.of("month", month.toString())));
        }
        return List.copyOf(figures);
    }

    private static List<Ratio> ratios(GoalCompletion completion) {
        return List.of(
                Ratio.of(MetricKind.GOAL_DONE, completion.done(), completion.eligible()),
                Ratio.of(MetricKind.GOAL_DONE_OF_DUE, completion.doneOfDue(), completion.due()),
                Ratio.of(MetricKind.GOAL_ON_TIME, completion.onTimeOfDue(), completion.due()),
                new Ratio(
                        MetricKind.GOAL_DONE_WEIGHTED,
                        completion.doneWeight(),
                        completion.weight(),
                        completion.eligible()),
                new Ratio(
                        MetricKind.GOAL_PROGRESS_WEIGHTED,
                        completion.progressWeight(),
                        completion.weight(),
                        completion.eligible()));
    }

    /** Objectives are the goals without a measure that goals with one serve; these are their key results. */
    private static Ratio objectives(List<Course> goals, LocalDate day) {
        Map<GoalId, List<Optional<BigDecimal>>> keyResults = new LinkedHashMap<>();
        goals.stream()
                .filter(goal -> goal.measure().isEmpty() && !goal.end().givenUp())
                .forEach(goal -> keyResults.put(goal.id(), new ArrayList<>()));
        for (Course goal : goals) {
            if (goal.measure().isPresent() && !goal.end().givenUp()) {
                goal.parents().forEach(link -> {
                    List<Optional<BigDecimal>> siblings = keyResults.get(link.parent());
                    if (siblings != null) {
                        siblings.add(goal.progress(day));
                    }
                });
            }
        }
        List<BigDecimal> scores = keyResults.values().stream()
                .map(all -> OkrScore.of(all, CAP).score())
                .flatMap(Optional::stream)
                .toList();
        BigDecimal sum = scores.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Ratio(MetricKind.OKR_SCORE, sum, BigDecimal.valueOf(scores.size()), scores.size());
    }

    private static Ratio checkIns(List<Course> goals, DateSpan days) {
        List<Course> measured =
                goals.stream().filter(goal -> goal.measure().isPresent()).toList();
        long covered = measured.stream().filter(goal -> goal.isCheckedIn(days)).count();
        return Ratio.of(MetricKind.GOAL_CHECK_INS, covered, measured.size());
    }
}
