package io.perfcycle.cli.statistic;

import io.perfcycle.rules.fairness.GuidelineTest;
import io.perfcycle.rules.fairness.Histogram;
import io.perfcycle.rules.fairness.KruskalWallis;
import io.perfcycle.rules.fairness.MannWhitney;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Statistics of ratings. */
final class RatingTestStatistics {
    private RatingTestStatistics() {}

    static Map<String, StatisticFunction> all() {
        return Map.of(
                "rating_distribution_tests", RatingTestStatistics::distributions,
                "rating_pay_regression", RegressionStatistics::apply);
    }

    private static ObjectNode distributions(JsonNode node) {
        StatisticInput input = StatisticInput.of(node);
        if (input.has("observed")) {
            return guideline(input);
        }
        return input.has("groups") ? several(input.at("groups")) : two(input);
    }

    private static ObjectNode guideline(StatisticInput input) {
        long[] observed = input.at("observed").items().stream()
                .mapToLong(each -> each.whole(0))
                .toArray();
        GuidelineTest test = input.at("guideline")
                .reading(() -> GuidelineTest.of(observed, input.at("guideline").numbers()));
        return new StatisticOutput()
                .put("chi2", test.chiSquare())
                .put("df", test.degrees())
                .put("p", test.probability())
                .put("smallest_expected", test.smallestExpected())
                .json();
    }

    private static ObjectNode two(StatisticInput input) {
        Map<String, StatisticInput> groups = new LinkedHashMap<>();
        groups.put("x", input.at("x"));
        groups.put("y", input.at("y"));
        Histogram ratings = histogram(groups);
        MannWhitney test = MannWhitney.of(ratings);
        return new StatisticOutput()
                .put("U", test.u())
                .put("p_asymptotic", test.probability())
                .put("p_continuity", test.probabilityContinuity())
                .put("cliffs_delta", test.cliffsDelta())
                .put("prob_superiority", test.superiority())
                .put("n", (double) ratings.n(0), ratings.n(1))
                .json();
    }

    private static ObjectNode several(StatisticInput input) {
        KruskalWallis test = KruskalWallis.of(histogram(input.entries()));
        return new StatisticOutput()
                .put("H", test.h())
                .put("df", test.degrees())
                .put("p", test.probability())
                .json();
    }

    private static Histogram histogram(Map<String, StatisticInput> groups) {
        ScaledScores scores = ScaledScores.of(groups);
        return Histogram.of(scores.values(), scores.groups(), groups.size());
    }
}
