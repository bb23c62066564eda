package io.perfcycle.cli.statistic;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.value.Decimals;
import io.perfcycle.core.value.Percent;
import io.perfcycle.core.value.Rating;
import io.perfcycle.core.value.RatingScale;
import io.perfcycle.rules.calibration.AdjustmentPlanner;
import io.perfcycle.rules.calibration.AdjustmentProposal;
import io.perfcycle.rules.calibration.RatedReview;
import io.perfcycle.rules.calibration.RatedSubject;
import io.perfcycle.rules.calibration.RaterEffectCalculator;
import io.perfcycle.rules.calibration.RaterEffects;
import io.perfcycle.rules.statistics.GroupShrinkage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Figures about reviewers: leniency, central tendency and halo, and what takes leniency away. */
final class RatingStatistics {
    private static final String ALIKE = "0/0: there is no spread, or too few values";

    private RatingStatistics() {}

    static Map<String, StatisticFunction> all() {
        return Map.of(
                "rater_effect_indices", RatingStatistics::indices,
                "manager_effect_adjustment", RatingStatistics::adjustment);
    }

    private static ObjectNode indices(JsonNode json) {
        StatisticInput input = StatisticInput.of(json);
        StatisticInput ratings = input.at("ratings");
        RatingScale scale = scale(input.at("scale"));
        List<String> names = new ArrayList<>();
        List<RatedSubject> rows = new ArrayList<>();
        ratings.entries().forEach((name, subjects) -> {
            EmployeeId rater = EmployeeId.of("r" + names.size());
            names.add(name);
            subjects.items().forEach(subject -> rows.add(row(rater, rows.size(), subject)));
        });
        RaterEffects effects = ratings.reading(() -> RaterEffectCalculator.measure(rows, scale));
        StatisticOutput raters = new StatisticOutput();
        for (RaterEffects.Rater rater : effects.raters()) {
            int number = Integer.parseInt(rater.reviewer().value().substring(1));
            raters.put(names.get(number), figures(rater));
        }
        StatisticOutput output = new StatisticOutput().put("n", rows.size()).put("left_out", effects.leftOut());
        put(output, "grand_mean", effects.grandMean());
        put(output, "grand_sd", effects.grandDeviation());
        return output.put("raters", raters)
                .texts(
                        "warnings",
                        effects.findings().stream()
                                .map(finding -> finding.code())
                                .distinct()
                                .toList())
                .put("definition", "Saal, Downey and Lahey (1980), sample standard deviations")
                .json();
    }

    private static RatedSubject row(EmployeeId rater, int number, StatisticInput subject) {
        List<Rating> ratings = subject.items().stream()
                .map(cell -> cell.isMissing()
                        ? Rating.UNRATED
                        : cell.reading(() -> Rating.rated(Decimals.plain(cell.decimal()))))
                .toList();
        return subject.reading(() -> new RatedSubject(rater, EmployeeId.of("s" + number), ratings));
    }

    private static StatisticOutput figures(RaterEffects.Rater rater) {
        StatisticOutput output = new StatisticOutput()
                .put("n_ratees", rater.subjects())
                .put("mean", rater.mean())
                .put("leniency_raw", rater.leniency().fromGrandMean())
                .put("leniency_vs_midpoint", rater.leniency().fromMidpoint());
        put(output, "leniency_z", rater.leniency().inDeviations());
        put(output, "sd", rater.spread().deviation());
        put(output, "sd_ratio", rater.spread().ratio());
        output.put("mean_abs_dev_from_midpoint", rater.spread().fromMidpoint());
        put(output, "share_at_midpoint", rater.spread().shareAtMidpoint());
        output.put("share_top_category", rater.spread().shareAtTop());
        put(output, "halo_mean_sd_across_dimensions", rater.halo().deviation());
        put(output, "halo_mean_standardized_sd", rater.halo().standardised());
        put(output, "halo_mean_interdimension_r", rater.halo().correlation());
        put(output, "skewness", rater.spread().skewness());
        return output;
    }

