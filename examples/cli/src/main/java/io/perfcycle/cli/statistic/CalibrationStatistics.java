package io.perfcycle.cli.statistic;

import io.perfcycle.core.calibration.CalibrationPolicy;
import io.perfcycle.core.calibration.GuidelineShare;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.value.Percent;
import io.perfcycle.rules.calibration.BandQuota;
import io.perfcycle.rules.calibration.DistributionPlanner;
import io.perfcycle.rules.calibration.ForcedDistribution;
import io.perfcycle.rules.calibration.RankNormalisation;
import io.perfcycle.rules.calibration.RankScore;
import io.perfcycle.rules.calibration.RatedReview;
import io.perfcycle.rules.statistics.NormalScore;
import io.perfcycle.rules.statistics.StandardScores;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Normalisation and forced distributions. */
final class CalibrationStatistics {
    private CalibrationStatistics() {}

    static Map<String, StatisticFunction> all() {
        return Map.of(
                "z_score_normalisation", CalibrationStatistics::standardScores,
                "rank_based_normalisation", CalibrationStatistics::ranks,
                "forced_distribution_quota", CalibrationStatistics::quota,
                "forced_distribution_assignment", CalibrationStatistics::assignment);
    }

    private static ObjectNode standardScores(JsonNode json) {
        StatisticInput input = StatisticInput.of(json);
        Map<String, StatisticInput> groups = input.at("groups").entries();
        double[] all = groups.values().stream()
                .flatMapToDouble(group -> Arrays.stream(group.numbers()))
                .toArray();
        int ddof = input.find("ddof").map(number -> number.whole(0)).orElse(1);
        if (ddof > 1 || all.length == 0) {
            return input.refuse("groups with values, and ddof 0 or 1, are expected");
        }
        boolean isSample = ddof == 1;
        double[] target = input.find("target").map(StatisticInput::numbers).orElseGet(() ->
                new double[] {StandardScores.mean(all), StandardScores.deviation(all, isSample)});
        if (target.length != 2) {
            return input.at("target").refuse("a mean and a standard deviation are expected");
        }
        StatisticOutput managers = new StatisticOutput();
        groups.forEach((name, group) -> managers.put(name, carried(group, isSample, target)));
        return new StatisticOutput()
                .put("n", all.length)
                .put("target_mean", target[0])
                .put("target_sd", target[1])
                .put("managers", managers)
                .put("definition", isSample ? "sample standard deviations" : "population standard deviations")
                .json();
    }

    private static StatisticOutput carried(StatisticInput group, boolean isSample, double[] target) {
        double[] values = group.numbers();
        if (values.length == 0) {
            return group.refuse("one value or more is expected");
        }
        StatisticOutput output = new StatisticOutput()
                .put("n", values.length)
                .put("mean", StandardScores.mean(values))
                .put("sd", StandardScores.deviation(values, isSample));
        String none = values.length < 2 ? "one value has no spread" : "0/0: all values are the same";
        StandardScores.of(values, isSample)
                .ifPresentOrElse(scores -> output.put("z", scores), () -> output.undefined("z", none));
        StandardScores.carried(values, isSample, target[0], target[1])
                .ifPresentOrElse(scores -> output.put("adjusted", scores), () -> output.undefined("adjusted", none));
        return output;
    }

    private static ObjectNode ranks(JsonNode json) {
        StatisticInput x = StatisticInput.of(json).at("x");
        List<BigDecimal> scores =
                x.items().stream().map(StatisticInput::decimal).toList();
        List<RankScore> ranks = RankNormalisation.ranks(scores);
        return new StatisticOutput()
                .put("n", scores.size())
                .put("average_rank", column(ranks, RankScore::averageRank))
                .put("percentile_mid", column(ranks, RankScore::midPercentile))
                .put("percentile_rank_strict_weak_half", column(ranks, RankScore::midPercentile))
                .put("percentile_inclusive", column(ranks, RankScore::inclusivePercentile))
                .put("percentile_exclusive_n_minus_1", column(ranks, RankScore::exclusivePercentile))
                .put("blom_normal_score", normal(scores, NormalScore.BLOM))
                .put("van_der_waerden", normal(scores, NormalScore.VAN_DER_WAERDEN))
                .put("rankit", normal(scores, NormalScore.RANKIT))
                .put("definition", "equal scores share the mean of their ranks")
                .json();
    }

