package io.perfcycle.cli.statistic;

import io.perfcycle.rules.statistics.GroupShrinkage;
import io.perfcycle.rules.statistics.KnownVarianceShrinkage;
import io.perfcycle.rules.statistics.MeanDifference;
import io.perfcycle.rules.statistics.OneWayAnova;
import io.perfcycle.rules.statistics.ProportionShrinkage;
import io.perfcycle.rules.statistics.Quantiles;
import io.perfcycle.rules.statistics.RegressionToMean;
import io.perfcycle.rules.statistics.TrueScore;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Estimates that are drawn towards a mean, differences of means, and quantiles. */
final class ShrinkageStatistics {
    private ShrinkageStatistics() {}

    static Map<String, StatisticFunction> all() {
        return Map.of(
                "eb_shrinkage", ShrinkageStatistics::shrinkage,
                "regression_to_mean", ShrinkageStatistics::regression,
                "standardised_mean_difference", ShrinkageStatistics::difference,
                "quantiles", ShrinkageStatistics::quantiles);
    }

    private static ObjectNode shrinkage(JsonNode json) {
        StatisticInput input = StatisticInput.of(json);
        if (input.has("groups")) {
            return groups(input.at("groups"));
        }
        return input.has("hits") ? proportions(input) : known(input);
    }

    private static ObjectNode groups(StatisticInput groups) {
        List<String> names = List.copyOf(groups.entries().keySet());
        List<double[]> values = groups.groups();
        OneWayAnova anova = groups.reading(() -> OneWayAnova.of(values));
        StatisticOutput output = new StatisticOutput().put("n", anova.n());
        GroupShrinkage moments =
                GroupShrinkage.estimate(values, GroupShrinkage.Method.MOMENTS).orElseThrow();
        Map<String, GroupShrinkage.Group> named = named(names, moments);
        output.put(
                        "method_of_moments",
                        new StatisticOutput()
                                .put("MSB", anova.between())
                                .put("MSW", anova.within())
                                .put("n0", anova.size())
                                .put("var_between", moments.between())
                                .put("var_between_untruncated", anova.varianceBetween())
                                .put("var_within", moments.within())
                                .put("mu_gls", moments.centre())
                                .put("reliability", named, GroupShrinkage.Group::reliability)
                                .put("effect", named, GroupShrinkage.Group::effect)
                                .put("shrunken_mean", named, group -> moments.centre() + group.effect()))
                .put("raw_mean", named, GroupShrinkage.Group::mean);
        likelihood(output, "reml_lme4", names, values, GroupShrinkage.Method.REML);
        likelihood(output, "ml_lme4", names, values, GroupShrinkage.Method.ML);
        return output.put("definition", "one-way random effects, empirical Bayes")
                .json();
    }

    private static void likelihood(
            StatisticOutput output,
            String key,
            List<String> names,
            List<double[]> values,
            GroupShrinkage.Method method) {
        GroupShrinkage.estimate(values, method)
                .ifPresentOrElse(
                        fit -> output.put(
                                key,
                                new StatisticOutput()
                                        .put("mu", fit.centre())
                                        .put("var_between", fit.between())
                                        .put("var_within", fit.within())
                                        .put("blup", named(names, fit), GroupShrinkage.Group::effect)
                                        .put(
                                                method == GroupShrinkage.Method.REML ? "reml_loglik" : "ml_loglik",
                                                fit.logLikelihood().orElseThrow())),
                        () -> output.undefined(key, "no group varies within, so that no likelihood is greatest"));
    }

