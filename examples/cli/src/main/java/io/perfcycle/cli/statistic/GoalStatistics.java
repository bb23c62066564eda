package io.perfcycle.cli.statistic;

import io.perfcycle.core.goal.Direction;
import io.perfcycle.core.goal.Measure;
import io.perfcycle.rules.goal.GoalCompletion;
import io.perfcycle.rules.goal.OkrScore;
import io.perfcycle.rules.goal.ProgressCalculator;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Progress of key results, scores of objectives, completion of goals. */
final class GoalStatistics {
    private GoalStatistics() {}

    static Map<String, StatisticFunction> all() {
        return Map.of("goal_okr_scoring", GoalStatistics::scoring);
    }

    private static ObjectNode scoring(JsonNode json) {
        StatisticInput input = StatisticInput.of(json);
        StatisticOutput output = new StatisticOutput();
        if (input.has("goals")) {
            completion(output, input);
        } else if (input.has("kr_scores")) {
            objective(output, input);
        } else if (input.has("children")) {
            children(output, input);
        } else if (input.has("done")) {
            steps(output, input);
        } else {
            progress(output, input);
        }
        return output.json();
    }

    private static void put(StatisticOutput output, String name, Optional<BigDecimal> value, String reason) {
        value.ifPresentOrElse(number -> output.put(name, number.doubleValue()), () -> output.undefined(name, reason));
    }

    private static void progress(StatisticOutput output, StatisticInput input) {
        BigDecimal start = input.at("start").decimal();
        BigDecimal target = input.at("target").decimal();
        BigDecimal current = input.at("current").decimal();
        Direction direction = start.compareTo(target) > 0 ? Direction.DECREASE : Direction.INCREASE;
        Optional<BigDecimal> progress = input.at("target")
                .reading(() -> ProgressCalculator.progress(
                        measure(direction).baseline(start).target(target).build(), current, Optional.empty()));
        String reason = "target and start are the same, and the target is missed";
        put(output, "progress_raw", progress, reason);
        put(
                output,
                "progress_clipped",
                progress.map(value -> value.max(BigDecimal.ZERO).min(BigDecimal.ONE)),
                reason);
        output.put("definition", "(current - start) / (target - start)");
    }

    private static Measure.Builder measure(Direction direction) {
        return Measure.builder().metric("key result").unit("").direction(direction);
    }

    private static void steps(StatisticOutput output, StatisticInput input) {
        BigDecimal target = input.at("target").decimal();
        BigDecimal done = input.at("done").decimal();
        Optional<BigDecimal> score = input.at("target")
                .reading(() -> ProgressCalculator.progress(
                        measure(Direction.MILESTONE).target(target).build(), done, Optional.empty()));
        put(output, "score", score, "the target is 0");
        output.put("definition", "done / target");
    }

    private static void objective(StatisticOutput output, StatisticInput input) {
        StatisticInput scores = input.at("kr_scores");
        List<Optional<BigDecimal>> keyResults = scores.items().stream()
                .map(score -> score.isMissing() ? Optional.<BigDecimal>empty() : Optional.of(score.decimal()))
                .toList();
        OkrScore score = input.has("weights")
                ? input.at("weights")
                        .reading(() -> OkrScore.weighted(
                                keyResults,
                                input.at("weights").items().stream()
                                        .map(StatisticInput::decimal)
                                        .toList()))
                : OkrScore.of(keyResults, Optional.empty());
        put(output, "objective", score.score(), "no key result that counts has a score");
        score.colour()
                .ifPresentOrElse(
                        colour -> output.put("band_doerr", colour.name().toLowerCase(Locale.ROOT)),
                        () -> output.undefined("band_doerr", "there is no score"));
        output.put("n", score.counted()).put("missing", score.missing());
        output.put("definition", input.has("weights") ? "weighted mean of key results" : "mean of key results");
    }

    private static void children(StatisticOutput output, StatisticInput input) {
        List<Optional<BigDecimal>> children = input.at("children").entries().values().stream()
                .map(child -> child.isMissing() ? Optional.<BigDecimal>empty() : Optional.of(child.decimal()))
                .toList();
        Optional<BigDecimal> cap = input.find("cap").map(StatisticInput::decimal);
        OkrScore uncapped = OkrScore.of(children, Optional.empty());
        put(output, "mean_capped", OkrScore.of(children, cap).score(), "no child has a score");
        put(output, "mean_uncapped", uncapped.score(), "no child has a score");
        output.put("n", uncapped.counted()).put("missing", uncapped.missing());
        output.put("definition", "mean of children");
    }

    private static void completion(StatisticOutput output, StatisticInput input) {
        List<GoalCompletion.Item> goals =
                input.at("goals").items().stream().map(GoalStatistics::goal).toList();
        GoalCompletion completion = GoalCompletion.on(goals, day(input.at("as_of")));
        output.put("eligible", completion.eligible());
        put(output, "completion_rate_all", completion.rate(), "no goal counts");
        put(output, "completion_rate_due", completion.rateOfDue(), "no goal is due");
        put(output, "on_time_rate_of_due", completion.onTimeRateOfDue(), "no goal is due");
        output.put("overdue_open", completion.overdueOpen());
        put(output, "weighted_completion", completion.weightedCompletion(), "no goal has a weight");
        put(output, "weighted_progress", completion.weightedProgress(), "no goal has a weight");
        output.put("definition", "cancelled goals count nowhere; due by the end of the day");
    }

    private static GoalCompletion.Item goal(StatisticInput goal) {
        return goal.reading(() -> new GoalCompletion.Item(
                goal.at("status").text().equals("CANCELLED"),
                goal.find("due").map(GoalStatistics::day),
                goal.find("done").map(GoalStatistics::day),
                goal.find("progress").map(StatisticInput::decimal),
                goal.find("w").map(StatisticInput::decimal).orElse(BigDecimal.ONE)));
    }

    private static LocalDate day(StatisticInput day) {
        try {
            return LocalDate.parse(day.text());
        } catch (DateTimeException e) {
            return day.refuse("a date like 2025-12-31 is expected");
        }
    }
}
