package io.perfcycle.rules.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.goal.Direction;
import io.perfcycle.core.goal.Measure;
import io.perfcycle.vectors.Vectors;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Progress, OKR scores and completion against the vectors {@code goal_okr_scoring}. */
class GoalScoringVectorsTest {
    private final List<String> seen = new ArrayList<>();

    @Test
    void every_vector_of_the_file_agrees() {
        List<JsonNode> vectors = Vectors.of("goal_okr_scoring");

        vectors.forEach(this::check);

        assertThat(seen).isNotEmpty().hasSameSizeAs(vectors);
    }

    private void check(JsonNode vector) {
        JsonNode input = vector.get("input");
        JsonNode expected = vector.get("expected");
        String name = vector.get("name").asString();
        if (expected.has("progress_raw")) {
            progress(name, input, expected);
        } else if (expected.has("score")) {
            Measure steps = Measure.builder()
                    .metric("m")
                    .unit("")
                    .direction(Direction.MILESTONE)
                    .target(decimal(input.get("target")))
                    .build();
            near(
                    name,
                    ProgressCalculator.progress(steps, decimal(input.get("done")), Optional.empty()),
                    expected.get("score"));
        } else if (expected.has("objective")) {
            OkrScore score = OkrScore.of(scores(input.get("kr_scores")), Optional.empty());
            near(name, score.score(), expected.get("objective"));
            assertThat(score.colour().orElseThrow().name().toLowerCase(Locale.ROOT))
                    .isEqualTo(expected.get("band_doerr").asString());
        } else if (expected.has("mean_capped")) {
            List<Optional<BigDecimal>> children = scores(input.get("children"));
            near(
                    name,
                    OkrScore.of(children, Optional.of(decimal(input.get("cap"))))
                            .score(),
                    expected.get("mean_capped"));
            near(name, OkrScore.of(children, Optional.empty()).score(), expected.get("mean_uncapped"));
        } else {
            completion(name, input, expected);
        }
        seen.add(name);
    }

    private static void progress(String name, JsonNode input, JsonNode expected) {
        BigDecimal start = decimal(input.get("start"));
        BigDecimal target = decimal(input.get("target"));
        Measure measure = MeasuredGoals.measure(start.compareTo(target) > 0 ? Direction.DECREASE : Direction.INCREASE)
                .baseline(start)
                .target(target)
                .build();
        Optional<BigDecimal> raw =
                ProgressCalculator.progress(measure, decimal(input.get("current")), Optional.empty());
        near(name, raw, expected.get("progress_raw"));
        near(name, raw.map(value -> value.max(BigDecimal.ZERO).min(BigDecimal.ONE)), expected.get("progress_clipped"));
    }

    private static void completion(String name, JsonNode input, JsonNode expected) {
        List<GoalCompletion.Item> goals = new ArrayList<>();
        for (JsonNode goal : input.get("goals")) {
            goals.add(new GoalCompletion.Item(
                    goal.get("status").asString().equals("CANCELLED"),
                    day(goal.get("due")),
                    day(goal.get("done")),
                    Optional.ofNullable(goal.get("progress")).map(GoalScoringVectorsTest::decimal),
                    decimal(goal.get("w"))));
        }
        GoalCompletion completion =
                GoalCompletion.on(goals, LocalDate.parse(input.get("as_of").asString()));
        assertThat(completion.eligible()).isEqualTo(expected.get("eligible").asInt());
        assertThat(completion.overdueOpen())
                .isEqualTo(expected.get("overdue_open").asInt());
        near(name, completion.rate(), expected.get("completion_rate_all"));
        near(name, completion.rateOfDue(), expected.get("completion_rate_due"));
        near(name, completion.onTimeRateOfDue(), expected.get("on_time_rate_of_due"));
        near(name, completion.weightedCompletion(), expected.get("weighted_completion"));
        near(name, completion.weightedProgress(), expected.get("weighted_progress"));
    }

    private static Optional<LocalDate> day(@Nullable JsonNode node) {
        return node == null || node.isNull() ? Optional.empty() : Optional.of(LocalDate.parse(node.asString()));
    }

    private static List<Optional<BigDecimal>> scores(JsonNode nodes) {
        List<Optional<BigDecimal>> scores = new ArrayList<>();
        nodes.forEach(node -> scores.add(Optional.of(decimal(node))));
        return scores;
    }

    private static BigDecimal decimal(JsonNode node) {
        return node.decimalValue();
    }

    private static void near(String name, Optional<BigDecimal> actual, JsonNode expected) {
        if (expected.isNull()) {
            assertThat(actual).as(name).isEmpty();
        } else {
            assertThat(actual)
                    .as(name)
                    .hasValueSatisfying(value -> assertThat(
                                    value.subtract(expected.decimalValue()).abs())
                            .isLessThanOrEqualTo(new BigDecimal("1e-9")));
        }
    }
}