    private static Map<String, GroupShrinkage.Group> named(List<String> names, GroupShrinkage fit) {
        Map<String, GroupShrinkage.Group> named = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            named.put(names.get(i), fit.groups().get(i));
        }
        return named;
    }

    private static ObjectNode proportions(StatisticInput input) {
        StatisticInput hits = input.at("hits");
        int[] counts = hits.items().stream().mapToInt(hit -> hit.whole(0)).toArray();
        int trials = input.at("at_bats").whole(1);
        ProportionShrinkage fit = hits.reading(() -> ProportionShrinkage.estimate(counts, trials));
        return new StatisticOutput()
                .put("n", counts.length)
                .put("grand_mean", fit.mean())
                .put("sigma2", fit.variance())
                .put("c", fit.factor())
                .put("shrunken", fit.shrunken())
                .put("definition", "Efron and Morris (1975), positive part")
                .json();
    }

    private static ObjectNode known(StatisticInput input) {
        StatisticInput errors = input.at("se");
        double[] estimates = input.at("y").numbers();
        double[] known = errors.numbers();
        KnownVarianceShrinkage moments = errors.reading(() ->
                KnownVarianceShrinkage.estimate(estimates, known, KnownVarianceShrinkage.Method.DERSIMONIAN_LAIRD));
        KnownVarianceShrinkage reml = errors.reading(
                () -> KnownVarianceShrinkage.estimate(estimates, known, KnownVarianceShrinkage.Method.REML));
        return new StatisticOutput()
                .put("n", estimates.length)
                .put("Q", moments.heterogeneity())
                .put("tau2", moments.between())
                .put("mu", moments.centre())
                .put("se_mu", moments.centreError())
                .put("I2", moments.inconsistency())
                .put("reliability", moments.reliabilities())
                .put("shrunken", moments.shrunken())
                .put("tau2_reml", reml.between())
                .put("shrunken_reml", reml.shrunken())
                .put("definition", "DerSimonian and Laird (1986); REML beside it")
                .json();
    }

    private static ObjectNode regression(JsonNode json) {
        StatisticInput input = StatisticInput.of(json);
        return input.has("reliability") ? trueScore(input) : cutoff(input);
    }

    private static ObjectNode trueScore(StatisticInput input) {
        double observed = input.at("observed").number();
        double mean = input.at("mean").number();
        double deviation = input.at("sd").number();
        double reliability = input.at("reliability").number();
        TrueScore score =
                input.at("reliability").reading(() -> TrueScore.estimate(observed, mean, deviation, reliability, 0.95));
        return new StatisticOutput()
                .put("true_score", score.value())
                .put("sem", score.measurementError())
                .put("see", score.estimationError())
                .put("sed", score.predictionError())
                .put("ci95_true", score.interval().low(), score.interval().high())
                .put("definition", "Kelley (1947)")
                .json();
    }

    private static ObjectNode cutoff(StatisticInput input) {
        double between = input.at("var_between").number();
        double within = input.at("var_within").number();
        RegressionToMean.Choice choice = new RegressionToMean.Choice(
                input.at("cutoff").number(),
                input.find("n_measurements").map(number -> number.whole(1)).orElse(1),
                input.find("upper").map(StatisticInput::truth).orElse(true));
        RegressionToMean effect = input.at("var_between")
                .reading(() -> RegressionToMean.of(input.at("mean").number(), between, within, choice));
        return new StatisticOutput()
                .put("z", effect.z())
                .put("C", effect.hazard())
                .put("rtm", effect.effect())
                .put("expected_first", effect.expectedFirst())
                .put("expected_second", effect.expectedSecond())
                .put("definition", "Davis (1976)")
                .json();
    }

    private static ObjectNode difference(JsonNode json) {
        StatisticInput input = StatisticInput.of(json);
        double[] one = input.at("x").numbers();
        double[] other = input.at("y").numbers();
        MeanDifference difference = input.at("y").reading(() -> MeanDifference.measure(one, other));
        StatisticOutput output = new StatisticOutput()
                .put("n_x", difference.first())
                .put("n_y", difference.second())
                .put("mean_diff", difference.difference())
                .put("pooled_sd", difference.pooledDeviation())
                .put("cohens_d", difference.cohensD())
                .put("J_exact", difference.exactCorrection())
                .put("hedges_g", difference.hedgesG())
                .put("J_approx", difference.approximateCorrection())
                .put("hedges_g_approx", difference.cohensD().map(d -> d * difference.approximateCorrection()))
                .put("glass_delta_second_group_sd", difference.glassDelta())
                .put("t", difference.t())
                .put("p_t", difference.p())
                .put("d_average_sd", difference.averagedD())
                .put("var_d", difference.variance());
        difference
                .interval(0.95)
                .ifPresentOrElse(
                        interval -> output.put("d_ci95_noncentral_t", interval.low(), interval.high()),
                        () -> output.undefined("d_ci95_noncentral_t", "no spread within the groups"));
        return output.put("definition", "Cohen's d, pooled sample variances").json();
    }

    private static ObjectNode quantiles(JsonNode json) {
        StatisticInput input = StatisticInput.of(json);
        Quantiles quantiles =
                input.at("x").reading(() -> Quantiles.of(input.at("x").numbers()));
        List<StatisticInput> shares = input.at("p").items();
        StatisticOutput output =
                new StatisticOutput().put("n", input.at("x").items().size());
        Arrays.stream(Quantiles.Type.values())
                .forEach(type -> output.put(
                        "type" + type.number(),
                        shares.stream()
                                .mapToDouble(share -> share.reading(() -> quantiles.at(share.number(), type)))
                                .toArray()));
        return output.put("definition", "Hyndman and Fan (1996), types as R numbers them")
                .json();
    }
}