    private static double[] column(List<RankScore> ranks, Function<RankScore, BigDecimal> figure) {
        return ranks.stream().map(figure).mapToDouble(BigDecimal::doubleValue).toArray();
    }

    private static double[] normal(List<BigDecimal> scores, NormalScore formula) {
        return StatisticOutput.array(RankNormalisation.normalScores(scores, formula));
    }

    private static ObjectNode quota(JsonNode json) {
        StatisticInput input = StatisticInput.of(json);
        StatisticInput percent = input.at("percent");
        int people = input.at("n").whole(0);
        List<BandQuota> quotas = percent.reading(() -> DistributionPlanner.quotas(people, guideline(percent)));
        List<BigDecimal> ideal = quotas.stream().map(BandQuota::ideal).toList();
        List<BigDecimal> floor = ideal.stream()
                .map(value -> value.setScale(0, RoundingMode.FLOOR))
                .toList();
        List<BigDecimal> rest = new ArrayList<>();
        for (int i = 0; i < ideal.size(); i++) {
            rest.add(ideal.get(i).subtract(floor.get(i)));
        }
        StatisticOutput output = new StatisticOutput()
                .put("n", people)
                .put("ideal", StatisticOutput.array(ideal))
                .put("floor", StatisticOutput.array(floor))
                .put("remainder", StatisticOutput.array(rest))
                .put("counts", seats(quotas));
        input.find("labels")
                .ifPresent(labels -> output.texts(
                        "labels",
                        labels.items().stream().map(StatisticInput::text).toList()));
        return output.put("definition", "largest remainder, ties to the earlier bin")
                .json();
    }

    private static double[] seats(List<BandQuota> quotas) {
        return quotas.stream().mapToDouble(BandQuota::seats).toArray();
    }

    private static List<GuidelineShare> guideline(StatisticInput percent) {
        List<GuidelineShare> shares = new ArrayList<>();
        for (StatisticInput share : percent.items()) {
            String bin = Integer.toString(shares.size() + 1);
            String number = share.decimal().toPlainString();
            shares.add(share.reading(() -> new GuidelineShare(bin, Percent.ofPercent(number))));
        }
        return shares;
    }

    private static ObjectNode assignment(JsonNode json) {
        StatisticInput input = StatisticInput.of(json);
        StatisticInput percent = input.at("percent_low_to_high");
        StatisticInput scores = input.at("scores");
        List<RatedReview> reviews = new ArrayList<>();
        scores.entries()
                .forEach((id, score) -> reviews.add(score.reading(
                        () -> new RatedReview(ReviewId.of(id), EmployeeId.of("rater"), score.decimal()))));
        ForcedDistribution forced = percent.reading(() -> {
            CalibrationPolicy policy = new CalibrationPolicy(
                    CalibrationPolicy.Distribution.FORCED,
                    CalibrationPolicy.Mode.OFF,
                    guideline(percent),
                    Percent.ZERO);
            return DistributionPlanner.force(reviews, policy).orElseThrow();
        });
        StatisticOutput bins = new StatisticOutput();
        forced.placements().forEach(placed -> bins.put(placed.review().value(), new BigDecimal(placed.band())));
        forced.ties()
                .forEach(tie -> tie.reviews()
                        .forEach(review -> bins.undefined(
                                review.value(),
                                "equal scores stand on both sides of a cut: bins " + String.join(", ", tie.bands()))));
        List<String> tied = forced.ties().stream()
                .flatMap(tie -> tie.reviews().stream())
                .map(ReviewId::value)
                .toList();
        return new StatisticOutput()
                .put("n", reviews.size())
                .put("counts", seats(forced.quotas()))
                .put("bin", bins)
                .texts("tied_group_crossing_boundary", tied)
                .put("must_be_flagged", !tied.isEmpty())
                .put("definition", "ranked by score, bins filled from below; equal scores across a cut are not placed")
                .json();
    }
}