    private static void put(StatisticOutput output, String name, Optional<BigDecimal> value) {
        value.ifPresentOrElse(number -> output.put(name, number), () -> output.undefined(name, ALIKE));
    }

    /** Whole points from the lowest to the highest. */
    private static RatingScale scale(StatisticInput ends) {
        List<StatisticInput> items = ends.items();
        if (items.size() != 2) {
            return ends.refuse("the lowest and the highest point are expected");
        }
        int low = items.get(0).whole(0);
        int high = items.get(1).whole(low + 1);
        List<RatingScale.Band> bands = new ArrayList<>();
        BigDecimal half = new BigDecimal("0.5");
        for (int point = low; point <= high; point++) {
            BigDecimal middle = BigDecimal.valueOf(point);
            String code = Integer.toString(point);
            bands.add(new RatingScale.Band(
                    code,
                    code,
                    point == low ? middle : middle.subtract(half),
                    point == high ? middle : middle.add(half)));
        }
        return new RatingScale("points", bands);
    }

    private static ObjectNode adjustment(JsonNode json) {
        StatisticInput input = StatisticInput.of(json);
        StatisticInput groups = input.at("groups");
        RatingScale scale = scale(input.at("scale"));
        List<double[]> values = groups.groups();
        GroupShrinkage shrinkage = groups.reading(() -> GroupShrinkage.estimate(values, GroupShrinkage.Method.MOMENTS))
                .orElseThrow();
        Map<String, GroupShrinkage.Group> named = new LinkedHashMap<>();
        groups.entries()
                .keySet()
                .forEach(name -> named.put(name, shrinkage.groups().get(named.size())));
        StatisticOutput output = new StatisticOutput()
                .put("n", values.stream().mapToInt(group -> group.length).sum())
                .put("mu", shrinkage.centre())
                .put("reliability", named, GroupShrinkage.Group::reliability)
                .put("leniency_effect", named, GroupShrinkage.Group::effect);
        for (StatisticInput lambda : input.at("lambda").items()) {
            Percent share = lambda.reading(() -> Percent.ofFraction(Decimals.plain(lambda.decimal())));
            AdjustmentProposal proposal = lambda.reading(() ->
                    AdjustmentPlanner.byShrinkage(reviews(groups), share, scale).orElseThrow());
            String key = "adjusted_" + label(lambda.decimal());
            output.put(key, scores(groups, proposal, AdjustmentProposal.Proposed::exact))
                    .put(key + "_clipped", scores(groups, proposal, AdjustmentProposal.Proposed::onScale));
        }
        return output.put("definition", "x - lambda B (mean - mu), variances by the method of moments")
                .json();
    }

    private static String label(BigDecimal lambda) {
        String plain = lambda.stripTrailingZeros().toPlainString();
        return switch (plain) {
            case "1" -> "full";
            case "0.5" -> "half";
            default -> plain;
        };
    }

    private static List<RatedReview> reviews(StatisticInput groups) {
        List<RatedReview> reviews = new ArrayList<>();
        int group = 0;
        for (StatisticInput scores : groups.entries().values()) {
            EmployeeId manager = EmployeeId.of("m" + group++);
            for (StatisticInput score : scores.items()) {
                reviews.add(new RatedReview(ReviewId.of("x" + reviews.size()), manager, score.decimal()));
            }
        }
        return reviews;
    }

    private static StatisticOutput scores(
            StatisticInput groups,
            AdjustmentProposal proposal,
            Function<AdjustmentProposal.Proposed, BigDecimal> score) {
        Map<String, BigDecimal> byReview = new LinkedHashMap<>();
        proposal.scores().forEach(each -> byReview.put(each.review().value(), score.apply(each)));
        StatisticOutput output = new StatisticOutput();
        int[] at = {0};
        groups.entries().forEach((name, own) -> {
            double[] adjusted = own.items().stream()
                    .mapToDouble(cell ->
                            byReview.getOrDefault("x" + at[0]++, cell.decimal()).doubleValue())
                    .toArray();
            output.put(name, adjusted);
        });
        return output;
    }
}
